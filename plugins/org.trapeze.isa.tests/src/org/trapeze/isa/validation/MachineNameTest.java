package org.trapeze.isa.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Workspace.edit;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.trapeze.isa.Workspace;

/** Two files that declare a machine of one name. */
class MachineNameTest {
    private final Workspace workspace = new Workspace();

    private static String message(String file) {
        return "The file " + file + " declares a machine \"small\", too; give one of them another name";
    }

    @Test
    void inOneFolder() {
        XtextResource first = workspace.file("one folder/a b.isa", SMALL);
        XtextResource second = workspace.file("one folder/b.isa", SMALL);
        assertEquals(List.of(message("b.isa")), workspace.messages(first));
        assertEquals(List.of(message("a b.isa")), workspace.messages(second));
        edit(second, "\"small\"", "\"large\"");
        assertEquals(List.of(), workspace.messages(second));
        assertEquals(List.of(), workspace.messages(first));
    }

    @Test
    void inOneProject() {
        XtextResource first = workspace.resource("platform:/resource/p/x/a.isa", SMALL);
        XtextResource second = workspace.resource("platform:/resource/p/y/b.isa", SMALL);
        assertEquals(List.of(message("p/y/b.isa")), workspace.messages(first));
        assertEquals(List.of(message("p/x/a.isa")), workspace.messages(second));
    }

    @Test
    void namesAreShownLegibly() {
        XtextResource first = workspace.file("a.isa", SMALL.replace("\"small\"", "\"" + "long ".repeat(100) + "\""));
        workspace.file("b.isa", SMALL.replace("\"small\"", "\"" + "long ".repeat(100) + "\""));
        assertEquals(List.of("The file b.isa declares a machine \"" + "long ".repeat(12)
                + "...\", too; give one of them another name"), workspace.messages(first));
    }

    @Test
    void elsewhere() {
        XtextResource first = workspace.resource("platform:/resource/p/a.isa", SMALL);
        workspace.resource("platform:/resource/q/a.isa", SMALL);
        workspace.file("a.isa", SMALL);
        workspace.resource("platform:/resource/p/c.isa", SMALL.replace("\"small\"", "\"Small\""));
        assertEquals(List.of(), workspace.messages(first));
    }
}

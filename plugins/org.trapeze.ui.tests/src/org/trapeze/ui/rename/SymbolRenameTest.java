package org.trapeze.ui.rename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.model.Snapshots;
import org.trapeze.ui.references.Target;

/** Renaming across files. */
class SymbolRenameTest {
    private static final String MACHINE = """
            machine "mine" extends "tg"
            general g[4] : 8
            function twice(x : 8) : 8 = x + x
            instruction BEEP {
              encode 0x7e:8 d:2 0:54 syntax "beep" g[d]
              let y = twice(g[d])
              g[d] = y
            }
            """;

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void aConstantOfAnIncludedFile() throws Exception {
        IProject project = workbench.project("rename", true);
        IFile defs = workbench.file(project, "defs.gasm", "machine \"tg\"\nSIZE equ 4\n");
        IFile main = workbench.file(project, "main.gasm",
                "machine \"tg\"\ninclude \"defs.gasm\"\nstart: halt\n word SIZE + 1 ; SIZE\n");
        assertEquals("", rename(defs, "SIZE", "LENGTH"));
        assertEquals("machine \"tg\"\nLENGTH equ 4\n", defs.readString());
        assertTrue(main.readString().endsWith(" word LENGTH + 1 ; SIZE\n"), main.readString());
    }

    @Test
    void aLabelWithItsLocalOnes() throws Exception {
        IFile file = workbench.file(workbench.project("rename", true), "g.gasm",
                "machine \"tg\"\n entry one\none: nop\n.in: b .in\ntwo: b one.in\n b one\n");
        assertEquals("", rename(file, "one:", "first"));
        assertEquals("machine \"tg\"\n entry first\nfirst: nop\n.in: b .in\ntwo: b first.in\n b first\n",
                file.readString());
        assertEquals("", rename(file, ".in:", ".again"));
        assertTrue(file.readString().contains("\n.again: b .again\ntwo: b first.again\n"), file.readString());
    }

    @Test
    void aMachineAndItsPartsInDescriptionsAndGuests() throws Exception {
        IProject project = workbench.project("rename", true);
        IFile machine = workbench.file(project, "mine.isa", MACHINE);
        IFile derived = workbench.file(project, "more.isa", "machine \"more\" extends \"mine\"\n"
                + "function twice(x : 8) : 8 = x << 1\n");
        IFile guest = workbench.file(project, "g.gasm", "machine \"mine\"\n entry s\ns: beep g3\n beep G1\n");
        assertEquals("", rename(machine, "g[4]", "q"));
        assertEquals("", rename(machine, "twice", "doubled"));
        assertEquals("", rename(machine, "y = ", "z"));
        assertEquals("", rename(machine, "d:2", "dest"));
        assertEquals("", rename(machine, "mine", "yours"));
        assertEquals(MACHINE.replace("mine", "yours").replace("g[", "q[").replace(" g[", " q[")
                .replace("twice", "doubled").replace("let y", "let z").replace("= y", "= z").replace("d:2", "dest:2")
                .replace("[d]", "[dest]"), machine.readString());
        assertEquals("machine \"more\" extends \"yours\"\nfunction doubled(x : 8) : 8 = x << 1\n",
                derived.readString());
        assertEquals("machine \"yours\"\n entry s\ns: beep q3\n beep q1\n", guest.readString());
    }

    @Test
    void aParameterOfAMacro() throws Exception {
        IFile file = workbench.file(workbench.project("rename", true), "g.gasm",
                "machine \"tg\"\n entry a\nmacro m to\n b to\nendm\na: m a\n");
        assertEquals("", rename(file, "to\n b", "there"));
        assertTrue(file.readString().contains("macro m there\n b there\n"), file.readString());
    }

    @Test
    void namesThatCannotBe() throws Exception {
        IProject project = workbench.project("rename", true);
        IFile guest = workbench.file(project, "g.gasm", "machine \"tg\"\n entry a\na: halt\nb1: halt\n");
        assertEquals("'b1' is defined already.", rename(guest, "a:", "b1"));
        assertEquals("'halt' means something to the machine already.", rename(guest, "a:", "halt"));
        assertEquals("A name starts with a letter, _ or a dot, and goes on with these and digits.",
                rename(guest, "a:", "a b"));
        assertEquals("'HALT' is defined in tg.isa, which belongs to the library and cannot be changed.",
                rename(guest, "halt", "stop"));
        IFile machine = workbench.file(project, "mine.isa", MACHINE);
        assertEquals("'function' is a keyword of the language.", rename(machine, "twice", "function"));
        String clash = rename(machine, "y = ", "d");
        assertTrue(clash.isEmpty() || clash.startsWith("With this name there would be an error in mine.isa, line "),
                clash);
    }

    @Test
    void unsavedTextCountsAndStaysUnsaved() throws Exception {
        IFile file = workbench.file(workbench.project("rename", true), "g.gasm", "machine \"tg\"\n entry a\na: halt\n");
        LanguageEditor editor = workbench.open(file);
        Workbench.widget(editor).append(" b a\n");
        assertEquals("", rename(file, "a:", "start"));
        assertEquals("machine \"tg\"\n entry start\nstart: halt\n b start\n", Workbench.widget(editor).getText());
        assertTrue(editor.isDirty());
        assertEquals("machine \"tg\"\n entry a\na: halt\n", file.readString());
    }

    /** Renames what begins at a piece of a file's text; the first message where it cannot be done. */
    private static String rename(IFile file, String piece, String name) throws Exception {
        TrapezeUi.get().models().publishTexts();
        String text = file.readString();
        Target target = Target.at(Snapshots.in(file, text), text.indexOf(piece)).orElseThrow();
        SymbolRename rename = new SymbolRename(TrapezeUi.get().index(), target,
                TrapezeUi.get().models()::publishTexts);
        RefactoringStatus status = rename.checkInitialConditions(new NullProgressMonitor());
        if (status.isOK()) {
            rename.setNewName(name);
            status.merge(rename.checkFinalConditions(new NullProgressMonitor()));
        }
        if (!status.isOK()) {
            return status.getEntryWithHighestSeverity().getMessage();
        }
        Change change = rename.createChange(new NullProgressMonitor());
        change.initializeValidationData(new NullProgressMonitor());
        ResourcesPlugin.getWorkspace().run(new PerformChangeOperation(change), new NullProgressMonitor());
        return "";
    }
}

package org.trapeze.ui.classification.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.viewers.StructuredSelection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;

/** The Classification view in a workbench. */
class ClassificationViewTest {
    private static final String MACHINE = """
            machine "m" extends "tg"
            instruction TELL "tell the mode" {
              encode 0x3a d:4 0:52
              syntax "tell" r[d]
              r[d] = zext(m, 64)
            }
            """;

    @RegisterExtension
    private final Workbench workbench = new Workbench();
    private ClassificationView view;

    @BeforeEach
    void open() throws Exception {
        view = (ClassificationView) workbench.page().showView(ClassificationView.ID);
    }

    @AfterEach
    void close() {
        workbench.page().hideView(view);
    }

    @Test
    void theMachineOfTheActiveEditorIsShownAndFollowsTheEdit() throws Exception {
        LanguageEditor editor =
                workbench.open(workbench.file(workbench.project("view", true), "m.isa", MACHINE));
        Workbench.await("a mode sensitive instruction", () -> cell("TELL", ClassColumn.MODE).equals(ClassColumn.YES));
        Workbench.await("the theorems", () -> view.theoremText().contains("<a href=\"TELL\">"));
        assertEquals(ClassColumn.YES, cell("LPSW", ClassColumn.PRIVILEGED));
        Workbench.widget(editor).replaceTextRange(MACHINE.indexOf("r[d] = "), 0, "when m == user: trap privileged\n");
        Workbench.await("a privileged instruction",
                () -> cell("TELL", ClassColumn.PRIVILEGED).equals(ClassColumn.YES));
        Workbench.await("the theorem", () -> !view.theoremText().contains("<a href=\"TELL\">"));
    }

    @Test
    void aMachineOfTheLibraryCanBeChosenAndItsCellsTellTheirWitness() {
        MachineChoices choice = MachineChoices.all().stream().filter(one -> one.label().startsWith("tg-jrst"))
                .findFirst().orElseThrow();
        view.choose(Optional.of(choice));
        Workbench.await("the machine", () -> cell("JRST1", ClassColumn.CONTROL).equals(ClassColumn.YES));
        view.matrix().viewer().setSelection(new StructuredSelection(row("JRST1").orElseThrow()));
        Workbench.await("the detail", () -> view.detail().startsWith("JRST1") && view.detail().contains("Repair:"));
    }

    @Test
    void rowsAreFilteredAndExported(@TempDir Path folder) throws Exception {
        workbench.open(workbench.file(workbench.project("view", true), "m.isa", MACHINE));
        Workbench.await("all", () -> view.content().flatMap(ViewContent::complete).isPresent());
        view.matrix().filter("mode sensitive", true);
        assertTrue(view.matrix().viewer().getTable().getItemCount() < view.content().orElseThrow().rows().size());
        assertFalse(row("ADD").orElseThrow().maybeSensitive());
        for (Exports format : Exports.values()) {
            Path file = folder.resolve("m." + format.extension());
            assertTrue(ExportDialog.write(file, view.content().orElseThrow().complete().orElseThrow()).isOK());
            assertTrue(Files.readString(file).contains("TELL"), format.title());
        }
        assertTrue(Exports.copy(view.content().orElseThrow().rows()).contains("TELL\t"));
    }

    private Optional<ClassRow> row(String name) {
        return view.content().stream().flatMap(content -> content.rows().stream())
                .filter(row -> row.name().equals(name)).findFirst();
    }

    private String cell(String name, ClassColumn column) {
        return row(name).map(column::text).orElse("");
    }
}

package org.trapeze.ui.classification.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.navigation.Location;
import org.trapeze.ui.preferences.Preferences;

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
        MachineChoices choice = choice("tg-jrst");
        view.choose(Optional.of(choice));
        Workbench.await("the machine", () -> cell("JRST1", ClassColumn.CONTROL).equals(ClassColumn.YES));
        view.matrix().viewer().setSelection(new StructuredSelection(row("JRST1").orElseThrow()));
        Workbench.await("the detail", () -> view.detail().startsWith("JRST1") && view.detail().contains("Repair:"));
    }

    /** All the room is for what was asked about; the theorems have a word each, which leads to all they say. */
    @Test
    void theTheoremsAreBriefAboveTheMatrixAndWholeBesideIt() throws Exception {
        LanguageEditor editor =
                workbench.open(workbench.file(workbench.project("view", true), "m.isa", MACHINE));
        Workbench.await("the verdicts", () -> view.summary().getText().contains("paper:  <a>\u2718 Theorem 1</a>")
                && view.summary().getText().contains("extended:  <a>\u2718 Theorem 1</a>"));
        assertTrue(view.summary().isVisible() && view.beside().showsTheorems());
        view.matrix().select("TELL");
        Workbench.await("the detail", () -> !view.beside().showsTheorems() && view.detail().startsWith("TELL"));
        view.summary().notifyListeners(SWT.Selection, new Event());
        assertTrue(view.matrix().row().isEmpty() && view.beside().showsTheorems());
        workbench.page().closeEditor(editor, false);
        Workbench.await("nothing", () -> view.summary().getText().isEmpty() && !view.summary().getVisible());
    }

    /** An editor has no model yet when it is opened at a place. */
    @Test
    void theInstructionAtTheCaretIsChosenOnceItsMachineIsKnown() throws Exception {
        IFile file = workbench.file(workbench.project("view", true), "m.isa", MACHINE);
        new Location(ResourceUris.of(file), MACHINE.indexOf("TELL"), 4).open(workbench.page());
        Workbench.await("the instruction",
                () -> view.matrix().row().filter(row -> row.name().equals("TELL")).isPresent());
    }

    @Test
    void aMachineWithoutATitleIsNamedOnce() throws Exception {
        workbench.open(workbench.file(workbench.project("view", true), "m.isa", "machine \"mine\" extends \"tg\"\n"));
        Workbench.await("the machine", () -> view.content()
                .filter(content -> content.status().startsWith("mine \u2014 ")).isPresent());
    }

    @Test
    void whatMonitorsKeepAndWhatHardwareAddsIsShown() throws Exception {
        workbench.open(workbench.file(workbench.project("view", true), "m.isa", MACHINE + """
                resource root : 1
                monitor keeps root == 0 "the test"
                extension "V" "for the test" {
                  hypervisor root == 1
                  intercepts TELL
                }
                """));
        Workbench.await("the extension",
                () -> cell("TELL", ClassColumn.EXTENSION).equals(ClassColumn.HARMLESS + ": intercepted"));
        assertEquals(ClassColumn.OFFENDS, cell("TELL", ClassColumn.SETTING));
        String text = CellText.of(row("TELL").orElseThrow(), ClassColumn.EXTENSION);
        assertTrue(text.contains("With \"V\": TELL: harmless"), text);
        assertTrue(view.theoremText().contains("A monitor keeps (root == 0) (the test)."), view.theoremText());
        assertTrue(column(ClassColumn.SETTING).getResizable() && column(ClassColumn.SETTING).getWidth() > 0);
        view.choose(Optional.of(choice("tg (")));
        Workbench.await("a machine without", () -> cell("TELL", ClassColumn.INSTRUCTION).isEmpty()
                && !column(ClassColumn.EXTENSION).getResizable() && !column(ClassColumn.SETTING).getResizable());
    }

    private TableColumn column(ClassColumn column) {
        return view.matrix().viewer().getTable().getColumn(column.ordinal());
    }

    /** So that machines of hundreds of instructions do not hold up the user interface whenever something is known. */
    @Test
    void rowsAreMadeOnlyAsTheyAreSeen() {
        MachineChoices choice = choice("ia32 (");
        view.choose(Optional.of(choice));
        Workbench.await("its instructions", () -> row("SGDT").isPresent());
        TrapezeUi.get().classification().cancel(choice.uri());
        int rows = view.content().orElseThrow().rows().size();
        Table table = view.matrix().viewer().getTable();
        assertEquals(rows, table.getItemCount());
        long made = IntStream.range(0, rows).filter(index -> table.getItem(index).getData() != null).count();
        assertTrue(made < rows / 2, made + " of " + rows);
        view.matrix().select("SGDT");
        assertEquals("SGDT", view.matrix().row().orElseThrow().name());
        view.matrix().filter("sgdt", false);
        assertEquals(view.content().orElseThrow().rows().stream().filter(row -> row.matches("sgdt")).count(),
                table.getItemCount());
        view.matrix().filter("", false);
    }

    @Test
    void descriptionsCanWaitUntilTheyAreSaved() throws Exception {
        TrapezeUi.get().getPreferenceStore().setValue(Preferences.CLASSIFY_WHILE_TYPING, false);
        try {
            LanguageEditor editor =
                    workbench.open(workbench.file(workbench.project("view", true), "m.isa", MACHINE));
            Workbench.await("a mode sensitive instruction",
                    () -> cell("TELL", ClassColumn.MODE).equals(ClassColumn.YES));
            Workbench.widget(editor).replaceTextRange(MACHINE.indexOf("r[d] = "), 0,
                    "when m == user: trap privileged\n");
            Workbench.await("it waits", () -> view.content().orElseThrow().status().endsWith("when the file is saved"));
            assertEquals(ClassColumn.PENDING, cell("TELL", ClassColumn.PRIVILEGED));
            editor.doSave(new NullProgressMonitor());
            Workbench.await("a privileged instruction",
                    () -> cell("TELL", ClassColumn.PRIVILEGED).equals(ClassColumn.YES));
        } finally {
            TrapezeUi.get().getPreferenceStore().setToDefault(Preferences.CLASSIFY_WHILE_TYPING);
        }
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

    /** What the menu offers is found by a job. */
    private MachineChoices choice(String label) {
        Workbench.await("the machines of the menu", () -> view.actions().machines().isPresent());
        return view.actions().machines().orElseThrow().stream().filter(one -> one.label().startsWith(label)).findFirst()
                .orElseThrow();
    }

    private Optional<ClassRow> row(String name) {
        return view.content().stream().flatMap(content -> content.rows().stream())
                .filter(row -> row.name().equals(name)).findFirst();
    }

    private String cell(String name, ClassColumn column) {
        return row(name).map(column::text).orElse("");
    }
}

package org.trapeze.debug.ui.breakpoints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.trapeze.debug.core.breakpoints.TrapSelection;
import org.trapeze.debug.ui.DebugWorkbench;

class TrapSelectionEditorTest {
    @RegisterExtension
    private final DebugWorkbench workbench = new DebugWorkbench();
    private final AtomicInteger changes = new AtomicInteger();
    private Shell shell;

    @BeforeEach
    void open() {
        shell = new Shell(Display.getCurrent());
        shell.setLayout(new FillLayout());
    }

    @AfterEach
    void close() {
        shell.dispose();
    }

    private TrapSelectionEditor show(TrapSelection selection) {
        return new TrapSelectionEditor(shell, selection, changes::incrementAndGet);
    }

    private <C extends Control> List<C> all(Class<C> kind) {
        return all(shell).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Stream<Control> all(Control control) {
        return control instanceof Composite composite
                ? Stream.concat(Stream.of(control), Arrays.stream(composite.getChildren()).flatMap(
                        TrapSelectionEditorTest::all))
                : Stream.of(control);
    }

    private List<String> causes() {
        return Arrays.stream(all(Table.class).getFirst().getItems()).map(TableItem::getText).toList();
    }

    @Test
    void whatIsShownIsWhatIsSaid() {
        for (TrapSelection selection : List.of(TrapSelection.ANY, new TrapSelection(Set.of("svc", "clock"), "tg", 7),
                new TrapSelection(Set.of("of another world"), "", 1), new TrapSelection(Set.of(), "pdp11", 2))) {
            assertEquals(selection, show(selection).selection());
            assertNull(show(selection).problem());
        }
    }

    @Test
    void theCausesAreThoseOfTheMachine() throws Exception {
        workbench.file("m.isa", "machine \"m\" \"m\" extends \"tg\"\ntraps overheated = 9\n");
        show(TrapSelection.ANY);
        assertTrue(causes().containsAll(List.of("svc", "clock", "memory", "privileged", "overheated")),
                causes()::toString);
        Combo machine = all(Combo.class).getFirst();
        machine.setText("tg");
        machine.notifyListeners(SWT.Selection, new Event());
        assertTrue(causes().contains("svc"));
        assertTrue(!causes().contains("overheated"), causes()::toString);
        assertEquals(1, changes.get());
    }

    @Test
    void chosenCausesNeedAtLeastOne() {
        TrapSelectionEditor editor = show(TrapSelection.ANY);
        List<Button> choices = all(Button.class);
        choices.get(0).setSelection(false);
        choices.get(1).setSelection(true);
        choices.get(1).notifyListeners(SWT.Selection, new Event());
        assertNotNull(editor.problem());
        all(Table.class).getFirst().getItem(0).setChecked(true);
        assertNull(editor.problem());
        assertEquals(1, editor.selection().causes().size());
    }
}

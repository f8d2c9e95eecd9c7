package org.trapeze.debug.ui.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.debug.core.model.IThread;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.trapeze.debug.core.breakpoints.TrapBreakpoint;
import org.trapeze.debug.core.breakpoints.TrapSelection;
import org.trapeze.debug.ui.DebugWorkbench;
import org.trapeze.debug.ui.launch.GuestShortcut;

/** The storage map follows what is selected in the Debug view. */
class StorageViewTest {
    @RegisterExtension
    private final DebugWorkbench workbench = new DebugWorkbench();

    @Test
    void itSaysWhatToDoAndThenShowsTheGuestsStorage() throws Exception {
        IViewPart view = DebugWorkbench.page().showView(StorageView.ID, null, IWorkbenchPage.VIEW_ACTIVATE);
        assertInstanceOf(StorageView.class, view);
        Control book = all(root(), SashForm.class).getFirst();
        assertFalse(book.getVisible());
        assertTrue(all(root(), Label.class).stream().anyMatch(label -> label.getText().startsWith("No guest is")));

        TrapBreakpoint.create(new TrapSelection(Set.of("svc"), "", 1));
        new GuestShortcut().launch(DebugWorkbench.open(workbench.supervisor()), "debug");
        IThread thread = DebugWorkbench.suspended();
        // the perspective may have changed, and the view with it
        DebugWorkbench.page().showView(StorageView.ID, null, IWorkbenchPage.VIEW_ACTIVATE);
        DebugWorkbench.await("the map", () -> all(root(), SashForm.class).getFirst().getVisible());
        Table table = all(root(), Table.class).getFirst();
        List<String> owners = new ArrayList<>();
        for (var item : table.getItems()) {
            owners.add(item.getText(0) + ": " + item.getText(1));
        }
        assertTrue(owners.contains("real machine: monitor on the real machine"), owners.toString());
        assertTrue(owners.contains("real machine: virtual machine 1"), owners.toString());
        assertTrue(owners.contains("virtual machine 1: guest's program"), owners.toString());
        assertEquals("0x0 to 0xff", table.getItem(0).getText(3));
        thread.terminate();
    }

    private static Composite root() {
        return DebugWorkbench.page().getWorkbenchWindow().getShell();
    }

    private static <T extends Control> List<T> all(Control root, Class<T> type) {
        List<T> found = new ArrayList<>();
        if (type.isInstance(root) && inStorageView(root)) {
            found.add(type.cast(root));
        }
        if (root instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                found.addAll(all(child, type));
            }
        }
        return found;
    }

    private static boolean inStorageView(Control control) {
        StorageView view = (StorageView) DebugWorkbench.page().findView(StorageView.ID);
        for (Control one = control; one != null; one = one.getParent()) {
            if (view != null && one == view.control()) {
                return true;
            }
        }
        return false;
    }
}

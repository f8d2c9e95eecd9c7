package org.trapeze.ui;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Finds the widgets of a dialog, and uses them as people do. */
public final class Widgets {

    private Widgets() {
    }

    /** {@return the widgets of a type, in the order in which they were made} */
    public static <T extends Control> List<T> all(Control root, Class<T> type) {
        List<T> found = new ArrayList<>();
        if (type.isInstance(root)) {
            found.add(type.cast(root));
        }
        if (root instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                found.addAll(all(child, type));
            }
        }
        return found;
    }

    /** Presses a radio button or check box whose label contains a text. */
    public static void press(Control root, String label) {
        Button wanted = all(root, Button.class).stream()
                .filter(button -> button.getText().replace("&", "").contains(label)).findFirst().orElseThrow();
        if ((wanted.getStyle() & SWT.RADIO) != 0) {
            for (Control other : wanted.getParent().getChildren()) {
                if (other instanceof Button button && (button.getStyle() & SWT.RADIO) != 0) {
                    button.setSelection(button == wanted);
                    button.notifyListeners(SWT.Selection, new Event());
                }
            }
        } else {
            wanted.setSelection(!wanted.getSelection());
            wanted.notifyListeners(SWT.Selection, new Event());
        }
    }
}

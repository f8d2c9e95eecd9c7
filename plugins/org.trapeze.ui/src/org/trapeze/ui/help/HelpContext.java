package org.trapeze.ui.help;

import java.util.Locale;

import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

import org.trapeze.ui.TrapezeUi;

/** What F1 gives help on. The plug-in of the help has an entry for each, under the name in lower case. */
public enum HelpContext {
    MACHINE_EDITOR,
    GUEST_EDITOR,
    CLASSIFICATION_VIEW,
    STORAGE_VIEW,
    CALL_HIERARCHY_VIEW,
    PREFERENCES,
    PREFERENCES_CLASSIFICATION,
    PREFERENCES_COLORS,
    PREFERENCES_PROBLEMS,
    PREFERENCES_TEMPLATES,
    PREFERENCES_TYPING,
    PROJECT_WIZARD,
    MACHINE_WIZARD,
    GUEST_WIZARD,
    EXAMPLE_WIZARD,
    LAUNCH_TAB,
    TRAP_BREAKPOINT;

    /** {@return the id by which the platform knows it} */
    public String id() {
        return TrapezeUi.ID + "." + name().toLowerCase(Locale.ROOT);
    }

    /** Makes F1 in a control and what is in it give this help. To be called in the user interface thread. */
    public void on(Control control) {
        PlatformUI.getWorkbench().getHelpSystem().setHelp(control, id());
    }
}

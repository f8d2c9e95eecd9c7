package org.trapeze.debug.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.trapeze.debug.core.TrapezeDebug;
import org.trapeze.debug.core.launch.GuestAttributes;
import org.trapeze.debug.ui.DebugWorkbench;

class GuestTabTest {
    @RegisterExtension
    private final DebugWorkbench workbench = new DebugWorkbench();
    private IFile guest;

    private ILaunchConfigurationWorkingCopy configuration() throws Exception {
        ILaunchConfigurationWorkingCopy configuration = DebugPlugin.getDefault().getLaunchManager()
                .getLaunchConfigurationType(TrapezeDebug.LAUNCH_TYPE).newInstance(null, "guest");
        if (guest == null) {
            guest = workbench.supervisor();
        }
        configuration.setAttribute(GuestAttributes.GUEST, guest.getFullPath().toString());
        return configuration;
    }

    private static Stream<Control> all(Control control) {
        return control instanceof Composite composite
                ? Stream.concat(Stream.of(control), Arrays.stream(composite.getChildren()).flatMap(GuestTabTest::all))
                : Stream.of(control);
    }

    @Test
    void theLaunchDialogShowsTheTab() throws Exception {
        var saved = configuration().doSave();
        Shell window = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
        List<String> groups = new ArrayList<>();
        Runnable[] look = new Runnable[1];
        look[0] = () -> {
            Shell dialog = Arrays.stream(Display.getCurrent().getShells()).filter(each -> each.getParent() == window)
                    .filter(Shell::isVisible).findFirst().orElse(null);
            if (dialog == null) {
                Display.getCurrent().timerExec(50, look[0]);
                return;
            }
            all(dialog).filter(Group.class::isInstance).map(each -> ((Group) each).getText()).forEach(groups::add);
            dialog.close();
        };
        Display.getCurrent().timerExec(50, look[0]);
        DebugUITools.openLaunchConfigurationPropertiesDialog(window, saved, IDebugUIConstants.ID_DEBUG_LAUNCH_GROUP);
        assertTrue(groups.containsAll(List.of("Guest", "Machine", "Monitor", "Execution")), groups::toString);
    }

    @Test
    void whatTheTabShowsIsWhatTheConfigurationSays() throws Exception {
        ILaunchConfigurationWorkingCopy configuration = configuration();
        configuration.setAttribute(GuestAttributes.MACHINE, "tg-jrst");
        configuration.setAttribute(GuestAttributes.MONITOR, "vmm");
        configuration.setAttribute(GuestAttributes.DEPTH, 3);
        configuration.setAttribute(GuestAttributes.STORAGE, "0x8000");
        configuration.setAttribute(GuestAttributes.STOP_AT_ENTRY, true);
        configuration.setAttribute(GuestAttributes.BUDGET, "5000");
        Shell shell = new Shell(Display.getCurrent());
        try {
            GuestTab tab = new GuestTab();
            tab.createControl(shell);
            tab.initializeFrom(configuration);
            ILaunchConfigurationWorkingCopy written = configuration();
            tab.performApply(written);
            for (String attribute : List.of(GuestAttributes.GUEST, GuestAttributes.MACHINE, GuestAttributes.MONITOR,
                    GuestAttributes.STORAGE, GuestAttributes.BUDGET)) {
                assertEquals(configuration.getAttribute(attribute, "?"), written.getAttribute(attribute, "??"));
            }
            assertEquals(3, written.getAttribute(GuestAttributes.DEPTH, 0));
            assertTrue(written.getAttribute(GuestAttributes.STOP_AT_ENTRY, false));
        } finally {
            shell.dispose();
        }
    }

    @Test
    void aMonitorThatDoesNotExistYetIsShownAndRefused() throws Exception {
        ILaunchConfigurationWorkingCopy configuration = configuration();
        Shell shell = new Shell(Display.getCurrent());
        try {
            GuestTab tab = new GuestTab();
            tab.createControl(shell);
            tab.initializeFrom(configuration);
            assertTrue(tab.isValid(configuration));
            assertNull(tab.getErrorMessage());
            Combo monitors = all(shell).filter(Combo.class::isInstance).map(Combo.class::cast)
                    .filter(combo -> combo.getItem(0).startsWith("none")).findFirst().orElseThrow();
            assertTrue(monitors.getItem(2).contains("not available yet"));
            monitors.select(2);
            tab.performApply(configuration);
            assertFalse(tab.isValid(configuration));
            assertTrue(tab.getErrorMessage().contains("not available yet"), tab.getErrorMessage());
        } finally {
            shell.dispose();
        }
    }
}

package org.trapeze.debug.ui.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.core.expressions.EvaluationContext;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.ExpressionConverter;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        configuration.setAttribute(GuestAttributes.BINARY, true);
        configuration.setAttribute(GuestAttributes.ADDRESS, "0x40");
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
                    GuestAttributes.STORAGE, GuestAttributes.BUDGET, GuestAttributes.ADDRESS)) {
                assertEquals(configuration.getAttribute(attribute, "?"), written.getAttribute(attribute, "??"));
            }
            assertTrue(written.getAttribute(GuestAttributes.BINARY, false));
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

    private static void withTab(ILaunchConfigurationWorkingCopy configuration, Consumer<GuestTab> test) {
        Shell shell = new Shell(Display.getCurrent());
        try {
            GuestTab tab = new GuestTab();
            tab.createControl(shell);
            tab.initializeFrom(configuration);
            test.accept(tab);
        } finally {
            shell.dispose();
        }
    }

    @Test
    void aMachineThatTheProjectDoesNotSeeIsRefusedOnceThatIsKnown() throws Exception {
        workbench.file("own.isa", "machine \"own\" extends \"tg\"\n");
        ILaunchConfigurationWorkingCopy configuration = configuration();
        withTab(configuration, tab -> {
            configuration.setAttribute(GuestAttributes.MACHINE, "z80");
            DebugWorkbench.await("the refusal", () -> !tab.isValid(configuration));
            assertEquals("There is no machine \"z80\" in the project or in the library.", tab.getErrorMessage());
            configuration.setAttribute(GuestAttributes.MACHINE, "own");
            assertTrue(tab.isValid(configuration), tab.getErrorMessage());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "false | 0    | rv32-bb | is neither a source (.gasm) nor an image nor an ELF executable",
            "true  | 0    | ''      | does not say which machine it is for. Choose a machine.",
            "true  | here | rv32-bb | The address of the plain binary, \"here\", is not a number",
            "true  | 0x40 | rv32-bb | ''",
    })
    void whatAPlainBinaryNeedsIsAskedFor(boolean binary, String address, String machine, String message)
            throws Exception {
        guest = workbench.file("code.bin", "plain");
        ILaunchConfigurationWorkingCopy configuration = configuration();
        configuration.setAttribute(GuestAttributes.BINARY, binary);
        configuration.setAttribute(GuestAttributes.ADDRESS, address);
        configuration.setAttribute(GuestAttributes.MACHINE, machine);
        withTab(configuration, tab -> {
            assertEquals(message.isEmpty(), tab.isValid(configuration));
            assertTrue(String.valueOf(tab.getErrorMessage()).contains(message), tab.getErrorMessage());
        });
    }

    @Test
    void theShortcutAsksForTheMachineOfABinary() throws Exception {
        IFile binary = workbench.file("code.bin", "plain");
        Set<String> values = new HashSet<>();
        whenTheDialogIsOpen(dialog -> {
            values.clear();
            all(dialog).filter(Text.class::isInstance).map(each -> ((Text) each).getText()).forEach(values::add);
            return values.contains("/debugged/code.bin")
                    && values.stream().anyMatch(text -> text.contains("does not say which machine it is for"));
        }, 100);
        new GuestShortcut().launch(new StructuredSelection(binary), "run");
        assertTrue(values.contains("/debugged/code.bin"), values.toString());
        assertTrue(values.stream().anyMatch(text -> text.contains("does not say which machine it is for")),
                values.toString());
    }

    /** Closes the dialog as soon as it is as it should be, or after so many looks at it. */
    private static void whenTheDialogIsOpen(Predicate<Shell> asItShouldBe, int looks) {
        Shell window = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
        Display.getCurrent().timerExec(50, () -> {
            Optional<Shell> dialog = Arrays.stream(Display.getCurrent().getShells())
                    .filter(each -> each.getParent() == window).filter(Shell::isVisible).findFirst();
            if (dialog.filter(asItShouldBe).isPresent() || looks == 0) {
                dialog.ifPresent(Shell::close);
            } else {
                whenTheDialogIsOpen(asItShouldBe, looks - 1);
            }
        });
    }

    @Test
    void keysRunAndDebugWhatIsEdited() throws Exception {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        DebugWorkbench.open(workbench.file("g.gasm", "machine \"tg\"\norg 2\nentry a\na: halt\n"));
        IBindingService keys = window.getService(IBindingService.class);
        for (String mode : List.of("run", "debug")) {
            String id = "org.trapeze.debug.ui.guestShortcut." + mode;
            assertTrue(keys.getBestActiveBindingFor(id) != null, id + " has no keys");
            int before = DebugPlugin.getDefault().getLaunchManager().getLaunches().length;
            window.getService(IHandlerService.class).executeCommand(id, null);
            DebugWorkbench.await("the launch by " + id, () -> Arrays
                    .stream(DebugPlugin.getDefault().getLaunchManager().getLaunches())
                    .filter(launch -> launch.isTerminated() && launch.getLaunchMode().equals(mode)).count() == 1);
            assertEquals(before + 1, DebugPlugin.getDefault().getLaunchManager().getLaunches().length);
        }
    }

    /** Evaluates what plugin.xml says about the files in whose menus the shortcut stands. */
    @ParameterizedTest
    @CsvSource({ "g.gasm, x, true", "g.bin, x, true", "kernel, \u007fELF, true", "k.elf, \u007fELF, true",
            "k.elf, x, false", "image, trapeze image 1, true", "notes.txt, x, false", "m.isa, x, false" })
    void theShortcutIsOfferedForWhatCanBeRun(String name, String content, boolean offered) throws Exception {
        IFile file = workbench.file(name, content);
        IConfigurationElement enablement = Arrays.stream(Platform.getExtensionRegistry()
                .getConfigurationElementsFor("org.eclipse.debug.ui.launchShortcuts"))
                .filter(each -> "org.trapeze.debug.ui.guestShortcut".equals(each.getAttribute("id"))).findFirst()
                .orElseThrow().getChildren("contextualLaunch")[0].getChildren("enablement")[0];
        var context = new EvaluationContext(null, List.of(file));
        context.addVariable("selection", List.of(file));
        assertEquals(offered, ExpressionConverter.getDefault().perform(enablement).evaluate(context)
                == EvaluationResult.TRUE);
    }
}

package org.trapeze.debug.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IThread;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.TextConsole;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.trapeze.library.Library;

/**
 * The running workbench for one test of the debugger: a project, launches, breakpoints and editors, all gone
 * afterwards, and no error in the log.
 */
public final class DebugWorkbench implements BeforeEachCallback, AfterEachCallback {
    private static final long PATIENCE = 60_000_000_000L;

    private final List<IStatus> errors = new CopyOnWriteArrayList<>();
    private final ILogListener log = (status, plugin) -> {
        if (status.getSeverity() >= IStatus.ERROR) {
            errors.add(status);
        }
    };
    private IProject project;

    @Override
    public void beforeEach(ExtensionContext context) throws CoreException {
        Platform.addLogListener(log);
        PlatformUI.getWorkbench().getIntroManager().closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro());
        var preferences = InstanceScope.INSTANCE.getNode("org.eclipse.debug.ui");
        preferences.put("org.eclipse.debug.ui.switch_perspective_on_suspend", "always");
        preferences.put("org.eclipse.debug.ui.switch_to_perspective", "always");
        preferences.putBoolean("org.eclipse.debug.ui.auto_remove_old_launches", false);
        project = ResourcesPlugin.getWorkspace().getRoot().getProject("debugged");
        project.create(null);
        project.open(null);
    }

    @Override
    public void afterEach(ExtensionContext context) throws CoreException {
        for (ILaunch launch : manager().getLaunches()) {
            launch.terminate();
        }
        await("the end of all launches", () -> Arrays.stream(manager().getLaunches()).allMatch(ILaunch::isTerminated));
        manager().removeLaunches(manager().getLaunches());
        await("the views", Job.getJobManager()::isIdle);
        for (var configuration : manager().getLaunchConfigurations()) {
            configuration.delete();
        }
        var breakpoints = DebugPlugin.getDefault().getBreakpointManager();
        breakpoints.removeBreakpoints(breakpoints.getBreakpoints(), true);
        page().closeAllEditors(false);
        project.delete(true, true, null);
        await("the views", Job.getJobManager()::isIdle);
        Platform.removeLogListener(log);
        for (IStatus error : errors) {
            Assertions.fail("in the log: " + error.getMessage(), error.getException());
        }
    }

    private static ILaunchManager manager() {
        return DebugPlugin.getDefault().getLaunchManager();
    }

    /** {@return the page of the workbench window} */
    public static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    /** {@return a new file of the project} */
    public IFile file(String name, String text) throws CoreException {
        IFile file = project.getFile(name);
        file.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
        return file;
    }

    /** {@return a copy of the library's example} */
    public IFile supervisor() throws CoreException, IOException {
        try (InputStream text = Library.class.getResourceAsStream("/examples/supervisor/supervisor.gasm")) {
            return file("supervisor.gasm", new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** {@return the line of a file, from 1, that contains a text first} */
    public static int line(IFile file, String text) throws CoreException {
        List<String> lines = file.readString().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no line with " + text);
    }

    /** {@return the editor in which a file opens by default} */
    public static ITextEditor open(IFile file) throws CoreException {
        return Assertions.assertInstanceOf(ITextEditor.class, IDE.openEditor(page(), file));
    }

    /** {@return the thread of the one launch there is, once it is suspended} */
    public static IThread suspended() {
        await("a suspended thread", () -> thread() != null && thread().isSuspended());
        return thread();
    }

    private static IThread thread() {
        try {
            for (ILaunch launch : manager().getLaunches()) {
                if (launch.getDebugTarget() != null && launch.getDebugTarget().hasThreads()) {
                    return launch.getDebugTarget().getThreads()[0];
                }
            }
            return null;
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    /** {@return what the newest console shows} */
    public static String console() {
        return Arrays.stream(ConsolePlugin.getDefault().getConsoleManager().getConsoles())
                .filter(TextConsole.class::isInstance).map(each -> ((TextConsole) each).getDocument().get())
                .reduce("", (earlier, later) -> later);
    }

    /** Handles events until a condition holds, and fails where it does not for a long time. */
    public static void await(String what, BooleanSupplier condition) {
        await(() -> what, condition);
    }

    /** Handles events until a condition holds, and fails where it does not for a long time. */
    public static void await(Supplier<String> what, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long deadline = System.nanoTime() + PATIENCE;
        // wakes the display up, so that a condition is looked at again although no event comes
        Runnable[] tick = new Runnable[1];
        tick[0] = () -> display.timerExec(20, tick[0]);
        display.timerExec(20, tick[0]);
        try {
            while (!condition.getAsBoolean()) {
                Assertions.assertTrue(System.nanoTime() < deadline, () -> "waited in vain for " + what.get());
                if (!display.readAndDispatch()) {
                    display.sleep();
                }
            }
        } finally {
            display.timerExec(-1, tick[0]);
        }
    }
}

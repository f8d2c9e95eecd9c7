package org.trapeze.ui;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
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
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.trapeze.ui.builder.TrapezeNature;
import org.trapeze.ui.editor.LanguageEditor;

/**
 * The running workbench for one test: makes projects and files, opens editors, and lets events be handled until a
 * condition holds. Afterwards editors are closed, projects deleted, and no error may be in the log.
 */
public final class Workbench implements BeforeEachCallback, AfterEachCallback {
    /** Long enough for a slow machine; no test takes it unless it fails. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<IProject> projects = new ArrayList<>();
    private final List<IStatus> errors = new CopyOnWriteArrayList<>();
    private final ILogListener log = (status, plugin) -> {
        if (status.getSeverity() >= IStatus.ERROR) {
            errors.add(status);
        }
    };

    @Override
    public void beforeEach(ExtensionContext context) {
        Platform.addLogListener(log);
        PlatformUI.getWorkbench().getIntroManager().closeIntro(PlatformUI.getWorkbench().getIntroManager().getIntro());
    }

    @Override
    public void afterEach(ExtensionContext context) throws CoreException {
        page().closeAllEditors(false);
        for (IProject project : projects) {
            project.delete(true, true, null);
        }
        handleEvents();
        Platform.removeLogListener(log);
        for (IStatus error : errors) {
            Assertions.fail("in the log: " + error.getMessage(), error.getException());
        }
    }

    /** {@return the page of the workbench window} */
    public IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    /** {@return a new, empty project, with our nature where that is wanted} */
    public IProject project(String name, boolean nature) throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        project.create(null);
        project.open(null);
        projects.add(project);
        if (nature) {
            TrapezeNature.addTo(project, null);
        }
        return project;
    }

    /** {@return a project that is to be deleted after the test} */
    public IProject deleteLater(IProject project) {
        projects.add(project);
        return project;
    }

    /** {@return a new file} */
    public IFile file(IProject project, String name, String text) throws CoreException {
        IFile file = project.getFile(name);
        file.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
        return file;
    }

    /** {@return the editor in which a file opens by default} */
    public LanguageEditor open(IFile file) throws CoreException {
        return Assertions.assertInstanceOf(LanguageEditor.class, IDE.openEditor(page(), file));
    }

    /** {@return all labels of the window: the platform has no way to ask for what the status line says} */
    public String labels() {
        return labels(page().getWorkbenchWindow().getShell());
    }

    private static String labels(Composite parent) {
        StringBuilder text = new StringBuilder();
        for (Control child : parent.getChildren()) {
            if (child instanceof CLabel label) {
                text.append(label.getText()).append('\n');
            } else if (child instanceof Composite inner) {
                text.append(labels(inner));
            }
        }
        return text.toString();
    }

    /** {@return the text widget of an editor} */
    public static StyledText widget(LanguageEditor editor) {
        return (StyledText) editor.getAdapter(Control.class);
    }

    /** {@return the style of the first character of the first occurrence of a piece of text; null for plain text} */
    public static StyleRange style(LanguageEditor editor, String piece) {
        StyledText widget = widget(editor);
        int offset = widget.getText().indexOf(piece);
        Assertions.assertTrue(offset >= 0, piece + " is not in the text");
        return widget.getStyleRangeAtOffset(offset);
    }

    /** Handles events until a condition holds, and fails where it does not for a long time. */
    public static void await(String what, BooleanSupplier condition) {
        await(() -> what, condition);
    }

    /** Handles events until a condition holds, and fails where it does not for a long time. */
    public static void await(Supplier<String> what, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
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

    private static void handleEvents() {
        while (Display.getCurrent().readAndDispatch()) {
            // until there is none left
        }
    }
}

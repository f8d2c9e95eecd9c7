package org.trapeze.ui.bench;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;

import org.trapeze.ui.builder.TrapezeNature;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.highlighting.Highlight;
import org.trapeze.ui.problems.ProblemAnnotation;

/** What the measurements do in the workbench: open, type, look and wait. Called from a thread of their own. */
final class Desk {
    private static final long POLL = 3;
    private static final double PATIENCE = 120_000;

    /** Something done in the user interface thread. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    private final Display display;

    Desk(Display display) {
        this.display = display;
    }

    Display display() {
        return display;
    }

    static IProject project(String name) throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        if (project.exists()) {
            project.delete(true, true, null);
        }
        project.create(null);
        project.open(null);
        TrapezeNature.addTo(project, null);
        return project;
    }

    static IFile file(IProject project, String name, String text) throws CoreException {
        IFile file = project.getFile(name);
        file.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
        return file;
    }

    LanguageEditor open(IFile file) throws Exception {
        return (LanguageEditor) onDisplay(() -> IDE.openEditor(page(), file));
    }

    static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    void close(IEditorPart editor) throws Exception {
        onDisplay(() -> page().closeEditor(editor, false));
        settle();
    }

    static StyledText text(IEditorPart editor) {
        return (StyledText) editor.getAdapter(Control.class);
    }

    void key(LanguageEditor editor, char character) throws Exception {
        onDisplay(() -> {
            key(text(editor), character);
            return null;
        });
    }

    static void key(StyledText text, char character) {
        Event event = new Event();
        event.character = character;
        event.keyCode = character;
        event.doit = true;
        text.notifyListeners(SWT.KeyDown, event);
        text.notifyListeners(SWT.KeyUp, event);
    }

    static boolean isShown(StyledText text, int offset, Highlight kind) {
        StyleRange style = text.getStyleRangeAtOffset(offset);
        Color wanted = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry()
                .get(kind.colorId());
        return style != null && wanted.equals(style.foreground);
    }

    static boolean isMarked(LanguageEditor editor) {
        IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
        int caret = text(editor).getCaretOffset();
        Iterator<Annotation> near = ((IAnnotationModelExtension2) model)
                .getAnnotationIterator(caret - 2, 3, true, true);
        while (near.hasNext()) {
            if (near.next() instanceof ProblemAnnotation problem && problem.getType().endsWith("error")) {
                return true;
            }
        }
        return false;
    }

    /** Waits until nothing has been going on for a while; {@return how long it did} */
    double settle() throws Exception {
        long start = System.nanoTime();
        int quiet = 0;
        double busy = 0;
        while (quiet < 10) {
            boolean idle = Job.getJobManager().isIdle();
            quiet = idle ? quiet + 1 : 0;
            busy = idle ? busy : since(start);
            TimeUnit.MILLISECONDS.sleep(50);
            if (since(start) > PATIENCE) {
                break;
            }
        }
        return busy;
    }

    /** Looks in the user interface thread until something holds; {@return after how many milliseconds} */
    double await(BooleanSupplier condition) throws Exception {
        long start = System.nanoTime();
        while (!onDisplay(condition::getAsBoolean)) {
            if (since(start) > PATIENCE) {
                throw new IllegalStateException("waited in vain");
            }
            TimeUnit.MILLISECONDS.sleep(POLL);
        }
        return since(start);
    }

    <T> T onDisplay(Callable<T> action) throws Exception {
        return display.syncCall(action::call);
    }

    static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    static void command(String id) throws Exception {
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
    }
}

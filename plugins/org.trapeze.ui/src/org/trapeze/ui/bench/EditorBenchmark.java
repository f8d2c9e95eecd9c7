package org.trapeze.ui.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.TextSelection;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension2;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;

import org.trapeze.ui.builder.TrapezeNature;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.highlighting.Highlight;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.QuickListener;
import org.trapeze.ui.problems.ProblemAnnotation;

/** The measurements: opening a long guest, typing in its middle and in a short one, and building many files. */
final class EditorBenchmark {
    private static final int LONG = Integer.getInteger("trapeze.bench.lines", 100_000);
    private static final int SHORT = 300;
    private static final int FILES = Integer.getInteger("trapeze.bench.files", 2_000);
    private static final int KEYS = Integer.getInteger("trapeze.bench.keys", 30);
    private static final int FILE_LINES = 60;
    private static final int EDITS = 4;
    private static final long PAUSE = 300;
    private static final int SCROLL = 2_000;
    private static final long POLL = 3;
    private static final double PATIENCE = 120_000;
    private static final String WORD = "xor ";

    private final Display display;
    private final PrintStream out;
    private final StallMeter stalls;

    EditorBenchmark(Display display, PrintStream out) {
        this.display = display;
        this.out = out;
        this.stalls = new StallMeter(display);
    }

    void run() throws Exception {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        var description = workspace.getDescription();
        description.setAutoBuilding(false);
        workspace.setDescription(description);
        IProject project = project("trapeze-benchmark");
        Thread watching = new Thread(stalls, "Watching the user interface");
        watching.setDaemon(true);
        watching.start();
        onDisplay(() -> page().showView(IPageLayout.ID_OUTLINE));
        short0(project);
        long0(project);
        stalls.end();
        builds(project("trapeze-benchmark-builds"));
        project.delete(true, true, null);
    }

    private static IProject project(String name) throws CoreException {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        if (project.exists()) {
            project.delete(true, true, null);
        }
        project.create(null);
        project.open(null);
        TrapezeNature.addTo(project, null);
        return project;
    }

    /** Also classifies the machine, which is kept with the workspace, and has the code of the editor compiled. */
    private void short0(IProject project) throws Exception {
        IFile file = file(project, "short.gasm", LongGuest.text(SHORT));
        LanguageEditor editor = open(file);
        await(() -> color(editor, Highlight.INNOCUOUS));
        typing("short guest, first keys", editor);
        typing("short guest of " + SHORT + " lines", editor);
        onDisplay(() -> page().closeEditor(editor, false));
    }

    private void long0(IProject project) throws Exception {
        IFile file = file(project, "long.gasm", LongGuest.text(LONG));
        settle();
        stalls.reset();
        long start = System.nanoTime();
        LanguageEditor editor = open(file);
        double shown = since(start);
        double colours = await(() -> firstColor(editor, Highlight.INNOCUOUS)) + shown;
        out.printf(Locale.ROOT, "open %d lines: %.0f ms until shown, %.0f ms until coloured%n", LONG, shown, colours);
        double settled = settle();
        out.printf(Locale.ROOT, "  all work done %.0f ms after that%n", settled);
        out.println("  user interface: " + stalls.report());
        typing("long guest of " + LONG + " lines", editor);
        edits(editor);
        actions(editor);
        onDisplay(() -> page().closeEditor(editor, false));
        settle();
    }

    /** Types a letter behind a mnemonic, which makes it a mistake, and takes it away again. */
    private void typing(String what, LanguageEditor editor) throws Exception {
        onDisplay(() -> {
            StyledText text = text(editor);
            int place = place(text);
            text.setSelection(place);
            text.setTopIndex(Math.max(0, text.getLineAtOffset(place) - 10));
            return null;
        });
        await(() -> color(editor, Highlight.INNOCUOUS));
        settle();
        stalls.reset();
        List<Double> colours = new ArrayList<>();
        List<Double> marks = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            boolean wrong = i % 2 == 0;
            long start = System.nanoTime();
            onDisplay(() -> {
                key(text(editor), wrong);
                return null;
            });
            double[] coloured = {0};
            await(() -> {
                if (coloured[0] == 0 && color(editor, wrong ? Highlight.KEYWORD : Highlight.INNOCUOUS)) {
                    coloured[0] = since(start);
                }
                return coloured[0] > 0 && isMarked(editor) == wrong;
            });
            colours.add(coloured[0]);
            marks.add(since(start));
            TimeUnit.MILLISECONDS.sleep(i % 3 == 0 ? 700 : 150);
        }
        out.println(what + ", from key to colours: " + new Figures(colours));
        out.println("  from key to annotations: " + new Figures(marks));
        settle();
        out.println("  user interface: " + stalls.report());
    }

    /** From edits of several kinds to the annotations of the text as it is after them. */
    private void edits(LanguageEditor editor) throws Exception {
        out.println("  edits in the middle, from the key to the annotations (with processors of the whole process):");
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        List<Double> all = new ArrayList<>();
        for (MiddleEdits.Edit edit : MiddleEdits.of(document.get())) {
            settle();
            stalls.reset();
            List<Double> wall = new ArrayList<>();
            List<Double> processors = new ArrayList<>();
            for (int i = 0; i < 2 * EDITS; i++) {
                double before = processors();
                wall.add(annotated(editor, document, i % 2 == 0 ? edit : edit.back()));
                processors.add(processors() - before);
                TimeUnit.MILLISECONDS.sleep(PAUSE);
            }
            all.addAll(wall);
            out.printf("    %s: %s; processors: %s; %s%n", edit.what(), new Figures(wall), new Figures(processors),
                    stalls.sum());
        }
        out.println("    all of them: " + new Figures(all));
    }

    /** What listens here does so after the annotations, and is so shown after them. */
    private double annotated(LanguageEditor editor, IDocument document, MiddleEdits.Edit edit) throws Exception {
        LiveModel model = editor.model().orElseThrow();
        CountDownLatch shown = new CountDownLatch(1);
        QuickListener listener = look -> {
            if (look.issues().isPresent() && look.length() == document.getLength() && model.isCurrent(look.version())) {
                display.asyncExec(shown::countDown);
            }
        };
        long start = System.nanoTime();
        onDisplay(() -> {
            document.replace(edit.offset(), edit.removed().length(), edit.fresh());
            model.addQuickListener(listener);
            return null;
        });
        boolean done = shown.await((long) PATIENCE, TimeUnit.MILLISECONDS);
        double time = since(start);
        model.removeQuickListener(listener);
        if (!done) {
            throw new IllegalStateException("waited in vain");
        }
        return time;
    }

    private static double processors() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime() / 1e6;
    }

    /** How long whole actions on a long text block the user interface. */
    private void actions(LanguageEditor editor) throws Exception {
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        action("a letter typed and the model made", () -> document.replace(document.getLength(), 0, "; x\n"));
        action("scrolled through", () -> {
            StyledText text = text(editor);
            for (int line = 0; line < text.getLineCount(); line += SCROLL) {
                text.setTopIndex(line);
                text.update();
            }
        });
        action("saved", () -> editor.doSave(new NullProgressMonitor()));
        action("quick outline opened", () -> command("org.trapeze.ui.quickOutline"));
        Control field = onDisplay(display::getFocusControl);
        if (field instanceof Text filter) {
            action("a letter typed in it", () -> filter.setText("routine7"));
            onDisplay(() -> {
                filter.getShell().close();
                return null;
            });
        }
        action("completion opened", () -> {
            page().activate(editor);
            text(editor).setSelection(place(text(editor)));
            editor.getAdapter(ITextOperationTarget.class).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
        });
        key(editor, SWT.ESC);
        action("formatted", () -> command("org.trapeze.ui.format"));
        action("undone", () -> editor.getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.UNDO));
        action("all selected and commented out", () -> {
            editor.getSelectionProvider().setSelection(new TextSelection(0, document.getLength()));
            command("org.trapeze.ui.toggleComment");
        });
        action("undone", () -> editor.getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.UNDO));
    }

    private static void command(String id) throws Exception {
        PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
    }

    /** Something done in the user interface thread. */
    @FunctionalInterface
    private interface Action {
        void run() throws Exception;
    }

    private void action(String what, Action action) throws Exception {
        settle();
        stalls.reset();
        long start = System.nanoTime();
        onDisplay(() -> {
            action.run();
            return null;
        });
        double done = since(start);
        double settled = settle();
        out.printf(Locale.ROOT, "  %s: %.0f ms, all that follows %.0f ms after that%n    user interface: %s%n", what,
                done, settled, stalls.report());
    }

    private void builds(IProject project) throws Exception {
        IFolder folder = project.getFolder("guests");
        folder.create(true, true, null);
        String text = LongGuest.text(FILE_LINES);
        for (int i = 0; i < FILES; i++) {
            folder.getFile("guest" + i + ".gasm").create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
        }
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            project.build(IncrementalProjectBuilder.CLEAN_BUILD, null);
            project.build(IncrementalProjectBuilder.FULL_BUILD, null);
            out.printf(Locale.ROOT, "clean build of %d files of %d lines: %.0f ms%n", FILES, FILE_LINES, since(start));
        }
        List<Double> incremental = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            folder.getFile("guest" + 7 * i % FILES + ".gasm")
                    .setContents((text + "; " + i + "\n").getBytes(StandardCharsets.UTF_8), true, false, null);
            long start = System.nanoTime();
            project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
            incremental.add(since(start));
        }
        out.println("build after a change of one: " + new Figures(incremental));
        project.delete(true, true, null);
    }

    private static IFile file(IProject project, String name, String text) throws CoreException {
        IFile file = project.getFile(name);
        file.create(text.getBytes(StandardCharsets.UTF_8), true, false, null);
        return file;
    }

    private LanguageEditor open(IFile file) throws Exception {
        return (LanguageEditor) onDisplay(() -> IDE.openEditor(page(), file));
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private static StyledText text(LanguageEditor editor) {
        return (StyledText) editor.getAdapter(Control.class);
    }

    /** In the middle, behind the first letters of the mnemonic. */
    private static int place(StyledText text) {
        String all = text.getText();
        return all.indexOf(WORD, all.length() / 2) + WORD.length() - 1;
    }

    private void key(LanguageEditor editor, char character) throws Exception {
        onDisplay(() -> {
            key(text(editor), character);
            return null;
        });
    }

    private static void key(StyledText text, boolean wrong) {
        key(text, wrong ? 'q' : SWT.BS);
    }

    private static void key(StyledText text, char character) {
        Event event = new Event();
        event.character = character;
        event.keyCode = character;
        event.doit = true;
        text.notifyListeners(SWT.KeyDown, event);
        text.notifyListeners(SWT.KeyUp, event);
    }

    private static boolean color(LanguageEditor editor, Highlight kind) {
        StyledText text = text(editor);
        int caret = text.getCaretOffset();
        return isShown(text, caret > 0 ? caret - 1 : place(text) - 1, kind);
    }

    private static boolean firstColor(LanguageEditor editor, Highlight kind) {
        return isShown(text(editor), text(editor).getText(0, 500).indexOf("addi"), kind);
    }

    private static boolean isShown(StyledText text, int offset, Highlight kind) {
        StyleRange style = text.getStyleRangeAtOffset(offset);
        Color wanted = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry()
                .get(kind.colorId());
        return style != null && wanted.equals(style.foreground);
    }

    private static boolean isMarked(LanguageEditor editor) {
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
    private double settle() throws Exception {
        long start = System.nanoTime();
        int quiet = 0;
        double busy = 0;
        while (quiet < 10) {
            boolean idle = org.eclipse.core.runtime.jobs.Job.getJobManager().isIdle();
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
    private double await(BooleanSupplier condition) throws Exception {
        long start = System.nanoTime();
        while (!onDisplay(condition::getAsBoolean)) {
            if (since(start) > PATIENCE) {
                throw new IllegalStateException("waited in vain");
            }
            TimeUnit.MILLISECONDS.sleep(POLL);
        }
        return since(start);
    }

    private <T> T onDisplay(Callable<T> action) throws Exception {
        return display.syncCall(action::call);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}

package org.trapeze.ui.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.TextSelection;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPageLayout;

import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.highlighting.Highlight;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.QuickListener;

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
    private static final long PATIENCE = 120_000;
    private static final String WORD = "xor ";

    private final Desk desk;
    private final PrintStream out;
    private final StallMeter stalls;

    EditorBenchmark(Display display, PrintStream out) {
        this.desk = new Desk(display);
        this.out = out;
        this.stalls = new StallMeter(display);
    }

    void run() throws Exception {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        var description = workspace.getDescription();
        description.setAutoBuilding(false);
        workspace.setDescription(description);
        IProject project = Desk.project("trapeze-benchmark");
        Thread watching = new Thread(stalls, "Watching the user interface");
        watching.setDaemon(true);
        watching.start();
        desk.onDisplay(() -> Desk.page().showView(IPageLayout.ID_OUTLINE));
        short0(project);
        long0(project);
        new DescriptionBenchmark(desk, stalls, out).run(project);
        stalls.end();
        builds(Desk.project("trapeze-benchmark-builds"));
        project.delete(true, true, null);
    }

    /** Also classifies the machine, which is kept with the workspace, and has the code of the editor compiled. */
    private void short0(IProject project) throws Exception {
        IFile file = Desk.file(project, "short.gasm", LongGuest.text(SHORT));
        LanguageEditor editor = desk.open(file);
        desk.await(() -> color(editor, Highlight.INNOCUOUS));
        typing("short guest, first keys", editor);
        typing("short guest of " + SHORT + " lines", editor);
        desk.onDisplay(() -> Desk.page().closeEditor(editor, false));
    }

    private void long0(IProject project) throws Exception {
        IFile file = Desk.file(project, "long.gasm", LongGuest.text(LONG));
        desk.settle();
        stalls.reset();
        long start = System.nanoTime();
        LanguageEditor editor = desk.open(file);
        double shown = Desk.since(start);
        double colours = desk.await(() -> firstColor(editor, Highlight.INNOCUOUS)) + shown;
        out.printf(Locale.ROOT, "open %d lines: %.0f ms until shown, %.0f ms until coloured%n", LONG, shown, colours);
        double settled = desk.settle();
        out.printf(Locale.ROOT, "  all work done %.0f ms after that%n", settled);
        out.println("  user interface: " + stalls.report());
        typing("long guest of " + LONG + " lines", editor);
        edits(editor);
        actions(editor);
        desk.onDisplay(() -> Desk.page().closeEditor(editor, false));
        desk.settle();
        new PlainComparison(desk, stalls, out).run(file, Desk.file(project, "plain.txt", LongGuest.text(LONG)));
    }

    /** Types a letter behind a mnemonic, which makes it a mistake, and takes it away again. */
    private void typing(String what, LanguageEditor editor) throws Exception {
        desk.onDisplay(() -> {
            StyledText text = Desk.text(editor);
            int place = place(text);
            text.setSelection(place);
            text.setTopIndex(Math.max(0, text.getLineAtOffset(place) - 10));
            return null;
        });
        desk.await(() -> color(editor, Highlight.INNOCUOUS));
        desk.settle();
        stalls.reset();
        List<Double> colours = new ArrayList<>();
        List<Double> marks = new ArrayList<>();
        for (int i = 0; i < KEYS; i++) {
            boolean wrong = i % 2 == 0;
            long start = System.nanoTime();
            desk.onDisplay(() -> {
                key(Desk.text(editor), wrong);
                return null;
            });
            double[] coloured = {0};
            desk.await(() -> {
                if (coloured[0] == 0 && color(editor, wrong ? Highlight.KEYWORD : Highlight.INNOCUOUS)) {
                    coloured[0] = Desk.since(start);
                }
                return coloured[0] > 0 && Desk.isMarked(editor) == wrong;
            });
            colours.add(coloured[0]);
            marks.add(Desk.since(start));
            TimeUnit.MILLISECONDS.sleep(i % 3 == 0 ? 700 : 150);
        }
        out.println(what + ", from key to colours: " + new Figures(colours));
        out.println("  from key to annotations: " + new Figures(marks));
        desk.settle();
        out.println("  user interface: " + stalls.report());
    }

    /** From edits of several kinds to the annotations of the text as it is after them. */
    private void edits(LanguageEditor editor) throws Exception {
        out.println("  edits in the middle, from the key to the annotations (with processors of the whole process):");
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        List<Double> all = new ArrayList<>();
        for (MiddleEdits.Edit edit : MiddleEdits.of(document.get())) {
            desk.settle();
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
                desk.display().asyncExec(shown::countDown);
            }
        };
        long start = System.nanoTime();
        desk.onDisplay(() -> {
            document.replace(edit.offset(), edit.removed().length(), edit.fresh());
            model.addQuickListener(listener);
            return null;
        });
        boolean done = shown.await(PATIENCE, TimeUnit.MILLISECONDS);
        double time = Desk.since(start);
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
            StyledText text = Desk.text(editor);
            for (int line = 0; line < text.getLineCount(); line += SCROLL) {
                text.setTopIndex(line);
                text.update();
            }
        });
        action("saved", () -> editor.doSave(new NullProgressMonitor()));
        action("quick outline opened", () -> Desk.command("org.trapeze.ui.quickOutline"));
        Control field = desk.onDisplay(desk.display()::getFocusControl);
        if (field instanceof Text filter) {
            action("a letter typed in it", () -> filter.setText("routine7"));
            desk.onDisplay(() -> {
                filter.getShell().close();
                return null;
            });
        }
        action("completion opened", () -> {
            Desk.page().activate(editor);
            Desk.text(editor).setSelection(place(Desk.text(editor)));
            editor.getAdapter(ITextOperationTarget.class).doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
        });
        desk.key(editor, SWT.ESC);
        action("formatted", () -> Desk.command("org.trapeze.ui.format"));
        action("undone", () -> editor.getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.UNDO));
        action("all selected and commented out", () -> {
            editor.getSelectionProvider().setSelection(new TextSelection(0, document.getLength()));
            Desk.command("org.trapeze.ui.toggleComment");
        });
        action("undone", () -> editor.getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.UNDO));
    }

    private void action(String what, Desk.Action action) throws Exception {
        desk.settle();
        stalls.reset();
        long start = System.nanoTime();
        desk.onDisplay(() -> {
            action.run();
            return null;
        });
        double done = Desk.since(start);
        double settled = desk.settle();
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
            out.printf(Locale.ROOT, "clean build of %d files of %d lines: %.0f ms%n", FILES, FILE_LINES, Desk.since(start));
        }
        List<Double> incremental = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            folder.getFile("guest" + 7 * i % FILES + ".gasm")
                    .setContents((text + "; " + i + "\n").getBytes(StandardCharsets.UTF_8), true, false, null);
            long start = System.nanoTime();
            project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
            incremental.add(Desk.since(start));
        }
        out.println("build after a change of one: " + new Figures(incremental));
        project.delete(true, true, null);
    }

    /** In the middle, behind the first letters of the mnemonic. */
    private static int place(StyledText text) {
        String all = text.getText();
        return all.indexOf(WORD, all.length() / 2) + WORD.length() - 1;
    }

    private static void key(StyledText text, boolean wrong) {
        Desk.key(text, wrong ? 'q' : SWT.BS);
    }

    private static boolean color(LanguageEditor editor, Highlight kind) {
        StyledText text = Desk.text(editor);
        int caret = text.getCaretOffset();
        return Desk.isShown(text, caret > 0 ? caret - 1 : place(text) - 1, kind);
    }

    private static boolean firstColor(LanguageEditor editor, Highlight kind) {
        return Desk.isShown(Desk.text(editor), Desk.text(editor).getText(0, 500).indexOf("addi"), kind);
    }
}

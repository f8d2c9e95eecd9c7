package org.trapeze.ui.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;

import org.trapeze.classify.Classification;
import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.highlighting.Highlight;
import org.trapeze.ui.model.LiveModel;

/** The measurements with a long machine description: opening, mistakes in its middle, and classes after edits. */
final class DescriptionBenchmark {
    private static final int INSTRUCTIONS = Integer.getInteger("trapeze.bench.instructions", 3_000);
    private static final int KEYS = Integer.getInteger("trapeze.bench.keys", 30) / 3;
    private static final long PAUSE = 400;
    private static final String NAME = "reg(rd) ^";
    private static final String NUMBER = "reg(rs) == ";

    private final Desk desk;
    private final StallMeter stalls;
    private final PrintStream out;

    DescriptionBenchmark(Desk desk, StallMeter stalls, PrintStream out) {
        this.desk = desk;
        this.stalls = stalls;
        this.out = out;
    }

    void run(IProject project) throws Exception {
        IFile file = Desk.file(project, "long.isa", LongDescription.text(INSTRUCTIONS));
        desk.settle();
        stalls.reset();
        long start = System.nanoTime();
        LanguageEditor editor = desk.open(file);
        double shown = Desk.since(start);
        double colours = desk.await(() -> Desk.isShown(Desk.text(editor), 0, Highlight.KEYWORD)) + shown;
        double model = desk.await(() -> model(editor).current().isPresent()) + colours;
        double classes = desk.await(() -> classification(editor).isPresent()) + model;
        out.printf(Locale.ROOT, "open a description of %d instructions: %.0f ms until shown, %.0f ms until coloured, "
                + "%.0f ms until there is a model, %.0f ms until all are classified%n", INSTRUCTIONS, shown, colours,
                model, classes);
        report();
        mistakes(editor);
        numbers(editor);
        desk.close(editor);
    }

    /** A letter in a name, which makes it one that nothing has, and away again. */
    private void mistakes(LanguageEditor editor) throws Exception {
        caret(editor, NAME, 3);
        List<Double> marks = new ArrayList<>();
        for (int i = 0; i < 2 * KEYS; i++) {
            boolean wrong = i % 2 == 0;
            marks.add(key(editor, wrong ? 'q' : SWT.BS, () -> Desk.isMarked(editor) == wrong));
        }
        out.println("  from key to annotations: " + new Figures(marks));
        report();
    }

    /** A digit of a number, which makes the instruction another one, and away again. */
    private void numbers(LanguageEditor editor) throws Exception {
        caret(editor, NUMBER, NUMBER.length());
        List<Double> colours = new ArrayList<>();
        List<Double> classes = new ArrayList<>();
        for (int i = 0; i < 2 * KEYS; i++) {
            long start = System.nanoTime();
            colours.add(type(editor, i % 2 == 0 ? '1' : SWT.BS, () -> isNumber(editor)));
            desk.await(() -> classification(editor).isPresent());
            classes.add(Desk.since(start));
            TimeUnit.MILLISECONDS.sleep(PAUSE);
        }
        out.println("  from key to colours: " + new Figures(colours));
        out.println("  from key to the classes of all: " + new Figures(classes));
        report();
    }

    private void report() throws Exception {
        desk.settle();
        out.println("  user interface: " + stalls.report());
        stalls.reset();
    }

    private void caret(LanguageEditor editor, String where, int behind) throws Exception {
        desk.onDisplay(() -> {
            StyledText text = Desk.text(editor);
            int place = text.getText().indexOf(where, text.getCharCount() / 2) + behind;
            text.setSelection(place);
            text.setTopIndex(Math.max(0, text.getLineAtOffset(place) - 10));
            return null;
        });
        desk.settle();
        stalls.reset();
    }

    private double key(LanguageEditor editor, char key, BooleanSupplier done) throws Exception {
        double time = type(editor, key, done);
        TimeUnit.MILLISECONDS.sleep(PAUSE);
        return time;
    }

    private double type(LanguageEditor editor, char key, BooleanSupplier done) throws Exception {
        long start = System.nanoTime();
        desk.key(editor, key);
        desk.await(done);
        return Desk.since(start);
    }

    private static LiveModel model(LanguageEditor editor) {
        return editor.model().orElseThrow();
    }

    private static boolean isNumber(LanguageEditor editor) {
        StyledText text = Desk.text(editor);
        return Desk.isShown(text, text.getCaretOffset(), Highlight.NUMBER);
    }

    /** {@return what is known of the machine as it is described now} */
    private static Optional<Classification> classification(LanguageEditor editor) {
        return model(editor).current().flatMap(snapshot -> snapshot.machine())
                .flatMap(machine -> TrapezeUi.get().classification().classification(machine));
    }
}

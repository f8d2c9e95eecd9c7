package org.trapeze.ui.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.text.edits.InsertEdit;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

import org.trapeze.ui.format.ManyEdits;

/**
 * Does the same with a long text in our editor and in the platform's plain text editor, by turns, and tells how much
 * work in one piece each gives the user interface thread: what the plain one needs as well is not ours to take away.
 */
final class PlainComparison {
    private static final int ROUNDS = Integer.getInteger("trapeze.bench.rounds", 5);
    private static final String OURS = "org.trapeze.ui.editor.gasm";
    private static final List<String> WHAT =
            List.of("opening", "all lines commented out", "undoing that", "half of the text deleted", "undoing that",
                    "saving");

    private final Desk desk;
    private final StallMeter stalls;
    private final PrintStream out;

    PlainComparison(Desk desk, StallMeter stalls, PrintStream out) {
        this.desk = desk;
        this.stalls = stalls;
        this.out = out;
    }

    /** Two files of the same text. */
    void run(IFile guest, IFile plain) throws Exception {
        out.println("most work of the user interface thread in one piece, median of " + ROUNDS
                + ", in this editor and in the platform's text editor with the same text:");
        List<List<Double>> ours = new ArrayList<>();
        List<List<Double>> theirs = new ArrayList<>();
        WHAT.forEach(what -> {
            ours.add(new ArrayList<>());
            theirs.add(new ArrayList<>());
        });
        for (int i = 0; i < ROUNDS; i++) {
            round(guest, OURS, ours);
            round(plain, EditorsUI.DEFAULT_TEXT_EDITOR_ID, theirs);
        }
        for (int i = 0; i < WHAT.size(); i++) {
            double here = new Figures(ours.get(i)).median();
            double there = new Figures(theirs.get(i)).median();
            out.printf(Locale.ROOT, "  %s: %.0f ms, %.0f ms (%.1f times)%n", WHAT.get(i), here, there, here / there);
        }
    }

    private void round(IFile file, String id, List<List<Double>> work) throws Exception {
        ITextEditor[] editor = new ITextEditor[1];
        work.get(0).add(work(() -> editor[0] = (ITextEditor) opened(file, id)));
        work.get(1).add(work(() -> comment(editor[0])));
        work.get(2).add(work(() -> undo(editor[0])));
        work.get(3).add(work(() -> {
            IDocument document = document(editor[0]);
            document.replace(document.getLength() / 2, document.getLength() - document.getLength() / 2, "");
        }));
        work.get(4).add(work(() -> undo(editor[0])));
        work.get(5).add(work(() -> {
            document(editor[0]).replace(0, 0, "\n");
            editor[0].doSave(new NullProgressMonitor());
        }));
        desk.close(editor[0]);
    }

    private static IEditorPart opened(IFile file, String id) throws Exception {
        return IDE.openEditor(Desk.page(), file, id);
    }

    private double work(Desk.Action action) throws Exception {
        desk.settle();
        stalls.reset();
        desk.onDisplay(() -> {
            action.run();
            return null;
        });
        desk.settle();
        return stalls.work();
    }

    private static IDocument document(ITextEditor editor) {
        return editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    private static void undo(ITextEditor editor) {
        editor.getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.UNDO);
    }

    /** The plain editor has no command for this: the same edits are made in both. */
    private static void comment(ITextEditor editor) throws BadLocationException {
        IDocument document = document(editor);
        MultiTextEdit all = new MultiTextEdit();
        for (int line = 0; line < document.getNumberOfLines(); line++) {
            all.addChild(new InsertEdit(document.getLineOffset(line), "; "));
        }
        IRewriteTarget target = editor.getAdapter(IRewriteTarget.class);
        target.beginCompoundChange();
        ManyEdits.fewer(all, document, editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput()), 0)
                .apply(document);
        target.endCompoundChange();
    }
}

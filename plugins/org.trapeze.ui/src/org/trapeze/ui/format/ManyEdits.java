package org.trapeze.ui.format;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.text.edits.DeleteEdit;
import org.eclipse.text.edits.InsertEdit;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEdit;

/**
 * Makes few edits of many: everything that follows a document is told of each edit, which takes many seconds for a
 * hundred thousand of them. Those side by side become one, as long as no annotation begins or ends among them, since it
 * would be lost, or the place would, where the caret is. User interface thread.
 */
public final class ManyEdits {
    /** Fewer are left as they are. */
    private static final int MANY = 1000;

    private final IDocument document;
    private final TreeSet<Integer> kept = new TreeSet<>();
    private final MultiTextEdit result = new MultiTextEdit();
    private final List<TextEdit> group = new ArrayList<>();

    private ManyEdits(IDocument document) {
        this.document = document;
    }

    /**
     * {@return an edit that makes the same text}
     *
     * @param edit        leaves side by side in one, none of which has been applied
     * @param annotations of the document; may be null
     * @param caret       an offset that is to stay at its place in the text
     */
    public static TextEdit fewer(TextEdit edit, IDocument document, IAnnotationModel annotations, int caret)
            throws BadLocationException {
        if (edit.getChildrenSize() < MANY) {
            return edit;
        }
        ManyEdits many = new ManyEdits(document);
        many.kept.add(caret);
        if (annotations != null) {
            many.keep(annotations);
        }
        for (TextEdit child : edit.getChildren()) {
            many.add(child);
        }
        many.finish();
        return many.result;
    }

    private void keep(IAnnotationModel annotations) {
        for (Iterator<Annotation> all = annotations.getAnnotationIterator(); all.hasNext();) {
            Position position = annotations.getPosition(all.next());
            if (position != null) {
                kept.add(position.getOffset());
                kept.add(position.getOffset() + position.getLength());
            }
        }
    }

    private void add(TextEdit child) throws BadLocationException {
        if (!group.isEmpty()) {
            int from = group.getFirst().getOffset();
            Integer between = kept.ceiling(from);
            if (between != null && between <= child.getExclusiveEnd()) {
                finish();
            }
        }
        group.add(child);
    }

    private void finish() throws BadLocationException {
        if (!group.isEmpty()) {
            int from = group.getFirst().getOffset();
            StringBuilder fresh = new StringBuilder();
            int at = from;
            for (TextEdit one : group) {
                fresh.append(document.get(at, one.getOffset() - at)).append(text(one));
                at = one.getExclusiveEnd();
            }
            result.addChild(new ReplaceEdit(from, at - from, fresh.toString()));
            group.clear();
        }
    }

    private static String text(TextEdit leaf) {
        return switch (leaf) {
        case ReplaceEdit replace -> replace.getText();
        case InsertEdit insert -> insert.getText();
        case DeleteEdit delete -> "";
        default -> throw new IllegalArgumentException("not a change of text: " + leaf);
        };
    }
}

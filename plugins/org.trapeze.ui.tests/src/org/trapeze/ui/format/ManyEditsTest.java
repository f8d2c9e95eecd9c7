package org.trapeze.ui.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.text.edits.DeleteEdit;
import org.eclipse.text.edits.InsertEdit;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEdit;
import org.junit.jupiter.api.Test;

/** Few edits instead of many make the same text, and leave annotations where they were in it. */
class ManyEditsTest {
    private static final long SEED = Long.getLong("trapeze.ui.seed", 1974);
    private static final int LINES = 5000;

    @Test
    void theTextIsTheSameAndAnnotationsStayOnTheirWords() throws Exception {
        System.out.println("many edits, seed " + SEED);
        Random random = new Random(SEED);
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            text.append("  ".repeat(random.nextInt(3))).append("word").append(line).append("  ;\n");
        }
        Document plain = new Document(text.toString());
        Document marked = new Document(text.toString());
        AnnotationModel annotations = new AnnotationModel();
        annotations.connect(marked);
        for (int line = 7; line < LINES; line += 500) {
            String word = "word" + line + " ";
            annotations.addAnnotation(new Annotation("a", false, word),
                    new Position(text.indexOf(word), word.length()));
        }
        edits(plain).apply(plain);
        TextEdit fewer = ManyEdits.fewer(edits(marked), marked, annotations, text.length() / 2);
        assertTrue(fewer.getChildrenSize() < LINES / 20, fewer.getChildrenSize() + " edits");
        fewer.apply(marked);
        assertEquals(plain.get(), marked.get());
        annotations.getAnnotationIterator().forEachRemaining(annotation -> {
            Position position = annotations.getPosition(annotation);
            assertFalse(position.isDeleted());
            assertEquals(marked.get().indexOf(annotation.getText()), position.getOffset());
        });
        assertEquals(LINES / 500, count(annotations));
    }

    @Test
    void aFewEditsStayAsTheyAre() throws Exception {
        Document document = new Document("a b");
        TextEdit edit = new MultiTextEdit();
        edit.addChild(new InsertEdit(1, " "));
        assertSame(edit, ManyEdits.fewer(edit, document, null, 0));
    }

    private static int count(AnnotationModel annotations) {
        int[] count = {0};
        annotations.getAnnotationIterator().forEachRemaining(annotation -> count[0]++);
        return count[0];
    }

    /** Of every kind: in front of a line, its indentation, and the blanks before its comment. */
    private static TextEdit edits(Document document) throws Exception {
        TextEdit all = new MultiTextEdit();
        for (int line = 0; line < LINES; line++) {
            int start = document.getLineOffset(line);
            int word = document.get().indexOf('w', start);
            int blank = document.get().indexOf("  ;", word);
            all.addChild(line % 2 == 0 ? new InsertEdit(start, "\t") : new ReplaceEdit(start, word - start, "    "));
            all.addChild(new DeleteEdit(blank, 1));
        }
        return all;
    }
}

package org.trapeze.ui.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;

import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.model.ModelSnapshot;

/** Makes comments of some lines, and what they were again. */
public final class CommentProbe implements Probe {

    @Override
    public void use(ModelSnapshot snapshot, Random random) throws BadLocationException {
        Document document = new Document(snapshot.text());
        int first = random.nextInt(document.getNumberOfLines());
        int last = Math.min(document.getNumberOfLines() - 1, first + random.nextInt(6));
        String prefix = snapshot.language().commentPrefix();
        new CommentToggle(document, prefix).edit(first, last).apply(document);
        new CommentToggle(document, prefix).edit(first, last).apply(document);
        assertEquals(snapshot.text().isBlank(), document.get().isBlank());
    }
}

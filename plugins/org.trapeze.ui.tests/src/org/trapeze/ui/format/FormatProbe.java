package org.trapeze.ui.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;

import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.model.ModelSnapshot;

/** Lays a text out, and a part of it. */
public final class FormatProbe implements Probe {

    @Override
    public void use(ModelSnapshot snapshot, Random random) throws BadLocationException {
        format(snapshot, 0, 0);
        int offset = random.nextInt(snapshot.text().length() + 1);
        format(snapshot, offset, random.nextInt(snapshot.text().length() - offset + 1));
    }

    private static void format(ModelSnapshot snapshot, int offset, int length) throws BadLocationException {
        Document document = new Document(snapshot.text());
        FormatEdits.of(snapshot, offset, length).apply(document);
        assertEquals(blackened(snapshot.text()), blackened(document.get()), "what is not blank");
    }

    private static String blackened(String text) {
        return text.chars().filter(c -> !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}

package org.trapeze.ui.sticky;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;

import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.ModelSnapshot;

/** Asks what stays at the top of the editor. */
public final class StickyProbe implements Probe {

    @Override
    public void use(ModelSnapshot snapshot, Random random) throws BadLocationException {
        Document document = new Document(snapshot.text());
        int line = random.nextInt(document.getNumberOfLines());
        List<Integer> headers = snapshot.language() == Language.GASM ? StickyHeaders.guest(document, line)
                : StickyHeaders.machine(document, line);
        assertTrue(headers.stream().allMatch(header -> header >= 0 && header < line), headers + " above line " + line);
    }
}

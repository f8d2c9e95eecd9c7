package org.trapeze.ui.edit;

import java.util.List;
import java.util.Random;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;

import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.ModelSnapshot;

/** Types at places of a text. */
public final class TypingProbe implements Probe {
    private static final List<String> KEYS =
            List.of("\n", "\r\n", "\t", "}", "{", "(", ")", "\"", "'", "[", "]", "x", ";", "");

    @Override
    public void use(ModelSnapshot snapshot, Random random) throws BadLocationException {
        IAutoEditStrategy typing = snapshot.language() == Language.GASM ? new GuestTyping() : new MachineTyping();
        Document document = new Document(snapshot.text());
        for (int i = 0; i < 6; i++) {
            Typed typed = new Typed(KEYS.get(random.nextInt(KEYS.size())), random.nextInt(document.getLength() + 1));
            typed.length = random.nextInt(4) == 0 ? random.nextInt(document.getLength() - typed.offset + 1) : 0;
            typing.customizeDocumentCommand(document, typed);
            document.replace(typed.offset, typed.length, typed.text);
        }
    }

    /** A key as the viewer tells of it. */
    private static final class Typed extends DocumentCommand {
        private Typed(String key, int place) {
            text = key;
            offset = place;
            doit = true;
            shiftsCaret = true;
            caretOffset = -1;
        }
    }
}

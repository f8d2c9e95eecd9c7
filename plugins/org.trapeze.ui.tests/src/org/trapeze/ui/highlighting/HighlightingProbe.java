package org.trapeze.ui.highlighting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.model.ModelSnapshot;

/** Colours a text, as a whole and after an edit. */
public final class HighlightingProbe implements Probe {

    @Override
    public void use(ModelSnapshot snapshot, Random random) {
        SemanticCalculator.regions(snapshot)
                .forEach(region -> Probe.within(snapshot, region.offset(), region.length(), region.kind()));
        String text = snapshot.text();
        int offset = random.nextInt(text.length() + 1);
        int removed = random.nextInt(Math.min(8, text.length() - offset) + 1);
        Tokens edited = new Tokens(snapshot.language());
        edited.reset(text.substring(0, offset) + "/*\"" + text.substring(offset + removed));
        edited.edit(text, offset, 3, removed);
        Tokens fresh = new Tokens(snapshot.language());
        fresh.reset(text);
        assertEquals(all(fresh), all(edited), "tokens after an edit at " + offset);
    }

    private static List<String> all(Tokens tokens) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            all.add(tokens.start(i) + " " + tokens.end(i) + " " + tokens.type(i));
        }
        return all;
    }
}

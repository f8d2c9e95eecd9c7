package org.trapeze.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.model.ModelSnapshot;

/** Takes a text apart for a comparison: the pieces are all of it, and each can be told from the others. */
public final class PiecesProbe implements Probe {
    private static final int SELDOM = 4;

    @Override
    public void use(ModelSnapshot snapshot, Random random) {
        if (random.nextInt(SELDOM) != 0) {
            return;
        }
        int end = 0;
        Set<String> seen = new HashSet<>();
        for (Piece piece : Pieces.of(snapshot.language(), snapshot.text())) {
            assertEquals(end, piece.offset(), "where a piece begins");
            end += piece.length();
            if (!seen.add(piece.kind() + " " + piece.id())) {
                throw new AssertionError("two pieces are one: " + piece.kind() + " '" + piece.id());
            }
        }
        assertEquals(snapshot.text().length(), end, "where the last piece ends");
    }
}

package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.trapeze.classify.Verdict.Basis;
import org.trapeze.classify.Verdict.No;
import org.trapeze.classify.Verdict.NotDecided;
import org.trapeze.classify.Verdict.Reason;
import org.trapeze.classify.Verdict.Yes;

class VerdictTest {
    private static final Verdict YES = new Yes(Basis.WITNESS, Optional.empty());
    private static final Verdict OPEN = new NotDecided(Reason.TIME_OUT);
    private static final Verdict PROVED = new No(Basis.PROOF);
    private static final Verdict PLAIN = new No(Basis.STRUCTURE);

    @Test
    void oneYesOutweighsEverything() {
        assertEquals(YES, Verdict.anyOf(List.of(PROVED, OPEN, YES, PLAIN)));
    }

    @Test
    void whatIsOpenOutweighsNo() {
        assertEquals(OPEN, Verdict.anyOf(List.of(PLAIN, OPEN, PROVED)));
        assertEquals(OPEN, Verdict.anyOf(List.of(PROVED, OPEN)));
    }

    @Test
    void aProofOutweighsStructure() {
        assertEquals(PROVED, Verdict.anyOf(List.of(PLAIN, PROVED, PLAIN)));
        assertEquals(PLAIN, Verdict.anyOf(List.of(PLAIN, PLAIN)));
        assertEquals(PLAIN, Verdict.anyOf(List.of()));
    }

    @Test
    void theAnswerIsEmptyWhereNothingWasDecided() {
        assertEquals(Optional.of(true), YES.answer());
        assertEquals(Optional.of(false), PLAIN.answer());
        assertEquals(Optional.empty(), OPEN.answer());
    }
}

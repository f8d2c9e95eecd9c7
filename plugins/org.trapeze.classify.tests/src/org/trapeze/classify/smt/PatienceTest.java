package org.trapeze.classify.smt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** A time-out is one of work, not of waiting for a processor. */
class PatienceTest {
    private static final long LIMIT = 3_600_000;
    private final List<Long> times = new ArrayList<>();

    private String ask(String... answers) {
        return new Patience(LIMIT).ask(time -> {
            times.add(time);
            return answers[times.size() - 1];
        }, "late"::equals);
    }

    @Test
    void anAnswerInTimeIsTheAnswer() {
        assertEquals("yes", ask("yes"));
        assertEquals(List.of(LIMIT), times);
    }

    /** Nothing has been worked here: the processor was another's. */
    @Test
    void whoDidNotGetToWorkIsGivenMoreTimeOnce() {
        assertEquals("yes", ask("late", "yes"));
        assertEquals(List.of(LIMIT, 16 * LIMIT), times);
    }

    @Test
    void afterThatItIsLate() {
        assertEquals("late", ask("late", "late"));
        assertEquals(2, times.size());
    }

    @Test
    void theLessWorkTheMoreTime() {
        Patience patience = new Patience(1000);
        assertEquals(2000, patience.stretched(400));
        assertEquals(10_000, patience.stretched(100));
        assertEquals(16_000, patience.stretched(0));
        assertEquals(1000, patience.stretched(1000));
    }
}

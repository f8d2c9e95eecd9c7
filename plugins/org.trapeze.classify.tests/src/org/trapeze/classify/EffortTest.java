package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trapeze.classify.Verdict.NotDecided;
import org.trapeze.classify.Verdict.Reason;

/** What takes too long or is cancelled comes out as not decided, and never as innocuous. */
class EffortTest {
    private static final Options PATIENT = new Options(Duration.ofHours(1), 2);
    private static final Options HASTY = new Options(Duration.ofMillis(200), 1);

    private final Sketch sketch = new Sketch();

    @Test
    @Timeout(120)
    void aQuestionThatTakesTooLongIsNotDecided() {
        HardQuestion.addTo(sketch);
        Classification result =
                new Classifier().classify(sketch.machine(), Profile.PAPER, HASTY, Progress.NONE);
        assertOpen(result, Reason.TIME_OUT);
    }

    @Test
    @Timeout(120)
    void aCancellationReachesTheSolverWhereItStands() {
        HardQuestion.addTo(sketch);
        Classification result = new Classifier().classify(sketch.machine(), Profile.PAPER, PATIENT, new Progress() {
            private int asked;

            @Override
            public boolean isCancelled() {
                return ++asked > 5;
            }
        });
        assertOpen(result, Reason.CANCELLED);
    }

    @Test
    @Timeout(120)
    void interruptingTheCallerCancelsAndIsRemembered() throws InterruptedException {
        HardQuestion.addTo(sketch);
        List<Classification> results = new ArrayList<>();
        List<Boolean> interrupted = new ArrayList<>();
        Thread caller = new Thread(() -> {
            results.add(new Classifier().classify(sketch.machine(), Profile.PAPER, PATIENT, Progress.NONE));
            interrupted.add(Thread.currentThread().isInterrupted());
        });
        caller.start();
        caller.interrupt();
        caller.join();
        assertOpen(results.getFirst(), Reason.CANCELLED);
        assertEquals(List.of(true), interrupted);
    }

    @Test
    void whatIsNotDecidedIsNotRemembered() {
        HardQuestion.addTo(sketch);
        ClassificationCache cache = new ClassificationCache();
        new Classifier(cache).classify(sketch.machine(), Profile.PAPER, HASTY, Progress.NONE);
        assertEquals(0, cache.size());
    }

    @Test
    void progressCountsEveryInstruction() {
        sketch.instruction("A", List.of());
        sketch.instruction("B", List.of());
        List<String> reports = new ArrayList<>();
        new Classifier().classify(sketch.machine(), Profile.PAPER, PATIENT, new Progress() {
            @Override
            public void classified(int done, int total) {
                reports.add(done + "/" + total);
            }
        });
        assertEquals(List.of("0/2", "1/2", "2/2"), reports);
    }

    @Test
    void eachInstructionIsToldOfAsItIsDecided() {
        sketch.instruction("A", List.of());
        sketch.instruction("B", List.of());
        Queue<InstructionClasses> told = new ConcurrentLinkedQueue<>();
        Classification result =
                new Classifier().classify(sketch.machine(), Profile.PAPER, PATIENT, new Progress() {
                    @Override
                    public void decided(InstructionClasses classes) {
                        told.add(classes);
                    }
                });
        assertEquals(2, told.size());
        assertEquals(Set.copyOf(result.instructions()), Set.copyOf(told));
    }

    private static void assertOpen(Classification result, Reason reason) {
        InstructionClasses classes = result.instructions().getFirst();
        assertEquals(new NotDecided(reason), classes.control().get(result.architecture().supervisor()));
        assertFalse(classes.isInnocuous());
        assertFalse(classes.isDecided());
        assertEquals(Optional.empty(), result.theorem1().holds());
        assertTrue(Explanation.summary(classes).contains("not decided"), Explanation.summary(classes));
        assertTrue(Explanation.explain(result.theorem1(), Profile.PAPER).contains("not decided, because of CRACK"));
    }
}

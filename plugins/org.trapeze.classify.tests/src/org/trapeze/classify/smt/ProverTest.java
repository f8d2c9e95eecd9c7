package org.trapeze.classify.smt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.trapeze.classify.Circumstances;
import org.trapeze.classify.HardQuestion;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Verdict.Reason;
import org.trapeze.classify.term.Valuation;
import org.trapeze.ir.arch.Architecture;

/** What was found is tried again; and however often a question is cancelled, it ends as cancelled and nothing else. */
class ProverTest {
    private static final long HOUR = 3_600_000;

    @Test
    void whatAnsweredBeforeAnswersAgain() {
        BigInteger product = BigInteger.valueOf(251 * 241);
        try (Prover prover = new Prover(HOUR)) {
            Prover.Answer.States first = (Prover.Answer.States) prover.ask(question(product), List.of(), List.of());
            assertTrue(first.wasHard());
            List<Valuation> hints = List.of(first.assignment().valuation());
            Prover.Answer.States again = (Prover.Answer.States) prover.ask(question(product), List.of(), hints);
            assertFalse(again.wasHard());
            assertEquals(first.assignment().valuation(), again.assignment().valuation());
        }
    }

    @Test
    void aHintIsNoAnswer() {
        try (Prover prover = new Prover(HOUR)) {
            Prover.Answer.States other = (Prover.Answer.States) prover.ask(question(BigInteger.valueOf(251 * 241)),
                    List.of(), List.of());
            Question question = question(BigInteger.valueOf(251 * 239));
            Prover.Answer.States found = (Prover.Answer.States) prover.ask(question, List.of(),
                    List.of(other.assignment().valuation()));
            assertTrue(found.assignment().holds(question.goal()));
            assertTrue(found.wasHard());
        }
    }

    private static Question question(BigInteger product) {
        Architecture machine = HardQuestion.machine(product);
        Vocabulary words = new Vocabulary(machine, machine.instructions().getFirst(), List.of());
        return new Questions(words, Profile.PAPER, Circumstances.ALL).control(machine.supervisor());
    }

    @RepeatedTest(5)
    @Timeout(60)
    void interruptsOnTopOfOneAnotherAreOne() throws Exception {
        Architecture machine = HardQuestion.machine();
        Vocabulary words = new Vocabulary(machine, machine.instructions().getFirst(), List.of());
        Question question = new Questions(words, Profile.PAPER, Circumstances.ALL).control(machine.supervisor());
        try (ExecutorService asker = Executors.newSingleThreadExecutor(); Prover prover = new Prover(HOUR)) {
            Callable<Prover.Answer> ask = () -> prover.ask(question, List.of(), List.of());
            Future<Prover.Answer> answer = asker.submit(ask);
            while (!answer.isDone()) {
                prover.cancel();
                Thread.onSpinWait();
            }
            assertEquals(new Prover.Answer.Unknown(Reason.CANCELLED), answer.get());
        }
    }
}

package org.trapeze.classify.smt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.trapeze.classify.Circumstances;
import org.trapeze.classify.HardQuestion;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Verdict.Reason;
import org.trapeze.ir.arch.Architecture;

/** However often a question is cancelled while it is worked on, it ends as cancelled and with nothing else. */
class ProverTest {
    private static final long HOUR = 3_600_000;

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

package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.trapeze.classify.smt.Prover;
import org.trapeze.classify.smt.Question;
import org.trapeze.classify.smt.Questions;
import org.trapeze.classify.smt.Vocabulary;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.machine.interpreter.Interpreter;

/** A witness that the reference interpreter does not confirm is a loud error. */
class InterrogationTest {

    @Test
    void solverAndInterpreterMustAgree() {
        Architecture asked = machine(1);
        Architecture replayed = machine(0);
        try (Prover prover = new Prover(10_000)) {
            Vocabulary words = new Vocabulary(asked, asked.instructions().getFirst(), List.of());
            Question question = new Questions(words, Profile.PAPER).control(asked.supervisor());
            Interrogation liar =
                    new Interrogation(prover, new Interpreter(replayed), replayed.instructions().getFirst(),
                            new Recollection(new Hints(), "SETM", Profile.PAPER, Circumstances.ALL, List.of()), true);
            WitnessCheck check = new WitnessCheck(replayed, Profile.PAPER);
            String message = assertThrows(WitnessException.class, () -> liar.ask(question, Property.CONTROL_SENSITIVE,
                    check::control, (text, replay, same) -> text.control(replay))).getMessage();
            assertTrue(message.startsWith("Internal error: the witness found for \"SETM control sensitive\""), message);
        }
    }

    private static Architecture machine(long mode) {
        Sketch sketch = new Sketch();
        sketch.instruction("SETM", List.of(), Sketch.write(sketch.m, Sketch.constant(mode, 2)));
        return sketch.machine();
    }
}

package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.classify.Sketch.constant;
import static org.trapeze.classify.Sketch.read;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.decl.Mode;

/** PG §1: the theorems speak of machines with two modes and a register that limits what a program reaches. */
class ThirdGenerationTest {
    private final Sketch sketch = new Sketch();

    private Classification classify() {
        sketch.instruction("MOV", List.of(Sketch.D, Sketch.A), sketch.setReg(Sketch.D, sketch.reg(Sketch.A)));
        return new Classifier().classify(sketch.machine(), Profile.PAPER);
    }

    private static void saysNothing(Classification found, String because) {
        for (TheoremVerdict theorem : List.of(found.theorem1(), found.theorem2(), found.theorem3())) {
            assertEquals(Optional.of(false), theorem.holds());
            assertEquals(List.of(), theorem.offenders());
            String sentence = Explanation.explain(theorem, Profile.PAPER);
            assertTrue(sentence.contains("says nothing about this machine, because " + because), sentence);
        }
        assertTrue(found.instructions().getFirst().isInnocuous());
    }

    @Test
    void theModelItselfLacksNothing() {
        assertEquals("", classify().theorem1().lacking());
    }

    @Test
    void withAbsoluteAddressesNothingProtectsAMonitor() {
        sketch.translation = new Translation.Absolute(sketch.memory);
        saysNothing(classify(), "no state of it limits the addresses that a program reaches");
    }

    @Test
    void fixedBoundsDoNot() {
        sketch.translation = new Translation.RelocationBounds(constant(0, Sketch.ADDRESS),
                constant(100, Sketch.ADDRESS), sketch.memory);
        saysNothing(classify(), "no state of it limits the addresses that a program reaches");
    }

    @Test
    void aBoundAloneDoes() {
        sketch.translation = new Translation.RelocationBounds(constant(0, Sketch.ADDRESS), read(sketch.b),
                sketch.memory);
        assertEquals("", classify().theorem1().lacking());
    }

    @Test
    void withOneModeNothingTrapsForAMonitor() {
        sketch.modes = List.of(new Mode("only", 0));
        saysNothing(classify(), "it has one mode only");
    }
}

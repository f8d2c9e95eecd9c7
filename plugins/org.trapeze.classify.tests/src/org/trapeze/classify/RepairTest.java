package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.classify.Sketch.A;
import static org.trapeze.classify.Sketch.D;
import static org.trapeze.classify.Sketch.WORD;
import static org.trapeze.classify.Sketch.bits;
import static org.trapeze.classify.Sketch.constant;
import static org.trapeze.classify.Sketch.equal;
import static org.trapeze.classify.Sketch.read;
import static org.trapeze.classify.Sketch.trap;
import static org.trapeze.classify.Sketch.when;
import static org.trapeze.classify.Sketch.wide;
import static org.trapeze.classify.Sketch.write;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** What to change about an instruction that stands in the way, and Theorem 2, which is left with assumptions. */
class RepairTest {
    private final Sketch sketch = new Sketch();

    private List<Repair.Kind> repairs() {
        return Repair.of(Lines.first(sketch, Profile.PAPER), Property.SENSITIVE).stream().map(Repair::kind).toList();
    }

    @Test
    void whatUserModeDoesIsToTrap() {
        sketch.instruction("LRB", List.of(A), write(sketch.l, bits(sketch.reg(A), 11, 0)));
        assertEquals(List.of(Repair.Kind.TRAP, Repair.Kind.INTERCEPT), repairs());
    }

    @Test
    void aMachineOfOneModeNeedsAnother() {
        sketch.modes = List.of(sketch.modes.getFirst());
        sketch.instruction("LRB", List.of(A), write(sketch.l, bits(sketch.reg(A), 11, 0)));
        assertEquals("give the machine a less privileged mode, and make LRB trap there",
                Repair.of(Lines.first(sketch, Profile.PAPER), Property.SENSITIVE).getFirst().sentence());
    }

    @Test
    void whatUserModeIgnoresIsToTrapInstead() {
        sketch.instruction("POPF", List.of(A), when(equal(read(sketch.m), constant(0, 2)),
                write(sketch.l, bits(sketch.reg(A), 11, 0))));
        assertEquals(List.of(Repair.Kind.TRAP_INSTEAD_OF_IGNORING, Repair.Kind.INTERCEPT), repairs());
    }

    @Test
    void whatOnlyReadsMayReadACopy() {
        sketch.instruction("SMSW", List.of(D), sketch.setReg(D, wide(read(sketch.m))));
        assertEquals(List.of(Repair.Kind.TRAP, Repair.Kind.OWN_COPY, Repair.Kind.INTERCEPT), repairs());
        assertEquals("give each guest its own copy of the mode, for SMSW to read",
                Repair.of(Lines.first(sketch, Profile.PAPER), Property.SENSITIVE).get(1).sentence());
    }

    @Test
    void aTrapInSupervisorModeAsWellHasToComeLater() {
        sketch.instruction("LCTL", List.of(A), sketch.onlySupervisor(),
                when(equal(sketch.reg(A), constant(0, WORD)), trap(sketch.divide)),
                write(sketch.l, bits(sketch.reg(A), 11, 0)));
        assertEquals(List.of(Repair.Kind.TRAP_FIRST, Repair.Kind.INTERCEPT), repairs());
        Repair first = Repair.of(Lines.first(sketch, Profile.PAPER), Property.SENSITIVE).getFirst();
        assertEquals(Optional.of("divide"), first.exception());
        String sentence = first.sentence();
        assertTrue(sentence.endsWith("where divide is an exception of operands such as the paper leaves out, declare "
                + "it:"
                + " exceptions divide"), sentence);
    }

    @Test
    void whatDoesNotStandInTheWayNeedsNoRepair() {
        sketch.instruction("LRB", List.of(A), sketch.onlySupervisor(), write(sketch.l, bits(sketch.reg(A), 11, 0)));
        assertEquals(List.of(), repairs());
        sketch.instruction("JRST1", List.of(), write(sketch.m, constant(1, 2)));
        InstructionClasses jrst1 =
                new Classifier().classify(sketch.machine(), Profile.PAPER).instruction("JRST1").orElseThrow();
        assertEquals(List.of(), Repair.of(jrst1, Property.USER_SENSITIVE));
        assertEquals(Repair.Kind.TRAP_INSTEAD_OF_IGNORING,
                Repair.of(jrst1, Property.SENSITIVE).getFirst().kind());
    }

    @Test
    void theoremTwoComputesTheoremOneAndSaysWhatItAssumes() {
        sketch.instruction("ADD", List.of(D), sketch.setReg(D, sketch.reg(D)));
        TheoremVerdict recursive = new Classifier().classify(sketch.machine(), Profile.PAPER).theorem2();
        assertEquals(Optional.of(true), recursive.holds());
        assertTrue(recursive.caveats().getFirst().contains("assumed is that a monitor without timing dependencies"));
        assertTrue(Explanation.explain(recursive, Profile.PAPER).contains(
                "if a virtual machine monitor without timing dependencies can be built"));
        sketch.instruction("JRST1", List.of(), write(sketch.m, constant(1, 2)));
        TheoremVerdict not = new Classifier().classify(sketch.machine(), Profile.PAPER).theorem2();
        assertEquals(Optional.of(false), not.holds());
        assertEquals("JRST1", not.offenders().getFirst().classes().instruction().name());
    }
}

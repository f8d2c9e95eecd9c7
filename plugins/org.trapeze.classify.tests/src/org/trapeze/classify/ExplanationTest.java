package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.classify.Sketch.ADDRESS;
import static org.trapeze.classify.Sketch.D;
import static org.trapeze.classify.Sketch.X;
import static org.trapeze.classify.Sketch.constant;
import static org.trapeze.classify.Sketch.operand;
import static org.trapeze.classify.Sketch.read;
import static org.trapeze.classify.Sketch.store;
import static org.trapeze.classify.Sketch.wide;
import static org.trapeze.classify.Sketch.write;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

/** The sentences people read: one for each verdict, with the replayed witness. */
class ExplanationTest {
    private final Sketch sketch = new Sketch();

    private String explain(Profile profile, Property property) {
        return Explanation.explain(Lines.first(sketch, profile), property);
    }

    @Test
    void controlSensitivityTellsTheTransition() {
        sketch.instruction("JRST1", List.of(), write(sketch.m, constant(1, 2)),
                write(sketch.p, constant(0x20, ADDRESS)));
        assertEquals("control sensitive from supervisor mode: in supervisor mode at R=(0x40,0x10) JRST1 completes"
                + " without a trap: m supervisor -> user, p 0x10 -> 0x20",
                explain(Profile.PAPER, Property.CONTROL_SENSITIVE));
        assertEquals("not privileged; control sensitive from supervisor mode",
                Explanation.summary(Lines.first(sketch, Profile.PAPER)));
    }

    @Test
    void locationSensitivityTellsBothPlaces() {
        sketch.instruction("RL", List.of(), write(sketch.p, read(sketch.l)));
        assertEquals("location sensitive: in user mode with R=(0x40,0x10) RL leaves p = 0x40, with R=(0x80,0x10)"
                + " it leaves p = 0x80", explain(Profile.PAPER, Property.LOCATION_SENSITIVE));
    }

    @Test
    void modeSensitivityTellsBothModesAndStorageAsTheProgramSeesIt() {
        sketch.instruction("STM", List.of(), store(Space.TRANSLATED, constant(3, ADDRESS), wide(read(sketch.m))));
        assertEquals("mode sensitive: in supervisor mode at R=(0x40,0x10) STM leaves mem[0x3] = 0x0, in user mode"
                + " it leaves mem[0x3] = 0x1", explain(Profile.PAPER, Property.MODE_SENSITIVE));
    }

    @Test
    void privilegedTellsWhatHappensInBothModes() {
        sketch.instruction("P", List.of(), sketch.onlySupervisor(), new Stmt.Halt());
        assertEquals("privileged: in user mode at R=(0x40,0x10) P traps (privileged), in supervisor mode it halts"
                + " without a trap", explain(Profile.PAPER, Property.PRIVILEGED));
    }

    @Test
    void whatIsNotPrivilegedTellsWhy() {
        sketch.instruction("N", List.of(X), write(sketch.p, operand(X)));
        assertEquals("not privileged: in user mode at R=(0x40,0x10) N (x=0x0) completes without a trap",
                explain(Profile.PAPER, Property.PRIVILEGED));
        assertEquals("innocuous: proved, by its form alone", explain(Profile.PAPER, Property.SENSITIVE));
    }

    @Test
    void aProofByTheSolverIsSaidToBeOne() {
        sketch.instruction("Q", List.of(), write(sketch.m, read(sketch.m)));
        assertEquals("innocuous: proved", explain(Profile.PAPER, Property.SENSITIVE));
    }

    @Test
    void whatAlwaysTrapsForAnAddressIsPrivilegedForWantOfCases() {
        sketch.instruction("V", List.of(), Sketch.trap(sketch.memory));
        assertEquals("privileged: proved; no execution that ends without a memory trap was found to show it",
                explain(Profile.PAPER, Property.PRIVILEGED));
    }

    @Test
    void inputAndOutputAreTold() {
        sketch.instruction("OUT", List.of(), new Stmt.Output(sketch.console, constant(0x41, 8)));
        assertEquals("control sensitive: in user mode at R=(0x40,0x10) OUT completes without a trap: p 0x10 -> 0x11,"
                + " output to console 0x41", explain(Profile.EXTENDED, Property.CONTROL_SENSITIVE));
    }

    @Test
    void resourceSensitivityTellsTheResource() {
        sketch.instruction("RMASK", List.of(D), sketch.setReg(D, wide(read(sketch.mask))),
                sketch.setReg(D, new Expr.Binary(org.trapeze.ir.expr.BinaryOp.AND, sketch.reg(D), constant(8, 32))));
        String sentence = explain(Profile.EXTENDED, Property.RESOURCE_SENSITIVE);
        assertEquals(true, sentence.matches("resource sensitive: in user mode with mask=0x[0-9a-f] RMASK \\(d=0x0\\)"
                + " leaves r\\[0\\] = 0x[08], with mask=0x[0-9a-f] it leaves r\\[0\\] = 0x[08]"), sentence);
    }

    @Test
    void theoremsNameTheOffender() {
        sketch.instruction("JRST1", List.of(), write(sketch.m, constant(1, 2)));
        Classification result = new Classifier().classify(sketch.machine(), Profile.PAPER);
        assertEquals("Theorem 1 (paper profile): no virtual machine monitor is guaranteed, because of JRST1, which is"
                + " control sensitive from supervisor mode and not privileged.",
                Explanation.explain(result.theorem1(), Profile.PAPER));
        assertEquals("Theorem 3 (paper profile): a hybrid virtual machine monitor may be constructed: every user"
                + " sensitive instruction is privileged.", Explanation.explain(result.theorem3(), Profile.PAPER));
    }
}

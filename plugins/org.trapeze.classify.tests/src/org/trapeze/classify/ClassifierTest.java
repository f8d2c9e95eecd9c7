package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.classify.Lines.line;
import static org.trapeze.classify.Sketch.A;
import static org.trapeze.classify.Sketch.ADDRESS;
import static org.trapeze.classify.Sketch.C;
import static org.trapeze.classify.Sketch.D;
import static org.trapeze.classify.Sketch.X;
import static org.trapeze.classify.Sketch.bits;
import static org.trapeze.classify.Sketch.constant;
import static org.trapeze.classify.Sketch.equal;
import static org.trapeze.classify.Sketch.load;
import static org.trapeze.classify.Sketch.local;
import static org.trapeze.classify.Sketch.operand;
import static org.trapeze.classify.Sketch.plus;
import static org.trapeze.classify.Sketch.read;
import static org.trapeze.classify.Sketch.store;
import static org.trapeze.classify.Sketch.trap;
import static org.trapeze.classify.Sketch.wide;
import static org.trapeze.classify.Sketch.when;
import static org.trapeze.classify.Sketch.word;
import static org.trapeze.classify.Sketch.write;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

/** The paper's own examples (PG §2, guide §4): every class on the instruction that the paper names for it. */
class ClassifierTest {
    private final Sketch sketch = new Sketch();

    private InstructionClasses paper() {
        return Lines.first(sketch, Profile.PAPER);
    }

    private InstructionClasses extended() {
        return Lines.first(sketch, Profile.EXTENDED);
    }

    @Test
    void addIsInnocuous() {
        sketch.instruction("ADD", List.of(D, A, C), sketch.setReg(D, plus(sketch.reg(A), sketch.reg(C))));
        assertEquals("- control[] location[] mode resource[] innocuous", line(paper()));
        assertEquals("- control[] location[] mode resource[] innocuous", line(extended()));
    }

    @Test
    void divideTrapsOnZeroAndIsInnocuous() {
        sketch.instruction("DIV", List.of(D, A, C),
                when(equal(sketch.reg(C), constant(0, Sketch.WORD)), trap(sketch.divide)),
                sketch.setReg(D, Sketch.binary(BinaryOp.UDIV, sketch.reg(A), sketch.reg(C))));
        assertEquals("- control[] location[] mode resource[] innocuous", line(paper()));
    }

    @Test
    void loadAndStoreThroughTranslationAreInnocuous() {
        sketch.instruction("LD", List.of(D, X), load(word(0), Space.TRANSLATED, operand(X)),
                sketch.setReg(D, local(word(0))));
        sketch.instruction("ST", List.of(D, X), store(Space.TRANSLATED, operand(X), sketch.reg(D)));
        Classification all = new Classifier().classify(sketch.machine(), Profile.EXTENDED);
        assertEquals("- control[] location[] mode resource[] innocuous", line(all.instructions().get(0)));
        assertEquals("- control[] location[] mode resource[] innocuous", line(all.instructions().get(1)));
    }

    @Test
    void supervisorCallTrapsInBothModesAndIsInnocuous() {
        sketch.instruction("SVC", List.of(), trap(sketch.svc));
        assertEquals("- control[] location[] mode resource[] innocuous", line(paper()));
        assertTrue(paper().privileged().witness().get().sentence().endsWith("traps (svc) as well"),
                paper().privileged().witness().get().text());
    }

    @Test
    void haltIsInnocuousForTheProcessorIsNoResource() {
        sketch.instruction("HALT", List.of(), new Stmt.Halt());
        assertEquals("- control[] location[] mode resource[] innocuous", line(paper()));
        assertEquals("- control[] location[] mode resource[] innocuous", line(extended()));
    }

    @Test
    void loadPswIsPrivilegedAndControlSensitiveFromSupervisorMode() {
        sketch.instruction("LPSW", List.of(X), sketch.onlySupervisor(), load(word(0), Space.TRANSLATED, operand(X)),
                write(sketch.m, bits(local(word(0)), 25, 24)), write(sketch.p, bits(local(word(0)), 23, 12)),
                write(sketch.l, bits(local(word(0)), 11, 0)));
        assertEquals("P control[supervisor] location[] mode resource[]", line(paper()));
    }

    @Test
    void loadRelocationBoundsIsPrivilegedAndControlSensitive() {
        sketch.instruction("LRB", List.of(A), sketch.onlySupervisor(),
                write(sketch.l, bits(sketch.reg(A), 11, 0)), write(sketch.b, bits(sketch.reg(A), 23, 12)));
        assertEquals("P control[supervisor] location[] mode resource[]", line(paper()));
    }

    @Test
    void returnToUserModeIsSupervisorControlSensitiveAndBreaksTheorem1Only() {
        sketch.instruction("JRST1", List.of(X), write(sketch.m, constant(1, 2)), write(sketch.p, operand(X)));
        assertEquals("- control[supervisor] location[] mode resource[]", line(paper()));
        Classification all = new Classifier().classify(sketch.machine(), Profile.PAPER);
        assertEquals(Optional.of(false), all.theorem1().holds());
        assertEquals(Optional.of(true), all.theorem3().holds());
        assertEquals("control sensitive from supervisor mode and not privileged",
                all.theorem1().offenders().getFirst().reason());
    }

    @Test
    void loadPhysicalAddressIsLocationSensitiveInEveryMode() {
        sketch.instruction("LRA", List.of(D, X), sketch.setReg(D, plus(wide(operand(X)), wide(read(sketch.l)))));
        assertEquals("- control[] location[supervisor, user] mode resource[] user", line(paper()));
        assertEquals(Optional.of(false), new Classifier().classify(sketch.machine(), Profile.PAPER).theorem3().holds());
    }

    @Test
    void readingTheModeIsModeSensitiveButNotUserSensitive() {
        sketch.instruction("RMODE", List.of(D), sketch.setReg(D, wide(read(sketch.m))));
        assertEquals("- control[] location[] mode! resource[]", line(paper()));
        Classification all = new Classifier().classify(sketch.machine(), Profile.PAPER);
        assertEquals(Optional.of(false), all.theorem1().holds());
        assertEquals(Optional.of(true), all.theorem3().holds());
    }

    @Test
    void anInstructionThatDoesNothingInUserModeIsNotPrivileged() {
        sketch.instruction("SETMASK", List.of(A),
                when(Sketch.binary(BinaryOp.NE, read(sketch.m), constant(1, 2)),
                        write(sketch.mask, bits(sketch.reg(A), 3, 0))));
        assertEquals("- control[] location[] mode resource[] innocuous", line(paper()));
        assertEquals("- control[supervisor] location[] mode resource[]", line(extended()));
    }

    @Test
    void deviceOutputIsASensitivityOfTheExtendedProfile() {
        sketch.instruction("OUT", List.of(A), new Stmt.Output(sketch.console, bits(sketch.reg(A), 7, 0)));
        assertEquals("- control[] location[] mode resource[] innocuous", line(paper()));
        assertEquals("- control[supervisor, user] location[] mode resource[] user", line(extended()));
    }

    @Test
    void unpredictableInUserModeIsNotPrivileged() {
        sketch.instruction("VAGUE", List.of(A), when(sketch.inUser(), new Stmt.Unpredictable()),
                write(sketch.l, bits(sketch.reg(A), 11, 0)));
        assertEquals("- control[supervisor] location[] mode! resource[]", line(paper()));
        assertTrue(paper().privileged().witness().get().sentence().contains("unpredictable"));
    }

    @Test
    void storingThePswShowsModeAndLocation() {
        sketch.instruction("SPSW", List.of(X), store(Space.TRANSLATED, operand(X), sketch.psw()));
        assertEquals("- control[] location[supervisor, user] mode! resource[] user", line(paper()));
    }

    @Test
    void readingAResourceIsResourceSensitiveInTheExtendedProfileOnly() {
        sketch.instruction("RMASK", List.of(D), sketch.setReg(D, wide(read(sketch.mask))));
        assertEquals("- control[] location[] mode resource[] innocuous", line(paper()));
        assertEquals("- control[] location[] mode resource[supervisor, user]", line(extended()));
        assertEquals(1, new Classifier().classify(sketch.machine(), Profile.EXTENDED).theorem3().caveats().size());
    }

    @Test
    void howMuchStorageThereIsIsAResource() {
        sketch.instruction("SIZE", List.of(D), sketch.setReg(D, new Expr.StorageSize(Sketch.WORD)));
        assertEquals("- control[] location[] mode resource[] innocuous", line(paper()));
        assertEquals("- control[] location[] mode resource[supervisor, user]", line(extended()));
    }

    @Test
    void aPhysicalLoadIsLocationSensitive() {
        sketch.instruction("LDP", List.of(D, X), load(word(0), Space.PHYSICAL, operand(X)),
                sketch.setReg(D, local(word(0))));
        assertEquals("- control[] location[supervisor, user] mode resource[] user", line(paper()));
    }

    @Test
    void aPhysicalStoreIsControlSensitiveSinceItReachesTheTrapPsw() {
        sketch.instruction("STP", List.of(D, X), store(Space.PHYSICAL, operand(X), sketch.reg(D)));
        assertEquals("- control[supervisor, user] location[supervisor, user] mode resource[] user", line(paper()));
    }

    @Test
    void aPhysicalStoreBesideTheTrapPswIsOnlyLocationSensitive() {
        sketch.instruction("STP", List.of(D), store(Space.PHYSICAL, constant(0x20, ADDRESS), sketch.reg(D)));
        assertEquals("- control[] location[supervisor, user] mode resource[] user", line(paper()));
    }
}

package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.classify.Lines.line;
import static org.trapeze.classify.Sketch.A;
import static org.trapeze.classify.Sketch.ADDRESS;
import static org.trapeze.classify.Sketch.D;
import static org.trapeze.classify.Sketch.WORD;
import static org.trapeze.classify.Sketch.X;
import static org.trapeze.classify.Sketch.binary;
import static org.trapeze.classify.Sketch.bits;
import static org.trapeze.classify.Sketch.constant;
import static org.trapeze.classify.Sketch.either;
import static org.trapeze.classify.Sketch.equal;
import static org.trapeze.classify.Sketch.load;
import static org.trapeze.classify.Sketch.local;
import static org.trapeze.classify.Sketch.operand;
import static org.trapeze.classify.Sketch.plus;
import static org.trapeze.classify.Sketch.read;
import static org.trapeze.classify.Sketch.store;
import static org.trapeze.classify.Sketch.trap;
import static org.trapeze.classify.Sketch.when;
import static org.trapeze.classify.Sketch.wide;
import static org.trapeze.classify.Sketch.word;
import static org.trapeze.classify.Sketch.write;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.trapeze.classify.report.ClassificationTable;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

/** The pitfalls of guide §5 and the footnotes of PG, each with an instruction on which falling into it shows. */
class PitfallTest {
    private static final String INNOCUOUS = "- control[] location[] mode resource[] innocuous";

    private static final Local BYTE = new Local("byte", 8, 3);

    private final Sketch sketch = new Sketch();

    @Test
    void aTrapAfterItsEffectsIsNoControlSensitivity() {
        sketch.instruction("CALL", List.of(), write(sketch.m, constant(0, 2)), write(sketch.l, constant(0, ADDRESS)),
                trap(sketch.svc));
        assertEquals(INNOCUOUS, line(sketch, Profile.PAPER));
    }

    @Test
    void anInstructionThatTrapsInOneModeOnlyIsNotModeSensitive() {
        sketch.instruction("INC", List.of(D), sketch.onlySupervisor(),
                sketch.setReg(D, plus(sketch.reg(D), constant(1, WORD))));
        assertEquals("P control[] location[] mode resource[] innocuous", line(sketch, Profile.PAPER));
    }

    @Test
    void aPrivilegedInstructionMayBeLocationSensitive() {
        sketch.instruction("LRA", List.of(D), sketch.onlySupervisor(), sketch.setReg(D, wide(read(sketch.l))));
        assertEquals("P control[] location[supervisor] mode resource[]", line(sketch, Profile.PAPER));
        assertEquals(Optional.of(true), new Classifier().classify(sketch.machine(), Profile.PAPER).theorem1().holds());
    }

    @Test
    void silentlyIgnoringTheModeChangeInUserModeIsNotPrivileged() {
        sketch.instruction("SETPSW", List.of(A), when(equal(read(sketch.m), constant(0, 2)),
                write(sketch.m, bits(sketch.reg(A), 1, 0)), write(sketch.l, bits(sketch.reg(A), 13, 2))));
        assertEquals("- control[supervisor] location[] mode resource[]", line(sketch, Profile.PAPER));
    }

    @Test
    void storingConditionCodesIsInnocuous() {
        StateComponent code = sketch.component("cc", StateKind.GENERAL, 2, 1);
        sketch.instruction("BALR", List.of(D),
                sketch.setReg(D, new Expr.Concat(read(code), new Expr.Concat(constant(0, 18), read(sketch.p)))));
        assertEquals(INNOCUOUS, line(sketch, Profile.PAPER));
        assertEquals(INNOCUOUS, line(sketch, Profile.EXTENDED));
    }

    @Test
    void loadsStoresAndJumpsAreComparedThroughTheTranslation() {
        sketch.instruction("JI", List.of(X), load(word(0), Space.TRANSLATED, operand(X)),
                store(Space.TRANSLATED, operand(X), plus(local(word(0)), constant(1, WORD))),
                write(sketch.p, bits(local(word(0)), 11, 0)));
        assertEquals(INNOCUOUS, line(sketch, Profile.PAPER));
    }

    @Test
    void privilegedIsQuantifiedOverOperands() {
        sketch.instruction("MTCR", List.of(D, X), when(binary(BinaryOp.AND, sketch.inUser(),
                equal(operand(X), constant(5, ADDRESS))), trap(sketch.privileged)),
                when(equal(operand(X), constant(5, ADDRESS)), write(sketch.l, bits(sketch.reg(D), 11, 0))));
        InstructionClasses classes = Lines.first(sketch, Profile.PAPER);
        assertEquals("- control[supervisor] location[] mode resource[]", line(classes));
        assertTrue(classes.privileged().witness().get().operands().get("x") != 5);
        assertEquals(5, classes.verdict(Property.CONTROL_SENSITIVE).witness().get().operands().get("x"));
    }

    @Test
    void aTrapInSupervisorModeAsWellUndoesPrivileged() {
        sketch.instruction("LCTL", List.of(A), sketch.onlySupervisor(),
                when(equal(sketch.reg(A), constant(0, WORD)), trap(sketch.divide)),
                write(sketch.l, bits(sketch.reg(A), 11, 0)));
        assertEquals("- control[supervisor] location[] mode resource[]", line(sketch, Profile.PAPER));
    }

    @Test
    void memoryTrapsAreLeftOutOfPrivileged() {
        sketch.instruction("LRB", List.of(X), load(word(0), Space.TRANSLATED, operand(X)), sketch.onlySupervisor(),
                write(sketch.l, bits(local(word(0)), 11, 0)));
        assertEquals("P control[supervisor] location[] mode resource[]", line(sketch, Profile.PAPER));
    }

    @Test
    void aMemoryTrapThatTheInstructionRaisesItselfIsOneToo() {
        sketch.instruction("MOVE", List.of(X), when(Sketch.binary(BinaryOp.ULT, read(sketch.b), operand(X)),
                trap(sketch.memory)), sketch.onlySupervisor());
        assertEquals("P control[] location[] mode resource[] innocuous", line(sketch, Profile.PAPER));
    }

    @Test
    void theBoundIsSharedByTheStatesThatLocationCompares() {
        sketch.instruction("RB", List.of(D), sketch.setReg(D, wide(read(sketch.b))));
        assertEquals(INNOCUOUS, line(sketch, Profile.PAPER));
    }

    @Test
    void haltingInOneModeOnlyIsModeSensitive() {
        sketch.instruction("STOP", List.of(), when(equal(read(sketch.m), constant(0, 2)), new Stmt.Halt()));
        assertEquals("- control[] location[] mode! resource[]", line(sketch, Profile.PAPER));
    }

    @Test
    void changingTheModeBeforeHaltingIsControlSensitive() {
        sketch.instruction("OFF", List.of(), write(sketch.m, constant(1, 2)), new Stmt.Halt(),
                write(sketch.l, constant(0, ADDRESS)));
        assertEquals("- control[supervisor] location[] mode resource[]", line(sketch, Profile.PAPER));
    }

    @Test
    void valuesOfTheModeThatNameNoModeAreNoStartingPoint() {
        sketch.instruction("ODD", List.of(), when(binary(BinaryOp.ULT, constant(1, 2), read(sketch.m)),
                write(sketch.l, constant(0, ADDRESS))));
        assertEquals(INNOCUOUS, line(sketch, Profile.PAPER));
    }

    @Test
    void enteringAModeThatHasNoNameIsControlSensitive() {
        sketch.instruction("LOST", List.of(), write(sketch.m, constant(3, 2)));
        assertEquals("- control[supervisor, user] location[] mode resource[] user", line(sketch, Profile.PAPER));
        assertTrue(Explanation.explain(Lines.first(sketch, Profile.PAPER), Property.CONTROL_SENSITIVE)
                .contains("m user -> 0x3 (no mode)"));
    }

    @Test
    void everyPairOfModesCountsForModeSensitivityAndTheLeastPrivilegedForPrivileged() {
        sketch.modes = List.of(new Mode("machine", 3), new Mode("supervisor", 1), new Mode("user", 0));
        sketch.instruction("WHO", List.of(D), when(equal(read(sketch.m), constant(0, 2)), trap(sketch.privileged)),
                sketch.setReg(D, wide(read(sketch.m))));
        assertEquals("P control[] location[] mode! resource[]", line(sketch, Profile.PAPER));
    }

    @Test
    void readingTheTrapVectorAroundRelocationIsLocationSensitive() {
        sketch.instruction("RTV", List.of(D), load(word(0), Space.PHYSICAL, constant(1, ADDRESS)),
                sketch.setReg(D, local(word(0))));
        assertEquals("- control[] location[supervisor, user] mode resource[] user", line(sketch, Profile.PAPER));
    }

    @Test
    void supervisorModeMayBypassRelocation() {
        Expr base = new Expr.Choose(equal(read(sketch.m), constant(0, 2)), constant(0, ADDRESS), read(sketch.l));
        sketch.translation = new Translation.RelocationBounds(base, read(sketch.b), sketch.memory);
        sketch.instruction("LDST", List.of(D, X), load(word(0), Space.TRANSLATED, operand(X)),
                store(Space.TRANSLATED, operand(X), sketch.reg(D)), sketch.setReg(D, local(word(0))));
        assertEquals(INNOCUOUS, line(sketch, Profile.PAPER));
    }

    @Test
    void aDoubleTripThroughAnotherWindowIsLocationSensitive() {
        sketch.instruction("MFPI", List.of(D, X), new Stmt.Assign(word(1), wide(read(sketch.l))),
                write(sketch.l, constant(0x100, ADDRESS)), load(word(0), Space.TRANSLATED, operand(X)),
                write(sketch.l, bits(local(word(1)), 11, 0)), sketch.setReg(D, local(word(0))));
        assertEquals("- control[] location[supervisor, user] mode resource[] user", line(sketch, Profile.PAPER));
    }

    @Test
    void withoutRelocationEveryStoreReachesTheTrapVectorInStorage() {
        sketch.translation = new Translation.Absolute(sketch.memory);
        sketch.instruction("ST", List.of(D, X), store(Space.TRANSLATED, operand(X), sketch.reg(D)));
        assertEquals("- control[supervisor, user] location[] mode resource[] user", line(sketch, Profile.PAPER));
    }

    @Test
    void withoutRelocationAndWithTrapsInRegistersAStoreIsInnocuous() {
        sketch.translation = new Translation.Absolute(sketch.memory);
        StateComponent epc = sketch.component("epc", StateKind.RESOURCE, ADDRESS, 1);
        sketch.delivery = List.of(write(epc, read(sketch.p)), write(sketch.p, constant(0x40, ADDRESS)));
        sketch.instruction("ST", List.of(D, X), store(Space.TRANSLATED, operand(X), sketch.reg(D)));
        assertEquals(INNOCUOUS, line(sketch, Profile.EXTENDED));
    }

    @Test
    void withoutRelocationReadingTheRelocationComponentIsLocationSensitive() {
        sketch.translation = new Translation.Absolute(sketch.memory);
        sketch.instruction("RL", List.of(D), sketch.setReg(D, wide(read(sketch.b))));
        assertEquals("- control[] location[supervisor, user] mode resource[] user", line(sketch, Profile.PAPER));
    }

    @Test
    void inputIsTheSameInBothStates() {
        sketch.instruction("IN", List.of(D), new Stmt.Input(sketch.console, BYTE),
                sketch.setReg(D, wide(local(BYTE))));
        assertEquals(INNOCUOUS, line(sketch, Profile.PAPER));
        assertEquals("- control[supervisor, user] location[] mode resource[] user", line(sketch, Profile.EXTENDED));
    }

    @Test
    void leavingTheModeAsItWasIsNotControlSensitive() {
        sketch.instruction("SAME", List.of(), write(sketch.m, read(sketch.m)),
                either(sketch.inUser(), write(sketch.m, constant(1, 2)), write(sketch.l, read(sketch.l))));
        assertEquals(INNOCUOUS, line(sketch, Profile.EXTENDED));
    }

    @Test
    void bytesOfAWordAreReadAndWrittenInTheMachinesOrder() {
        sketch.unitBits = 8;
        sketch.bigEndian = false;
        sketch.delivery = List.of();
        sketch.instruction("SWAP", List.of(D, X), store(Space.TRANSLATED, operand(X), sketch.reg(D)),
                load(BYTE, Space.TRANSLATED, operand(X)),
                when(binary(BinaryOp.NE, local(BYTE),
                        bits(sketch.reg(D), 7, 0)), write(sketch.m, constant(0, 2))));
        assertEquals(INNOCUOUS, line(sketch, Profile.PAPER));
    }

    @Test
    void whatComesAfterAnEndingDoesNotHappen() {
        sketch.instruction("TEST", List.of(D), when(equal(read(sketch.m), constant(0, 2)), new Stmt.Halt()),
                write(sketch.l, constant(0, ADDRESS)), trap(sketch.privileged));
        assertEquals("P control[] location[] mode resource[] innocuous", line(sketch, Profile.PAPER));
    }

    @Test
    void haltingKeepsWhatFollowsFromHappening() {
        sketch.instruction("TEST", List.of(D), when(equal(sketch.reg(D), constant(0, WORD)), new Stmt.Halt()),
                when(equal(sketch.reg(D), constant(0, WORD)), write(sketch.m, constant(1, 2))));
        assertEquals(INNOCUOUS, line(sketch, Profile.PAPER));
    }

    @Test
    void storageOutsideTheWindowIsNotShared() {
        Expr relative = binary(BinaryOp.SUB, operand(X), read(sketch.l));
        sketch.instruction("PEEK", List.of(D, X), when(binary(BinaryOp.ULE, read(sketch.b), relative),
                load(word(0), Space.PHYSICAL, operand(X)), sketch.setReg(D, local(word(0)))),
                when(binary(BinaryOp.ULT, relative, read(sketch.b)), trap(sketch.privileged)));
        assertEquals("- control[] location[supervisor, user] mode resource[] user", line(sketch, Profile.PAPER));
    }

    @Test
    void locationComparesOnlyWindowsThatLieInStorage() {
        Expr end = plus(new Expr.Extend(read(sketch.l), 14, false), new Expr.Extend(read(sketch.b), 14, false));
        sketch.instruction("FITS", List.of(D), when(binary(BinaryOp.ULT, new Expr.StorageSize(14), end),
                sketch.setReg(D, constant(1, WORD))));
        assertEquals(INNOCUOUS, line(sketch, Profile.PAPER));
    }

    @Test
    void aDetourThroughAFixedPlaceIsLocationSensitiveThoughRIsNeverRead() {
        sketch.instruction("DETOUR", List.of(D, X), sketch.onlySupervisor(), write(sketch.l, constant(0x100, ADDRESS)),
                load(word(0), Space.TRANSLATED, operand(X)), write(sketch.l, constant(0x200, ADDRESS)),
                sketch.setReg(D, local(word(0))));
        assertEquals("P control[supervisor] location[supervisor] mode resource[]", line(sketch, Profile.PAPER));
    }

    /**
     * Pitfall 9: a processor that notes as dirty what a program changes, as mstatus.FS does, is seen where described.
     */
    @Test
    void anImplicitWriteIsSeenOnlyWhereItIsDescribed() {
        sketch.instruction("FADD", List.of(D), sketch.setReg(D, plus(sketch.reg(D), sketch.reg(D))));
        assertEquals(INNOCUOUS, line(sketch, Profile.EXTENDED));
        StateComponent dirty = sketch.component("fs", StateKind.RESOURCE, 2, 1);
        sketch.instructions.clear();
        sketch.instruction("FADD", List.of(D), sketch.setReg(D, plus(sketch.reg(D), sketch.reg(D))),
                write(dirty, constant(3, 2)));
        assertEquals("- control[supervisor, user] location[] mode resource[] user", line(sketch, Profile.EXTENDED));
        assertEquals(INNOCUOUS, line(sketch, Profile.PAPER));
    }

    /** Pitfall 12: a reservation is no part of ⟨E, M, P, R⟩; a monitor that interprets between the two may lose it. */
    @Test
    void aReservationIsOutsideOfTheModelAndTheResultSaysSo() {
        StateComponent reserved = sketch.component("reserved", StateKind.GENERAL, ADDRESS + 1, 1);
        Expr holds = equal(read(reserved), new Expr.Concat(constant(1, 1), operand(X)));
        sketch.instruction("SC", List.of(D, X), when(holds,
                store(Space.TRANSLATED, operand(X), sketch.reg(D))), write(reserved, constant(0, ADDRESS + 1)));
        assertEquals(INNOCUOUS, line(sketch, Profile.PAPER));
        assertEquals(INNOCUOUS, line(sketch, Profile.EXTENDED));
        Classification found = new Classifier().classify(sketch.machine(), Profile.PAPER);
        assertEquals(Optional.of(true), found.theorem1().holds());
        String caveats = ClassificationTable.toString(found);
        assertTrue(caveats.contains("load-linked and store-conditional"), caveats);
        assertTrue(caveats.contains("implicit effects that it does not write down"), caveats);
    }

    @Test
    void everyInputIsAnotherValue() {
        Local first = new Local("first", 8, 3);
        Local second = new Local("second", 8, 4);
        sketch.instruction("IN2", List.of(), new Stmt.Input(sketch.console, first),
                new Stmt.Input(sketch.console, second), when(binary(BinaryOp.NE, local(first), local(second)),
                        write(sketch.m, constant(1, 2))));
        assertEquals("- control[supervisor] location[] mode resource[]", line(sketch, Profile.PAPER));
    }

    @Test
    void anEndingKeepsALaterTrapFromHappening() {
        sketch.instruction("ESCAPE", List.of(D), when(equal(sketch.reg(D), constant(0, WORD)), new Stmt.Halt()),
                sketch.onlySupervisor());
        assertEquals(INNOCUOUS, line(sketch, Profile.PAPER));
    }

    @Test
    void bitsOfTheBoundRegisterThatDoNotBoundAreSharedToo() {
        sketch.translation =
                new Translation.RelocationBounds(read(sketch.l), bits(read(sketch.b), 7, 0), sketch.memory);
        sketch.instruction("RB", List.of(D), sketch.setReg(D, wide(read(sketch.b))));
        assertEquals(INNOCUOUS, line(sketch, Profile.PAPER));
    }
}

package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.classify.Sketch.ADDRESS;
import static org.trapeze.classify.Sketch.D;
import static org.trapeze.classify.Sketch.X;
import static org.trapeze.classify.Sketch.binary;
import static org.trapeze.classify.Sketch.bits;
import static org.trapeze.classify.Sketch.constant;
import static org.trapeze.classify.Sketch.equal;
import static org.trapeze.classify.Sketch.operand;
import static org.trapeze.classify.Sketch.read;
import static org.trapeze.classify.Sketch.trap;
import static org.trapeze.classify.Sketch.wide;
import static org.trapeze.classify.Sketch.when;
import static org.trapeze.classify.Sketch.write;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Stmt;

/** Verdicts by operand value: guide §5, pitfall 8. */
class RefinementTest {
    private final Sketch sketch = new Sketch();

    private List<String> parts() {
        return PartsText.lines(Lines.first(sketch, Profile.PAPER));
    }

    private Optional<Boolean> theorem1() {
        return new Classifier().classify(sketch.machine(), Profile.PAPER).theorem1().holds();
    }

    private Stmt trapInUserWhen(Expr condition) {
        return when(binary(BinaryOp.AND, sketch.inUser(), condition), trap(sketch.privileged));
    }

    private Stmt loadBase() {
        return write(sketch.l, bits(sketch.reg(D), 11, 0));
    }

    @Test
    void onlyTheSensitiveValueHasToBePrivileged() {
        sketch.instruction("MTCR", List.of(D, X), trapInUserWhen(equal(operand(X), constant(5, ADDRESS))),
                when(equal(operand(X), constant(5, ADDRESS)), loadBase()));
        assertEquals(List.of("privileged; control sensitive from supervisor mode: for x = 0x5",
                "not privileged; innocuous: for x other than 0x5"), parts());
        InstructionClasses classes = Lines.first(sketch, Profile.PAPER);
        assertFalse(classes.isPrivileged());
        assertTrue(classes.isControlSensitive());
        assertEquals("privileged for some operand values; control sensitive from supervisor mode",
                Explanation.summary(classes));
        assertEquals(Optional.of(true), theorem1());
    }

    @Test
    void aSensitiveValueThatIsNotPrivilegedIsNamedByTheTheorem() {
        sketch.instruction("MTCR", List.of(D, X), trapInUserWhen(equal(operand(X), constant(5, ADDRESS))),
                when(equal(operand(X), constant(5, ADDRESS)), loadBase()),
                when(equal(operand(X), constant(7, ADDRESS)), loadBase()));
        TheoremVerdict theorem = new Classifier().classify(sketch.machine(), Profile.PAPER).theorem1();
        assertEquals(List.of("control sensitive and not privileged for x = 0x7"),
                theorem.offenders().stream().map(TheoremVerdict.Offender::reason).toList());
    }

    @Test
    void bitsComparedWithTheModeAreListed() {
        Expr level = bits(operand(X), 9, 8);
        sketch.instruction("MTCR", List.of(D, X),
                when(binary(BinaryOp.AND, binary(BinaryOp.ULE, read(sketch.m), level),
                        binary(BinaryOp.NE, read(sketch.m), constant(0, 2))), trap(sketch.privileged)),
                when(binary(BinaryOp.NE, level, constant(0, 2)), loadBase()));
        assertEquals(List.of("not privileged; innocuous: for x[9:8] = 0x0",
                "privileged; control sensitive from supervisor mode: for x[9:8] = 0x1, 0x2, 0x3"), parts());
        assertEquals(Optional.of(true), theorem1());
    }

    @Test
    void aSingleBitDecides() {
        sketch.instruction("JRST", List.of(D, X), when(bits(operand(X), 2, 2), sketch.onlySupervisor(), loadBase()));
        assertEquals(List.of("not privileged; innocuous: for x[2] = 0x0",
                "privileged; control sensitive from supervisor mode: for x[2] = 0x1"), parts());
    }

    @Test
    void aMaskedBitDecides() {
        Expr masked = binary(BinaryOp.AND, operand(X), constant(0x30, ADDRESS));
        sketch.instruction("SETM", List.of(D, X), when(binary(BinaryOp.NE, masked, constant(0, ADDRESS)),
                sketch.onlySupervisor(), loadBase()));
        assertEquals(List.of("not privileged; innocuous: for x[5:4] = 0x0",
                "privileged; control sensitive from supervisor mode: for x[5:4] other than 0x0"), parts());
    }

    @Test
    void operandsAreFollowedThroughLocalsAndSplitOneAfterTheOther() {
        Local number = new Local("number", ADDRESS, 4);
        sketch.instruction("CSR", List.of(D, X), new Stmt.Assign(number, operand(X)),
                when(equal(new Expr.LocalRead(number), constant(5, ADDRESS)),
                        trapInUserWhen(equal(operand(D), constant(0, 3))),
                        when(equal(operand(D), constant(0, 3)), loadBase())));
        assertEquals(List.of("privileged; control sensitive from supervisor mode: for x = 0x5 and d = 0x0",
                "not privileged; innocuous: for x = 0x5 and d other than 0x0; x other than 0x5"), parts());
        assertEquals(Optional.of(true), theorem1());
    }

    @Test
    void whatIsAlikeForAllValuesHasNoParts() {
        sketch.instruction("JRST1", List.of(X), when(equal(operand(X), constant(5, ADDRESS)),
                write(sketch.p, constant(0, ADDRESS))), write(sketch.m, constant(1, 2)));
        assertEquals(List.of(), parts());
        assertEquals(Optional.of(false), theorem1());
    }

    @Test
    void aRangeOfAWideOperandStaysWhole() {
        sketch.instruction("RANGE", List.of(D, X),
                when(binary(BinaryOp.ULT, operand(X), constant(100, ADDRESS)), sketch.onlySupervisor(), loadBase()));
        assertEquals(List.of(), parts());
        assertEquals(Optional.of(false), theorem1());
    }

    @Test
    void moreValuesThanPartsAreAllowedStayWhole() {
        Stmt[] cases = new Stmt[70];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = when(equal(operand(X), constant(i, ADDRESS)), sketch.onlySupervisor(),
                    sketch.setReg(D, wide(constant(i, ADDRESS))), loadBase());
        }
        sketch.instruction("MANY", List.of(D, X), cases);
        assertEquals(List.of(), parts());
    }

    @Test
    void conditionsOfOneBitOperandsMayBeNegated() {
        Operand flag = new Operand("f", 1, new OperandKind.Unsigned());
        sketch.instruction("FLAG", List.of(D, flag),
                when(new Expr.Unary(org.trapeze.ir.expr.UnaryOp.NOT, operand(flag)), sketch.onlySupervisor(),
                        loadBase()));
        assertEquals(List.of("privileged; control sensitive from supervisor mode: for f = 0x0",
                "not privileged; innocuous: for f = 0x1"), parts());
    }
}

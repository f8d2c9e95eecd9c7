package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.classify.Sketch.constant;
import static org.trapeze.classify.Sketch.equal;
import static org.trapeze.classify.Sketch.plus;
import static org.trapeze.classify.Sketch.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trapeze.ir.decl.Banking;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Stmt;

/**
 * A register of which each mode has its own: using it is as innocuous as using any register, while reaching for that of
 * another mode by its name shows the mode.
 */
class BankedRegistersTest {
    private static final int SUPERVISOR = 0;
    private static final int USER = 1;
    private static final int MONITOR = 2;

    private final Sketch sketch = new Sketch();
    private StateComponent sp;

    /** Three modes, each with two elements: supervisor has bank 0, user bank 1, monitor bank 2. */
    @BeforeEach
    void banks() {
        sketch.modes = List.of(new Mode("monitor", MONITOR), new Mode("supervisor", SUPERVISOR),
                new Mode("user", USER));
        sp = new StateComponent("sp", StateKind.GENERAL, Sketch.WORD, 6, List.of(), sketch.components.size(),
                Optional.of(new Banking(Map.of(0L, SUPERVISOR, 1L, USER, 2L, MONITOR), 3)));
        sketch.components.add(sp);
    }

    private Expr own(int element) {
        Expr start = new Expr.Choose(equal(read(sketch.m), constant(USER, 2)), constant(2, 4),
                new Expr.Choose(equal(read(sketch.m), constant(MONITOR, 2)), constant(4, 4), constant(0, 4)));
        return plus(start, constant(element, 4));
    }

    private static Expr of(int bank, int element) {
        return constant(2 * bank + element, 4);
    }

    private Stmt set(Expr index, Expr value) {
        return new Stmt.Write(sp, index, value);
    }

    private Expr get(Expr index) {
        return new Expr.StateRead(sp, index);
    }

    private String classes(Stmt... statements) {
        sketch.instruction("X", List.of(Sketch.D), statements);
        InstructionClasses classes =
                new Classifier().classify(sketch.machine(), Profile.PAPER).instruction("X").orElseThrow();
        assertEquals(true, classes.isDecided());
        return Explanation.summary(classes);
    }

    @Test
    void readingTheOwnOneIsInnocuous() {
        assertEquals("not privileged; innocuous", classes(sketch.setReg(Sketch.D, get(own(1)))));
    }

    @Test
    void writingTheOwnOneIsInnocuous() {
        assertEquals("not privileged; innocuous", classes(set(own(1), sketch.reg(Sketch.D)),
                set(own(0), plus(get(own(1)), get(own(0))))));
    }

    @Test
    void readingThatOfUserModeIsModeSensitive() {
        assertEquals("not privileged; mode sensitive", classes(sketch.setReg(Sketch.D, get(of(USER, 0)))));
    }

    @Test
    void writingThatOfUserModeIsModeSensitive() {
        assertEquals("not privileged; mode sensitive", classes(set(of(USER, 1), sketch.reg(Sketch.D))));
    }

    @Test
    void movingByTheModeIntoABankThatNeitherSeesIsModeSensitive() {
        // Between supervisor and user mode only the monitor's bank can tell.
        sketch.modes = List.of(new Mode("supervisor", SUPERVISOR), new Mode("user", USER));
        assertEquals("not privileged; mode sensitive",
                classes(set(of(MONITOR, 0), new Expr.Extend(read(sketch.m), Sketch.WORD, false))));
    }

    @Test
    void whatNeitherSeesIsSharedWhereOnlyTheModeDiffers() {
        sketch.modes = List.of(new Mode("supervisor", SUPERVISOR), new Mode("user", USER));
        assertEquals("not privileged; innocuous", classes(sketch.setReg(Sketch.D, get(of(MONITOR, 0)))));
    }
}

package org.trapeze.classify.smt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.fixtures.Ir.add;
import static org.trapeze.fixtures.Ir.c;
import static org.trapeze.fixtures.Ir.eq;
import static org.trapeze.fixtures.Ir.get;
import static org.trapeze.fixtures.Ir.set;
import static org.trapeze.fixtures.Ir.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.trapeze.fixtures.WordMachine;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.decl.Banking;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Stmt;

/** Which indexes reach the present mode's bank alone, and which instructions therefore do the same in two modes. */
class PresentBankTest {
    private static final int INDEX = 4;
    private static final Architecture MACHINE = WordMachine.create();
    private static final long SUPERVISOR = MACHINE.supervisor().value();
    private static final long USER = MACHINE.user().value();
    /** Two banks of three: supervisor mode has the second. */
    private static final StateComponent SP = new StateComponent("sp", StateKind.GENERAL, 32, 6, List.of(),
            MACHINE.components().size(), Optional.of(new Banking(Map.of(SUPERVISOR, 1, USER, 0), 2)));
    private static final Expr START = start(3, 0);
    private static final Expr N = new Expr.OperandRead(new Operand("n", INDEX, new OperandKind.Unsigned()));

    private static Expr start(long supervisor, long user) {
        return new Expr.Choose(eq(get(WordMachine.M), c(SUPERVISOR, 1)), c(supervisor, INDEX), c(user, INDEX));
    }

    private static Optional<Expr> number(Expr index) {
        return PresentBank.number(MACHINE, SP, index);
    }

    private static Expr guarded(Expr number, Expr guard) {
        return new Expr.Choose(new Expr.Binary(BinaryOp.ULT, number, guard), add(START, number), c(6, INDEX));
    }

    @Test
    void elementsOfTheModesBank() {
        assertEquals(Optional.of(c(0, INDEX)), number(START));
        assertEquals(Optional.of(c(2, INDEX)), number(add(START, c(2, INDEX))));
        assertEquals(Optional.of(N), number(guarded(N, c(3, INDEX))));
    }

    @Test
    void elementsBeyondIt() {
        assertEquals(Optional.empty(), number(add(START, c(3, INDEX))));
        assertEquals(Optional.empty(), number(add(START, N)));
        assertEquals(Optional.empty(), number(guarded(N, c(4, INDEX))));
    }

    @Test
    void banksThatAreNamed() {
        assertEquals(Optional.empty(), number(c(0, INDEX)));
        assertEquals(Optional.empty(), number(N));
        assertEquals(Optional.empty(), number(start(0, 3)));
    }

    // ---- The same in two modes ----

    private static boolean areAlike(Stmt... statements) {
        Instruction any = MACHINE.instructions().getFirst();
        Instruction instruction = new Instruction("X", "X", any.encoding(), any.syntax(),
                new Body(List.of(statements), 8));
        return new AlikeModes(MACHINE, instruction).areAlike(MACHINE.supervisor(), MACHINE.user());
    }

    private static Expr inUser() {
        return eq(get(WordMachine.M), c(USER, 1));
    }

    @Test
    void whatUsesTheOwnBankDoesTheSame() {
        assertTrue(areAlike(new Stmt.Write(SP, START, new Expr.StateRead(SP, add(START, c(1, INDEX))))));
        assertTrue(areAlike(when(new Expr.Binary(BinaryOp.AND, inUser(), c(0, 1)),
                new Stmt.Write(SP, c(0, INDEX), c(1, 32)))));
    }

    /** A third bank, which neither mode has. */
    @Test
    void whatNamesAThirdBankDoesTheSame() {
        StateComponent three = new StateComponent("three", StateKind.GENERAL, 32, 9, List.of(), SP.index(),
                Optional.of(new Banking(Map.of(SUPERVISOR, 1, USER, 0), 3)));
        assertTrue(areAlike(new Stmt.Write(three, c(6, INDEX), new Expr.StateRead(three, c(8, INDEX)))));
        assertFalse(areAlike(new Stmt.Write(three, c(5, INDEX), new Expr.StateRead(three, c(8, INDEX)))));
        assertFalse(areAlike(new Stmt.Write(three, c(6, INDEX), new Expr.StateRead(three, c(2, INDEX)))));
        assertFalse(areAlike(new Stmt.Write(three, N, c(1, 32))));
    }

    @Test
    void whatTellsTheModeMayDiffer() {
        assertFalse(areAlike(new Stmt.Write(SP, START, new Expr.Extend(get(WordMachine.M), 32, false))));
        assertFalse(areAlike(when(inUser(), new Stmt.Halt())));
        assertFalse(areAlike(new Stmt.Write(SP, c(0, INDEX), c(1, 32))));
        assertFalse(areAlike(set(WordMachine.M, c(USER, 1))));
    }
}

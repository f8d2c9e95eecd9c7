package org.trapeze.classify.operand;

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
import org.trapeze.ir.decl.Banking;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

/** Which statements can make operand values differ in class. */
class BearingTest {
    private static final StateComponent SP = new StateComponent("sp", StateKind.GENERAL, 32, 2, List.of(), 6,
            Optional.of(new Banking(Map.of(0L, 1, 1L, 0), 2)));
    private static final Expr OWN = new Expr.Choose(get(WordMachine.M), c(0, 1), c(1, 1));
    private static final Operand N = new Operand("n", 3, new OperandKind.Unsigned());
    private static final Expr NUMBER = new Expr.OperandRead(N);
    private static final Local VALUE = new Local("value", 32, 0);

    private static boolean bears(Stmt... statements) {
        return new Bearing(List.of(statements)).bears(statements[statements.length - 1]);
    }

    private static Stmt toRegister(Expr value) {
        return new Stmt.Write(WordMachine.R, NUMBER, value);
    }

    private static Expr timer() {
        return new Expr.Extend(get(WordMachine.TIMER), 32, false);
    }

    @Test
    void aProgramsOwnRegistersDoNot() {
        assertFalse(bears(toRegister(new Expr.StateRead(WordMachine.R, NUMBER))));
        assertFalse(bears(new Stmt.Assign(VALUE, new Expr.StateRead(WordMachine.R, NUMBER)),
                toRegister(new Expr.LocalRead(VALUE))));
    }

    @Test
    void thePresentBankDoesNot() {
        assertFalse(bears(toRegister(new Expr.StateRead(SP, OWN))));
        assertFalse(bears(new Stmt.Write(SP, OWN, new Expr.StateRead(WordMachine.R, NUMBER))));
    }

    @Test
    void anotherBankAndWhatDecidesOnOneDo() {
        assertTrue(bears(toRegister(new Expr.StateRead(SP, c(1, 1)))));
        assertTrue(bears(new Stmt.Write(SP, c(1, 1), c(0, 32))));
        Expr byTimer = new Expr.Extract(get(WordMachine.TIMER), 0, 0);
        assertTrue(bears(new Stmt.Write(SP, add(OWN, byTimer), c(0, 32))));
        assertTrue(bears(toRegister(new Expr.StateRead(SP, add(OWN, byTimer)))));
    }

    @Test
    void resourcesAndTheirCopiesDo() {
        assertTrue(bears(set(WordMachine.TIMER, c(0, 16))));
        assertTrue(bears(toRegister(timer())));
        assertTrue(bears(new Stmt.Assign(VALUE, timer()), toRegister(new Expr.LocalRead(VALUE))));
        assertTrue(bears(new Stmt.Load(VALUE, Space.PHYSICAL, c(0, 16)), toRegister(new Expr.LocalRead(VALUE))));
    }

    @Test
    void whatTrapsDependOnDoes() {
        assertTrue(bears(new Stmt.Trap(WordMachine.PRIVILEGED, c(0, 8))));
        assertTrue(bears(when(get(WordMachine.M), new Stmt.Halt())));
    }

    @Test
    void onlyDecisionsThatBearAreDimensions() {
        Stmt choiceOfRegister = new Stmt.If(eq(NUMBER, c(7, 3)), List.of(new Stmt.Write(SP, OWN, c(0, 32))),
                List.of(toRegister(c(0, 32))));
        assertEquals(List.of(), Dimensions.of(List.of(choiceOfRegister)));
        Stmt guard = when(eq(NUMBER, c(7, 3)), new Stmt.Trap(WordMachine.PRIVILEGED, c(0, 8)));
        assertEquals(List.of(2),
                Dimensions.of(List.of(guard, choiceOfRegister)).stream().map(Dimension::size).toList());
    }
}

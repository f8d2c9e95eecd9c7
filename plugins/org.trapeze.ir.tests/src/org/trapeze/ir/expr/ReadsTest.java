package org.trapeze.ir.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;

class ReadsTest {
    private static final StateComponent FIRST = component("first", 0);
    private static final StateComponent SECOND = component("second", 1);
    private static final Operand OPERAND = new Operand("o", 8, new OperandKind.Unsigned());
    private static final Expr READ = Expr.StateRead.of(SECOND);

    @Test
    void whatStandsInAnyPartIsRead() {
        Expr element = new Expr.StateRead(FIRST, READ);
        Expr condition = new Expr.Binary(BinaryOp.EQ, element, new Expr.OperandRead(OPERAND));
        Expr choice = new Expr.Choose(condition, new Expr.Extend(READ, 9, true), new Expr.StorageSize(9));
        assertEquals(List.of(FIRST, SECOND), List.copyOf(Reads.components(choice)));
        assertTrue(Reads.reads(choice, OPERAND));
        assertFalse(Reads.reads(choice, new Operand("p", 8, new OperandKind.Unsigned())));
    }

    @Test
    void aLeafReadsNothing() {
        assertTrue(Reads.components(new Expr.StorageSize(4)).isEmpty());
        assertFalse(Reads.reads(READ, OPERAND));
    }

    private static StateComponent component(String name, int index) {
        return new StateComponent(name, StateKind.GENERAL, 8, 1, List.of(), index);
    }
}

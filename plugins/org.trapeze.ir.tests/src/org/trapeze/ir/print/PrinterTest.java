package org.trapeze.ir.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.decl.Device;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.expr.UnaryOp;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

class PrinterTest {
    private static final StateComponent R = new StateComponent("r", StateKind.GENERAL, 16, 4, List.of(), 0);
    private static final StateComponent M = new StateComponent("m", StateKind.MODE, 1, 1, List.of(), 1);
    private static final Expr MODE = Expr.StateRead.of(M);
    private static final Expr D = new Expr.OperandRead(new Operand("d", 2, new OperandKind.Register(R)));
    private static final Local WORD = new Local("word", 16, 0);

    @Test
    void expressionsShowTheirStructure() {
        Expr register = new Expr.StateRead(R, D);
        Expr sum = new Expr.Binary(BinaryOp.ADD, register, Expr.Const.of(0x400, 16));
        assertEquals("(r[d] + 0x400)", ExprPrinter.print(sum));
        assertEquals("~r[d][15]", ExprPrinter.print(new Expr.Unary(UnaryOp.NOT, new Expr.Extract(register, 15, 15))));
        assertEquals("zext((m :: r[d][7:0]), 32)",
                ExprPrinter.print(new Expr.Extend(new Expr.Concat(MODE, new Expr.Extract(register, 7, 0)), 32, false)));
        assertEquals("(if m then r[d] else storage_size)",
                ExprPrinter.print(new Expr.Choose(MODE, register, new Expr.StorageSize(16))));
    }

    @Test
    void statementsStandOneALine() {
        Device console = new Device("console", 16);
        Cause svc = new Cause("svc", 5, Cause.Timing.TRAP);
        Body body = new Body(List.of(new Stmt.Load(WORD, Space.TRANSLATED, D), new Stmt.Input(console, WORD),
                new Stmt.Store(Space.PHYSICAL, Expr.Const.of(1, 2), new Expr.LocalRead(WORD)),
                new Stmt.Output(console, new Expr.LocalRead(WORD)), new Stmt.Trap(svc, D)), 1);
        assertEquals("""
                let word = mem[d : 16]
                let word = input(console)
                phys[1] = word
                output(console, word)
                trap svc(d)
                """, StmtPrinter.print(body));
    }

    @Test
    void bothSidesOfAConditionAreIndented() {
        Stmt inner = new Stmt.If(MODE, List.of(new Stmt.Halt()), List.of());
        Stmt outer = new Stmt.If(MODE, List.of(inner), List.of(new Stmt.Unpredictable()));
        assertEquals("""
                if m {
                  if m {
                    halt
                  }
                } else {
                  unpredictable
                }
                """, StmtPrinter.print(new Body(List.of(outer), 0)));
    }
}

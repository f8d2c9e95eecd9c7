package org.trapeze.ir.print;

import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;

/** Writes an expression on one line, fully parenthesised, because readers should not need a table of precedences. */
public final class ExprPrinter {
    private ExprPrinter() {
    }

    /** {@return the expression as text} */
    public static String print(Expr expr) {
        return switch (expr) {
            case Expr.Const constant -> constant(constant);
            case Expr.LocalRead read -> read.local().name();
            case Expr.OperandRead read -> read.operand().name();
            case Expr.StateRead read -> place(read.component(), read.index());
            case Expr.StorageSize size -> "storage_size";
            case Expr.Unary unary -> unary.op().symbol() + print(unary.operand());
            case Expr.Binary binary ->
                "(" + print(binary.left()) + " " + binary.op().symbol() + " " + print(binary.right()) + ")";
            case Expr.Extract extract -> print(extract.operand()) + bits(extract.high(), extract.low());
            case Expr.Concat concat -> "(" + print(concat.high()) + " :: " + print(concat.low()) + ")";
            case Expr.Extend extend ->
                (extend.signed() ? "sext(" : "zext(") + print(extend.operand()) + ", " + extend.width() + ")";
            case Expr.Choose choose -> "(if " + print(choose.condition()) + " then " + print(choose.then()) + " else "
                    + print(choose.otherwise()) + ")";
        };
    }

    /** {@return a state component, with its element where it is an array} */
    static String place(StateComponent component, Expr index) {
        return component.isArray() ? component.name() + "[" + print(index) + "]" : component.name();
    }

    private static String constant(Expr.Const constant) {
        // Small numbers are counts or flags, larger ones addresses and masks.
        return constant.value().bitLength() <= 4 ? constant.value().toString() : "0x" + constant.value().toString(16);
    }

    private static String bits(int high, int low) {
        return high == low ? "[" + high + "]" : "[" + high + ":" + low + "]";
    }
}

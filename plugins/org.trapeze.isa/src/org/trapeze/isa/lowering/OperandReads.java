package org.trapeze.isa.lowering;

import java.util.stream.Stream;

import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.expr.Expr;

/** Tells whether a value depends on an operand. */
final class OperandReads {
    private OperandReads() {
    }

    static boolean reads(Expr expr, Operand operand) {
        return switch (expr) {
            case Expr.OperandRead read -> read.operand().equals(operand);
            case Expr.Unary unary -> reads(unary.operand(), operand);
            case Expr.Extract extract -> reads(extract.operand(), operand);
            case Expr.Extend extend -> reads(extend.operand(), operand);
            case Expr.Binary binary -> any(operand, binary.left(), binary.right());
            case Expr.Concat concat -> any(operand, concat.high(), concat.low());
            case Expr.Choose choose -> any(operand, choose.condition(), choose.then(), choose.otherwise());
            default -> false;
        };
    }

    private static boolean any(Operand operand, Expr... parts) {
        return Stream.of(parts).anyMatch(part -> reads(part, operand));
    }
}

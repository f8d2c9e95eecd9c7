package org.trapeze.machine.interpreter;

import java.math.BigInteger;

import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;

/** The part of {@link ExprCompiler} for values wider than a long, such as a double-length product. */
final class WideExprCompiler {
    private final ExprCompiler narrow;

    WideExprCompiler(ExprCompiler narrow) {
        this.narrow = narrow;
    }

    WideNode compile(Expr expr) {
        return switch (expr) {
            case Expr.Const constant -> constant(constant.value());
            case Expr.LocalRead read -> local(read.local().index());
            case Expr.StorageSize size -> storageSize();
            case Expr.Unary unary -> unary(unary);
            case Expr.Binary binary -> binary(binary);
            case Expr.Extract extract -> extract(extract);
            case Expr.Concat concat -> concat(concat);
            case Expr.Extend extend -> extend(extend);
            case Expr.Choose choose -> choose(choose);
            case Expr.OperandRead read -> throw tooWide(read);
            case Expr.StateRead read -> throw tooWide(read);
        };
    }

    /** {@return a node for a comparison of wide values} */
    LongNode comparison(Expr.Binary binary) {
        WideNode left = narrow.compileWide(binary.left());
        WideNode right = narrow.compileWide(binary.right());
        BinaryOp op = binary.op();
        int width = binary.left().width();
        return frame -> WideBits.compare(op, left.eval(frame), right.eval(frame), width) ? 1 : 0;
    }

    private static WideNode constant(BigInteger value) {
        return frame -> value;
    }

    private static WideNode local(int index) {
        return frame -> frame.wideLocals[index];
    }

    private static WideNode storageSize() {
        return frame -> {
            frame.effects.readStorageBound();
            return BigInteger.valueOf(frame.storage.size());
        };
    }

    private WideNode unary(Expr.Unary unary) {
        WideNode operand = narrow.compileWide(unary.operand());
        int width = unary.width();
        return frame -> WideBits.unary(unary.op(), operand.eval(frame), width);
    }

    private WideNode binary(Expr.Binary binary) {
        WideNode left = narrow.compileWide(binary.left());
        WideNode right = narrow.compileWide(binary.right());
        int width = binary.width();
        return frame -> WideBits.binary(binary.op(), left.eval(frame), right.eval(frame), width);
    }

    private WideNode extract(Expr.Extract extract) {
        WideNode operand = narrow.compileWide(extract.operand());
        int low = extract.low();
        int width = extract.width();
        return frame -> WideBits.cut(operand.eval(frame).shiftRight(low), width);
    }

    private WideNode concat(Expr.Concat concat) {
        WideNode high = narrow.compileWide(concat.high());
        WideNode low = narrow.compileWide(concat.low());
        int shift = concat.low().width();
        return frame -> high.eval(frame).shiftLeft(shift).or(low.eval(frame));
    }

    private WideNode extend(Expr.Extend extend) {
        WideNode operand = narrow.compileWide(extend.operand());
        int from = extend.operand().width();
        int to = extend.width();
        return extend.signed() ? frame -> WideBits.cut(WideBits.signed(operand.eval(frame), from), to) : operand;
    }

    private WideNode choose(Expr.Choose choose) {
        LongNode condition = narrow.compile(choose.condition());
        WideNode then = narrow.compileWide(choose.then());
        WideNode otherwise = narrow.compileWide(choose.otherwise());
        return frame -> condition.eval(frame) != 0 ? then.eval(frame) : otherwise.eval(frame);
    }

    private static IllegalArgumentException tooWide(Expr expr) {
        return new IllegalArgumentException(expr + " is wider than the widest register or operand");
    }
}

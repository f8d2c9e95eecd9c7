package org.trapeze.machine.interpreter;

import java.math.BigInteger;
import java.util.List;

import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.expr.UnaryOp;

/** Turns expressions into nodes: once per instruction, so that execution neither looks anything up nor allocates. */
final class ExprCompiler {
    private final List<Operand> operands;

    /** @param operands those that the expressions may read, in the order of the values in {@link Frame#operands} */
    ExprCompiler(List<Operand> operands) {
        this.operands = operands;
    }

    static boolean isWide(Expr expr) {
        return expr.width() > Long.SIZE;
    }

    /** {@return a node for an expression of at most 64 bits} */
    LongNode compile(Expr expr) {
        return switch (expr) {
            case Expr.Const constant -> constant(constant.value().longValue());
            case Expr.LocalRead read -> local(read.local());
            case Expr.OperandRead read -> operand(read.operand());
            case Expr.StateRead read -> state(read.component(), read.index());
            case Expr.StorageSize size -> storageSize(size.width());
            case Expr.Unary unary -> unary(unary);
            case Expr.Binary binary -> binary(binary);
            case Expr.Extract extract -> extract(extract);
            case Expr.Concat concat -> concat(concat);
            case Expr.Extend extend -> extend(extend);
            case Expr.Choose choose -> choose(choose);
        };
    }

    /** {@return a node for an expression of any width} */
    WideNode compileWide(Expr expr) {
        return isWide(expr) ? new WideExprCompiler(this).compile(expr) : widen(compile(expr));
    }

    /**
     * {@return a node for an address or an index, of any width: what does not fit 64 bits becomes the largest number,
     *         which is as much out of reach}
     */
    LongNode compileReach(Expr expr) {
        if (!isWide(expr)) {
            return compile(expr);
        }
        WideNode wide = compileWide(expr);
        return frame -> {
            BigInteger value = wide.eval(frame);
            return value.bitLength() > Long.SIZE ? -1 : value.longValue();
        };
    }

    /** {@return a node for the low 64 bits of an expression of any width} */
    LongNode compileLow(Expr expr) {
        if (!isWide(expr)) {
            return compile(expr);
        }
        WideNode wide = compileWide(expr);
        return frame -> wide.eval(frame).longValue();
    }

    private static WideNode widen(LongNode node) {
        return frame -> WideBits.fromLong(node.eval(frame));
    }

    private static LongNode constant(long value) {
        return frame -> value;
    }

    private static LongNode local(Local local) {
        int index = local.index();
        return frame -> frame.locals[index];
    }

    private LongNode operand(Operand operand) {
        int index = operands.indexOf(operand);
        if (index < 0) {
            throw new IllegalArgumentException("there is no operand " + operand.name());
        }
        return frame -> frame.operands[index];
    }

    private LongNode state(StateComponent component, Expr index) {
        if (index instanceof Expr.Const constant) {
            long element = constant.value().bitLength() < Long.SIZE ? constant.value().longValue() : -1;
            return frame -> frame.state.get(component, element);
        }
        LongNode element = compileReach(index);
        return frame -> frame.state.get(component, element.eval(frame));
    }

    private static LongNode storageSize(int width) {
        long mask = Bits.mask(Math.min(width, Long.SIZE));
        return frame -> {
            frame.effects.readStorageBound();
            return frame.storage.size() & mask;
        };
    }

    private LongNode unary(Expr.Unary unary) {
        LongNode operand = compile(unary.operand());
        long mask = Bits.mask(unary.width());
        return unary.op() == UnaryOp.NOT
                ? frame -> ~operand.eval(frame) & mask
                : frame -> -operand.eval(frame) & mask;
    }

    private LongNode binary(Expr.Binary binary) {
        if (isWide(binary.left())) {
            return new WideExprCompiler(this).comparison(binary);
        }
        return LongOperators.node(binary.op(), compile(binary.left()), compile(binary.right()), binary.left().width());
    }

    private LongNode extract(Expr.Extract extract) {
        int low = extract.low();
        long mask = Bits.mask(extract.width());
        if (isWide(extract.operand())) {
            WideNode operand = compileWide(extract.operand());
            return frame -> operand.eval(frame).shiftRight(low).longValue() & mask;
        }
        LongNode operand = compile(extract.operand());
        return low == 0 ? frame -> operand.eval(frame) & mask : frame -> operand.eval(frame) >>> low & mask;
    }

    private LongNode concat(Expr.Concat concat) {
        LongNode high = compile(concat.high());
        LongNode low = compile(concat.low());
        int shift = concat.low().width();
        return frame -> high.eval(frame) << shift | low.eval(frame);
    }

    private LongNode extend(Expr.Extend extend) {
        LongNode operand = compile(extend.operand());
        if (!extend.signed()) {
            return operand;
        }
        int width = extend.operand().width();
        long mask = Bits.mask(extend.width());
        return frame -> Bits.signed(operand.eval(frame), width) & mask;
    }

    private LongNode choose(Expr.Choose choose) {
        LongNode condition = compile(choose.condition());
        LongNode then = compile(choose.then());
        LongNode otherwise = compile(choose.otherwise());
        return frame -> condition.eval(frame) != 0 ? then.eval(frame) : otherwise.eval(frame);
    }
}

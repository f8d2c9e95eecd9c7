package org.trapeze.asm.expression;

import java.math.BigInteger;
import java.util.Map;
import java.util.function.Function;

import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Widths;

/** Computes expressions of the IR over operands, such as what a data directive places. */
public final class DirectiveValue {
    private final Map<Operand, BigInteger> arguments;
    private final Function<Expr.StateRead, BigInteger> state;

    /** @param arguments numbers from 0 to 2<sup>width</sup> - 1 */
    public DirectiveValue(Map<Operand, BigInteger> arguments) {
        this(arguments, read -> {
            throw new IllegalArgumentException(read.component().name());
        });
    }

    /**
     * @param arguments numbers from 0 to 2<sup>width</sup> - 1
     * @param state     gives the content of state components, numbers like these
     */
    public DirectiveValue(Map<Operand, BigInteger> arguments, Function<Expr.StateRead, BigInteger> state) {
        this.arguments = arguments;
        this.state = state;
    }

    /**
     * {@return the value, from 0 to 2<sup>width</sup> - 1}
     *
     * @throws IllegalArgumentException where the expression depends on a state of the machine that is not given
     */
    public BigInteger of(Expr expr) {
        BigInteger value = switch (expr) {
            case Expr.Const constant -> constant.value();
            case Expr.OperandRead read -> arguments.get(read.operand());
            case Expr.Unary unary -> switch (unary.op()) {
                case NOT -> of(unary.operand()).not();
                case NEG -> of(unary.operand()).negate();
            };
            case Expr.Binary binary -> binary(binary);
            case Expr.Extract extract -> of(extract.operand()).shiftRight(extract.low());
            case Expr.Concat concat -> of(concat.high()).shiftLeft(concat.low().width()).or(of(concat.low()));
            case Expr.Extend extend -> extend.signed() ? signed(extend.operand()) : of(extend.operand());
            case Expr.Choose choose -> of(isOne(choose.condition()) ? choose.then() : choose.otherwise());
            case Expr.LocalRead read -> throw new IllegalArgumentException("a local variable in a directive");
            case Expr.StateRead read -> state.apply(read);
            case Expr.StorageSize size -> throw new IllegalArgumentException("the size of storage in a directive");
        };
        return value.and(Widths.mask(expr.width()));
    }

    private boolean isOne(Expr condition) {
        return of(condition).signum() != 0;
    }

    private BigInteger signed(Expr expr) {
        BigInteger value = of(expr);
        return value.testBit(expr.width() - 1) ? value.subtract(BigInteger.ONE.shiftLeft(expr.width())) : value;
    }

    private BigInteger binary(Expr.Binary binary) {
        BigInteger left = of(binary.left());
        BigInteger right = of(binary.right());
        return switch (binary.op()) {
            case ADD -> left.add(right);
            case SUB -> left.subtract(right);
            case MUL -> left.multiply(right);
            case AND -> left.and(right);
            case OR -> left.or(right);
            case XOR -> left.xor(right);
            case UDIV -> right.signum() == 0 ? BigInteger.ONE.negate() : left.divide(right);
            case UREM -> right.signum() == 0 ? left : left.remainder(right);
            case SDIV, SREM -> divideSigned(binary);
            case SHL -> left.shiftLeft(distance(binary, right));
            case LSHR -> left.shiftRight(distance(binary, right));
            case ASHR -> signed(binary.left()).shiftRight(distance(binary, right));
            case EQ -> bit(left.equals(right));
            case NE -> bit(!left.equals(right));
            case ULT -> bit(left.compareTo(right) < 0);
            case ULE -> bit(left.compareTo(right) <= 0);
            case SLT -> bit(signed(binary.left()).compareTo(signed(binary.right())) < 0);
            case SLE -> bit(signed(binary.left()).compareTo(signed(binary.right())) <= 0);
        };
    }

    private BigInteger divideSigned(Expr.Binary binary) {
        BigInteger left = signed(binary.left());
        BigInteger right = signed(binary.right());
        boolean quotient = binary.op() == BinaryOp.SDIV;
        if (right.signum() == 0) {
            return quotient ? BigInteger.valueOf(left.signum() < 0 ? 1 : -1) : left;
        }
        return quotient ? left.divide(right) : left.remainder(right);
    }

    private static int distance(Expr.Binary binary, BigInteger right) {
        return right.min(BigInteger.valueOf(binary.width())).intValue();
    }

    private static BigInteger bit(boolean value) {
        return value ? BigInteger.ONE : BigInteger.ZERO;
    }
}

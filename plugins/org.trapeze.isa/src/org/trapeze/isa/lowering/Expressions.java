package org.trapeze.isa.lowering;

import java.math.BigInteger;

import org.trapeze.ir.expr.Expr;
import org.trapeze.isa.isa.Binary;
import org.trapeze.isa.isa.BuiltinCall;
import org.trapeze.isa.isa.Call;
import org.trapeze.isa.isa.Conditional;
import org.trapeze.isa.isa.Expression;
import org.trapeze.isa.isa.FieldAccess;
import org.trapeze.isa.isa.Index;
import org.trapeze.isa.isa.InputExpression;
import org.trapeze.isa.isa.Literal;
import org.trapeze.isa.isa.NextAddress;
import org.trapeze.isa.isa.Reference;
import org.trapeze.isa.isa.SizedLiteral;
import org.trapeze.isa.isa.StorageAccess;
import org.trapeze.isa.isa.StorageSizeExpression;
import org.trapeze.isa.isa.Unary;
import org.trapeze.isa.model.Numbers;
import org.trapeze.isa.validation.IssueCodes;

/**
 * Lowers expressions, left before right. Reads of storage and devices become statements before the one the expression
 * belongs to; what a condition decides against is not read.
 */
final class Expressions {
    /** No place says how wide the value should be. */
    static final int UNKNOWN = 0;

    private static final int LONGEST_NUMBER = 256;

    private final BodyLowering body;
    private final Widening widening;
    private final Operators operators;
    private final Accesses accesses;
    private final Calls calls;

    Expressions(BodyLowering body) {
        this.body = body;
        this.widening = new Widening(body.problems());
        this.operators = new Operators(body, this);
        this.accesses = new Accesses(body, this);
        this.calls = new Calls(body, this);
    }

    Widening widening() {
        return widening;
    }

    Calls calls() {
        return calls;
    }

    Accesses accesses() {
        return accesses;
    }

    /** {@return the expression in exactly so many bits, or null}; see {@link Widening#exactly} */
    Expr bits(Expression expression, int width, String place) {
        return widening.exactly(value(expression, width), width, place, expression);
    }

    /** {@return the expression with the width it has of its own, or null} */
    Expr anyBits(Expression expression) {
        return widening.ownWidth(value(expression, UNKNOWN), expression);
    }

    /** {@return a single bit that decides something, or null} */
    Expr condition(Expression expression) {
        return bits(expression, 1, "A condition");
    }

    /** {@return the number that an expression is known in advance to be, or null} */
    BigInteger constant(Expression expression, String place) {
        Value value = value(expression, UNKNOWN);
        if (value instanceof Value.Bits) {
            body.problems().error(expression, null, IssueCodes.NOT_CONSTANT,
                    place + " must be a number that is known in advance");
        }
        return value instanceof Value.Number number ? number.value() : null;
    }

    /**
     * {@return what the expression is, or null where that is broken}
     *
     * @param hint the width the place would like, for what has none of its own; or {@link #UNKNOWN}
     */
    Value value(Expression expression, int hint) {
        Value value = lower(expression, hint);
        if (value == null) {
            body.problems().broken();
        }
        return value;
    }

    private Value lower(Expression expression, int hint) {
        return switch (expression) {
            case null -> null;
            case Literal literal -> number(literal);
            case SizedLiteral literal -> sized(literal);
            case Reference reference -> accesses.reference(reference);
            case Index index -> accesses.index(index);
            case FieldAccess access -> accesses.field(access);
            case StorageAccess access -> accesses.load(access);
            case InputExpression input -> accesses.input(input);
            case NextAddress next -> accesses.next(next);
            case StorageSizeExpression size -> accesses.storageSize(hint);
            case Call call -> calls.function(call);
            case BuiltinCall call -> calls.builtin(call, hint);
            case Conditional conditional -> operators.conditional(conditional, hint);
            case Unary unary -> operators.unary(unary, hint);
            case Binary binary -> operators.binary(binary, hint);
            default -> null;
        };
    }

    /** {@return a number as a value, unless it is absurdly large} */
    Value number(BigInteger value, Expression at) {
        if (value.bitLength() > LONGEST_NUMBER) {
            body.problems().error(at, null, IssueCodes.TOO_LARGE,
                    "This number is longer than " + LONGEST_NUMBER + " bits");
            return null;
        }
        return new Value.Number(value);
    }

    private Value number(Literal literal) {
        var value = Numbers.parse(literal.getValue());
        if (value.isEmpty()) {
            malformed(literal, literal.getValue());
            return null;
        }
        return number(value.get(), literal);
    }

    private Value sized(SizedLiteral literal) {
        String text = String.valueOf(literal.getValue());
        int quote = text.indexOf('\'');
        var width = Numbers.parse(text.substring(0, Math.max(0, quote)), 1, Expr.MAX_WIDTH);
        var value = Numbers.parse(text.substring(quote + 1));
        if (width.isEmpty() || value.isEmpty()) {
            malformed(literal, text);
            return null;
        }
        return bits(widening.exactly(new Value.Number(value.get()), width.get().intValue(), "", literal));
    }

    private void malformed(Expression literal, String text) {
        if (text != null) {
            body.problems().error(literal, null, IssueCodes.RANGE, text + " is not a number; numbers are written 10, "
                    + "0x1f, 0o17, 0b101 or, with 1 to " + Expr.MAX_WIDTH + " bits, 12'0x1f");
        }
    }

    static Value bits(Expr expr) {
        return expr == null ? null : new Value.Bits(expr);
    }

    /**
     * {@return whether the concatenation, product or extension of so many bits is possible; if not, it is a problem}
     */
    boolean possibleWidth(int width, Expression at) {
        if (width > Expr.MAX_WIDTH) {
            body.problems().error(at, null, IssueCodes.RANGE, "This would have " + width + " bits; a value has at most "
                    + Expr.MAX_WIDTH);
        }
        return width <= Expr.MAX_WIDTH;
    }
}

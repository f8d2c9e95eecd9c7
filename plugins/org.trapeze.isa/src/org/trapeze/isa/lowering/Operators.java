package org.trapeze.isa.lowering;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.expr.UnaryOp;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.isa.isa.Binary;
import org.trapeze.isa.isa.BinaryOperator;
import org.trapeze.isa.isa.Conditional;
import org.trapeze.isa.isa.Unary;
import org.trapeze.isa.isa.UnaryOperator;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers operators and conditionals. Numbers among themselves are computed at once, as mathematics has it. */
final class Operators {
    private static final Map<BinaryOperator, BinaryOp> MEANING = Map.ofEntries(
            Map.entry(BinaryOperator.ADD, BinaryOp.ADD),
            Map.entry(BinaryOperator.SUBTRACT, BinaryOp.SUB),
            Map.entry(BinaryOperator.MULTIPLY, BinaryOp.MUL),
            Map.entry(BinaryOperator.BIT_AND, BinaryOp.AND),
            Map.entry(BinaryOperator.BIT_OR, BinaryOp.OR),
            Map.entry(BinaryOperator.BIT_XOR, BinaryOp.XOR),
            Map.entry(BinaryOperator.SHIFT_LEFT, BinaryOp.SHL),
            Map.entry(BinaryOperator.SHIFT_RIGHT, BinaryOp.LSHR),
            Map.entry(BinaryOperator.EQUAL, BinaryOp.EQ),
            Map.entry(BinaryOperator.NOT_EQUAL, BinaryOp.NE),
            Map.entry(BinaryOperator.LESS, BinaryOp.ULT),
            Map.entry(BinaryOperator.LESS_OR_EQUAL, BinaryOp.ULE));

    private final BodyLowering body;
    private final Expressions expressions;
    private final NaturalWidth natural;

    Operators(BodyLowering body, Expressions expressions) {
        this.body = body;
        this.expressions = expressions;
        this.natural = body.natural();
    }

    // ---- One operand ----

    Value unary(Unary unary, int hint) {
        if (unary.getOperator() == UnaryOperator.NOT) {
            Expr operand = expressions.bits(unary.getOperand(), 1, "'not'");
            return operand == null ? null : Expressions.bits(new Expr.Unary(UnaryOp.NOT, operand));
        }
        boolean complement = unary.getOperator() == UnaryOperator.COMPLEMENT;
        return switch (expressions.value(unary.getOperand(), hint)) {
            case null -> null;
            case Value.Number number ->
                new Value.Number(complement ? number.value().not() : number.value().negate());
            case Value.Bits bits ->
                Expressions.bits(new Expr.Unary(complement ? UnaryOp.NOT : UnaryOp.NEG, bits.expr()));
        };
    }

    // ---- Two operands ----

    Value binary(Binary binary, int hint) {
        return switch (binary.getOperator()) {
            case AND, OR -> shortCircuit(binary);
            case CONCATENATE -> concatenation(binary);
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                symmetric(binary, Expressions.UNKNOWN);
            default -> symmetric(binary, hint);
        };
    }

    private Value concatenation(Binary binary) {
        Expr high = expressions.anyBits(binary.getLeft());
        Expr low = expressions.anyBits(binary.getRight());
        if (high == null || low == null || !expressions.possibleWidth(high.width() + low.width(), binary)) {
            return null;
        }
        return Expressions.bits(new Expr.Concat(high, low));
    }

    private Value symmetric(Binary binary, int hint) {
        int width = hint == Expressions.UNKNOWN ? operandWidth(binary) : hint;
        Value left = expressions.value(binary.getLeft(), width);
        Value right = expressions.value(binary.getRight(), width);
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof Value.Number a && right instanceof Value.Number b) {
            return fold(binary, a.value(), b.value());
        }
        return same(binary, left, right);
    }

    private int operandWidth(Binary binary) {
        int width = natural.of(binary.getLeft());
        return width == Expressions.UNKNOWN ? natural.of(binary.getRight()) : width;
    }

    private Value same(Binary binary, Value left, Value right) {
        int width = left instanceof Value.Bits bits ? bits.expr().width() : ((Value.Bits) right).expr().width();
        String place = "The right side of '" + binary.getOperator().getLiteral() + "'";
        Expr a = expressions.widening().exactly(left, width, "", binary.getLeft());
        Expr b = expressions.widening().exactly(right, width, place, binary.getRight());
        return a == null || b == null ? null : Expressions.bits(apply(binary.getOperator(), a, b));
    }

    private static Expr apply(BinaryOperator operator, Expr left, Expr right) {
        return switch (operator) {
            case GREATER -> new Expr.Binary(BinaryOp.ULT, right, left);
            case GREATER_OR_EQUAL -> new Expr.Binary(BinaryOp.ULE, right, left);
            default -> new Expr.Binary(MEANING.get(operator), left, right);
        };
    }

    // ---- Numbers ----

    private Value fold(Binary binary, BigInteger a, BigInteger b) {
        return switch (binary.getOperator()) {
            case ADD -> expressions.number(a.add(b), binary);
            case SUBTRACT -> expressions.number(a.subtract(b), binary);
            case MULTIPLY -> expressions.number(a.multiply(b), binary);
            case BIT_AND -> expressions.number(a.and(b), binary);
            case BIT_OR -> expressions.number(a.or(b), binary);
            case BIT_XOR -> expressions.number(a.xor(b), binary);
            case SHIFT_LEFT -> shift(binary, a, b, BigInteger::shiftLeft);
            case SHIFT_RIGHT -> shift(binary, a, b, BigInteger::shiftRight);
            case EQUAL -> truth(a.equals(b));
            case NOT_EQUAL -> truth(!a.equals(b));
            case LESS -> truth(a.compareTo(b) < 0);
            case LESS_OR_EQUAL -> truth(a.compareTo(b) <= 0);
            case GREATER -> truth(a.compareTo(b) > 0);
            case GREATER_OR_EQUAL -> truth(a.compareTo(b) >= 0);
            case AND, OR, CONCATENATE -> throw new IllegalStateException("handled before");
        };
    }

    private Value shift(Binary binary, BigInteger value, BigInteger distance, Shift shift) {
        if (distance.signum() < 0 || distance.bitLength() > 8) {
            body.problems().error(binary.getRight(), null, IssueCodes.RANGE,
                    "A number is shifted by 0 to 255, not by " + distance);
            return null;
        }
        return expressions.number(shift.apply(value, distance.intValue()), binary);
    }

    private interface Shift {
        BigInteger apply(BigInteger value, int distance);
    }

    private static Value truth(boolean holds) {
        return Expressions.bits(Expr.Const.of(holds ? 1 : 0, 1));
    }

    // ---- What is not always evaluated ----

    private Value shortCircuit(Binary binary) {
        boolean and = binary.getOperator() == BinaryOperator.AND;
        String sides = "Each side of '" + binary.getOperator().getLiteral() + "'";
        Expr left = expressions.bits(binary.getLeft(), 1, sides);
        Branch right = new Branch(() -> expressions.bits(binary.getRight(), 1, sides));
        if (left == null || right.result == null) {
            return null;
        }
        Branch decided = new Branch(() -> Expr.Const.of(and ? 0 : 1, 1));
        return choose(left, and ? right : decided, and ? decided : right,
                (a, b) -> new Expr.Binary(and ? BinaryOp.AND : BinaryOp.OR, left, right.result));
    }

    Value conditional(Conditional conditional, int hint) {
        Expr condition = expressions.condition(conditional.getCondition());
        // The hint is only for numbers; what has a width of its own decides.
        int own = natural.of(conditional);
        int width = own == Expressions.UNKNOWN ? hint : own;
        if (condition instanceof Expr.Const known) {
            boolean holds = known.value().signum() != 0;
            Value chosen = expressions.value(holds ? conditional.getThen() : conditional.getOtherwise(), width);
            // At the ends of a loop, what is not chosen need not even make sense; elsewhere it is checked all the same.
            if (!body.frame().isInLoop()) {
                body.frame().collect(
                        () -> expressions.value(holds ? conditional.getOtherwise() : conditional.getThen(), width));
            }
            return chosen;
        }
        return width == Expressions.UNKNOWN ? unsized(conditional) : sized(conditional, condition, width);
    }

    private Value sized(Conditional conditional, Expr condition, int needed) {
        Branch then = new Branch(() -> expressions.bits(conditional.getThen(), needed, "The value after 'then'"));
        Branch otherwise =
                new Branch(() -> expressions.bits(conditional.getOtherwise(), needed, "The value after 'else'"));
        if (condition == null || then.result == null || otherwise.result == null) {
            return null;
        }
        return choose(condition, then, otherwise, (a, b) -> new Expr.Choose(condition, a, b));
    }

    private Value unsized(Conditional conditional) {
        // Reports what lacks a width; there is nothing to choose between.
        expressions.anyBits(conditional.getThen());
        expressions.anyBits(conditional.getOtherwise());
        return null;
    }

    private interface Join {
        Expr apply(Expr then, Expr otherwise);
    }

    private Value choose(Expr condition, Branch then, Branch otherwise, Join plain) {
        if (then.isPlain() && otherwise.isPlain()) {
            then.statements.forEach(body.frame()::add);
            otherwise.statements.forEach(body.frame()::add);
            return Expressions.bits(plain.apply(then.result, otherwise.result));
        }
        Local result = body.frame().newTemporary(then.result.width());
        body.frame().add(new Stmt.If(condition, then.assignedTo(result), otherwise.assignedTo(result)));
        return Expressions.bits(new Expr.LocalRead(result));
    }

    /** One of two ways an expression may be evaluated, with the statements only that way needs. */
    private final class Branch {
        private Expr result;
        private final List<Stmt> statements;

        Branch(Supplier<Expr> work) {
            statements = body.frame().collect(() -> result = work.get());
        }

        /** {@return whether evaluating it always would do no harm} */
        boolean isPlain() {
            return statements.stream().allMatch(Stmt.Assign.class::isInstance);
        }

        List<Stmt> assignedTo(Local local) {
            statements.add(new Stmt.Assign(local, result));
            return statements;
        }
    }
}

package org.trapeze.machine.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.UnaryOp;
import org.trapeze.ir.expr.Widths;

/** The operators, narrow and wide, against {@link Reference}. */
class OperatorsTest {
    private static final long SEED = 41;

    private final ExprCompiler compiler = new ExprCompiler(List.of());
    private final Random random = new Random(SEED);

    @ParameterizedTest
    @EnumSource
    void binaryOperatorsOfEveryWidth(BinaryOp op) {
        for (int width = 1; width <= Expr.MAX_WIDTH; width++) {
            for (int i = 0; i < 60; i++) {
                check(new Expr.Binary(op, constant(width), constant(width)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void unaryOperatorsOfEveryWidth(UnaryOp op) {
        for (int width = 1; width <= Expr.MAX_WIDTH; width++) {
            for (int i = 0; i < 20; i++) {
                check(new Expr.Unary(op, constant(width)));
            }
        }
    }

    @Test
    void expressionsOfMixedWidths() {
        for (int i = 0; i < 20_000; i++) {
            check(expression(1 + random.nextInt(Expr.MAX_WIDTH), 5));
        }
    }

    private void check(Expr expr) {
        BigInteger expected = Reference.eval(expr);
        assertEquals(expected, compiler.compileWide(expr).eval(null), () -> "seed " + SEED + ": " + expr);
        assertEquals(expected.longValue(), compiler.compileLow(expr).eval(null), () -> "seed " + SEED + ": " + expr);
    }

    /** Values at the edges are as likely as all others together. */
    private Expr constant(int width) {
        BigInteger half = BigInteger.ONE.shiftLeft(width - 1);
        BigInteger value = switch (random.nextInt(8)) {
            case 0 -> BigInteger.ZERO;
            case 1 -> Widths.mask(width);
            case 2 -> half;
            case 3 -> half.subtract(BigInteger.ONE);
            case 4 -> BigInteger.valueOf(width - 1 + random.nextInt(3)).and(Widths.mask(width));
            default -> new BigInteger(width, random);
        };
        return new Expr.Const(value, width);
    }

    private Expr expression(int width, int depth) {
        if (depth == 0) {
            return constant(width);
        }
        int less = depth - 1;
        return switch (random.nextInt(8)) {
            case 0 -> new Expr.Unary(UnaryOp.values()[random.nextInt(2)], expression(width, less));
            case 1 -> binary(width, less);
            case 2 -> slice(width, less);
            case 3 -> width == 1 ? constant(1) : side(width, 1 + random.nextInt(width - 1), less);
            case 4 -> new Expr.Extend(expression(1 + random.nextInt(width), less), width, random.nextBoolean());
            case 5 -> new Expr.Choose(expression(1, less), expression(width, less), expression(width, less));
            case 6 -> width == 1 ? comparison(less) : binary(width, less);
            default -> constant(width);
        };
    }

    private Expr binary(int width, int depth) {
        BinaryOp op = BinaryOp.values()[random.nextInt(BinaryOp.EQ.ordinal())];
        return new Expr.Binary(op, expression(width, depth), expression(width, depth));
    }

    private Expr comparison(int depth) {
        int width = 1 + random.nextInt(Expr.MAX_WIDTH);
        BinaryOp op = BinaryOp.values()[BinaryOp.EQ.ordinal() + random.nextInt(6)];
        return new Expr.Binary(op, expression(width, depth), expression(width, depth));
    }

    private Expr slice(int width, int depth) {
        int low = random.nextInt(Expr.MAX_WIDTH - width + 1);
        int from = low + width + random.nextInt(Expr.MAX_WIDTH - width - low + 1);
        return new Expr.Extract(expression(from, depth), low + width - 1, low);
    }

    private Expr side(int width, int low, int depth) {
        return new Expr.Concat(expression(width - low, depth), expression(low, depth));
    }
}

package org.trapeze.isa.lowering;

import java.math.BigInteger;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Widths;
import org.trapeze.isa.isa.StorageAccess;
import org.trapeze.isa.model.MissingSize;
import org.trapeze.isa.validation.IssueCodes;

/** Gives values the width of their place, or says why that cannot be. */
final class Widening {
    private final Problems problems;

    Widening(Problems problems) {
        this.problems = problems;
    }

    /**
     * {@return the value in exactly {@code width} bits, or null}
     *
     * @param place what needs the width, for the message
     * @param at    the expression, where the message goes
     */
    Expr exactly(Value value, int width, String place, EObject at) {
        return switch (value) {
            case null -> null;
            case Value.Number number -> fit(number.value(), width, at);
            case Value.Bits bits when bits.expr().width() == width -> bits.expr();
            case Value.Bits bits -> mismatch(bits.expr().width(), width, place, at);
        };
    }

    /** {@return the value with the width it has of its own, or null} */
    Expr ownWidth(Value value, EObject at) {
        return switch (value) {
            case null -> null;
            case Value.Bits bits -> bits.expr();
            case Value.Number number -> {
                problems.error(at, null, IssueCodes.NO_WIDTH, "Nothing says how wide this number is; write it with its"
                        + " width, as in " + Math.max(1, number.value().bitLength()) + "'" + number.value());
                yield null;
            }
        };
    }

    private Expr fit(BigInteger number, int width, EObject at) {
        boolean fits = number.signum() < 0 ? number.bitLength() < width : number.bitLength() <= width;
        if (!fits) {
            problems.error(at, null, IssueCodes.DOES_NOT_FIT,
                    number + " does not fit " + bits(width) + ", which hold 0 to " + Widths.mask(width) + ", or "
                            + BigInteger.ONE.shiftLeft(width - 1).negate() + " as a signed number",
                            List.of(String.valueOf(width)));
            return null;
        }
        return new Expr.Const(number.and(Widths.mask(width)), width);
    }

    private Expr mismatch(int has, int needs, String place, EObject at) {
        String text = SourceText.of(at);
        String remedy = has < needs
                ? "write zext(" + text + ", " + needs + ") or sext(" + text + ", " + needs + ")"
                : "choose " + bits(needs) + " of it, as in trunc(" + text + ", " + needs + ")";
        remedy = MissingSize.of(at, has, needs).map(Widening::sized).orElse("") + remedy;
        problems.error(at, null, IssueCodes.WIDTH,
                place + " needs " + bits(needs) + ", but this has " + has + "; " + remedy,
                List.of(String.valueOf(has), String.valueOf(needs)));
        return null;
    }

    private static String sized(MissingSize missing) {
        StorageAccess access = missing.access();
        return "write " + access.getSpace() + "[" + SourceText.of(access.getAddress()) + " : "
                + missing.size().getName() + "], or ";
    }

    static String bits(int width) {
        return width == 1 ? "1 bit" : width + " bits";
    }
}

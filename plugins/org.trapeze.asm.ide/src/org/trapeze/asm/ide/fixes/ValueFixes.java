package org.trapeze.asm.ide.fixes;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.trapeze.asm.gasm.Constant;
import org.trapeze.asm.gasm.Label;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;
import org.trapeze.isa.ide.fixes.Fix;
import org.trapeze.isa.ide.fixes.Mistake;

/**
 * Fixes of values that do not fit their field: another value, or the part of this one that fits. What the field takes
 * is in the data of the mistake, as {@link org.trapeze.asm.source.ProblemCodes#RANGE} says.
 */
final class ValueFixes {
    private final GuestText guest;
    private final Mistake mistake;
    private final List<Fix> fixes = new ArrayList<>();

    ValueFixes(GuestText guest) {
        this.guest = guest;
        this.mistake = guest.mistake();
    }

    List<Fix> all() {
        List<String> data = mistake.data();
        if (data.size() == 4 && mistake.length() > 0) {
            BigInteger value = new BigInteger(data.get(1));
            BigInteger first = new BigInteger(data.get(2));
            BigInteger second = new BigInteger(data.get(3));
            switch (data.getFirst()) {
                case "range" -> {
                    constant(nearest(value, first, second));
                    nearest(nearest(value, first, second), "value that fits");
                    lowBits(value, first, second);
                }
                case "reach" -> nearest(nearest(value, first, second), "address in reach");
                case "multiple" -> multiple(value, first, second);
                default -> {
                    // of a newer assembler
                }
            }
        }
        return fixes;
    }

    private static BigInteger nearest(BigInteger value, BigInteger low, BigInteger high) {
        return value.compareTo(low) < 0 ? low : high;
    }

    /** Where the value is that of a constant, the constant may be what is wrong. */
    private void constant(BigInteger fitting) {
        Optional<Constant> constant = guest.own(mistake.written()).filter(Constant.class::isInstance)
                .map(Constant.class::cast);
        constant.map(one -> GuestLine.at(mistake.text(), GuestText.name(one).getOffset()))
                .filter(line -> line.isConstant() && line.tokens().size() > 2).ifPresent(line -> {
                    int start = line.tokens().get(2).offset();
                    fixes.add(Fix.replace("change-constant", "Change the constant '" + mistake.written() + "' to "
                            + number(fitting, mistake.text().substring(start, line.codeEnd())), start,
                            line.codeEnd() - start, number(fitting, mistake.text().substring(start, line.codeEnd()))));
                });
    }

    private void nearest(BigInteger fitting, String what) {
        String text = number(fitting, mistake.written());
        fixes.add(mistake.replaced("nearest-value", "Use the nearest " + what + ", " + text, text));
    }

    /** The bits of the value that the field can hold, read as the field is. */
    private void lowBits(BigInteger value, BigInteger low, BigInteger high) {
        boolean signed = low.signum() < 0 && high.equals(low.negate().subtract(BigInteger.ONE));
        int width = high.bitLength() + (signed ? 1 : 0);
        if (high.add(BigInteger.ONE).bitCount() != 1) {
            // Values in steps have no low bits of their own.
            return;
        }
        BigInteger mask = BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE);
        BigInteger kept = value.and(mask);
        kept = signed && kept.testBit(width - 1) ? kept.subtract(mask).subtract(BigInteger.ONE) : kept;
        String label = "Keep the low " + width + " bits, ";
        if (isNumber()) {
            String text = number(kept, mistake.written());
            fixes.add(mistake.replaced("low-bits", label + text, text));
            return;
        }
        boolean single = Scanner.tokens(mistake.written()).size() == 1;
        String masked = hex(mask) + " & " + (single ? mistake.written() : "(" + mistake.written() + ")");
        BigInteger sign = BigInteger.ONE.shiftLeft(width - 1);
        String text = signed ? "-" + hex(sign) + " + (" + hex(sign) + " ^ " + masked + ")" : masked;
        fixes.add(mistake.replaced("low-bits", label + text, text));
    }

    private void multiple(BigInteger value, BigInteger base, BigInteger scale) {
        BigInteger rest = value.subtract(base).mod(scale);
        align(value, base, scale);
        shifted(value, rest.negate());
        shifted(value, scale.subtract(rest));
    }

    private void shifted(BigInteger value, BigInteger by) {
        List<Token> tokens = Scanner.tokens(mistake.written());
        String text = isNumber() ? number(value.add(by), mistake.written())
                : (tokens.size() == 1 ? mistake.written() : "(" + mistake.written() + ")")
                        + (by.signum() < 0 ? "-" : "+") + by.abs();
        fixes.add(mistake.replaced("aligned-value", "Use the next " + (by.signum() < 0 ? "lower" : "higher")
                + " address that can be named, " + text, text));
    }

    /**
     * What is misaligned is the label, or the statement; what stands before the other moves it along, and helps not.
     */
    private void align(BigInteger value, BigInteger base, BigInteger scale) {
        boolean labelMoves = value.mod(scale).signum() != 0 && base.mod(scale).signum() == 0;
        boolean statementMoves = value.mod(scale).signum() == 0 && base.mod(scale).signum() != 0;
        Optional<Label> label = guest.label(mistake.written());
        int place = label.map(one -> GuestText.name(one).getOffset()).orElse(-1);
        if (place >= 0 && labelMoves && place > mistake.offset()) {
            align("Align the label '" + mistake.written() + "'", mistake.lineStart(place), scale);
        } else if (place >= 0 && statementMoves && place < mistake.offset()) {
            align("Align this statement", guest.line().start(), scale);
        }
    }

    private void align(String what, int line, BigInteger scale) {
        fixes.add(Fix.replace("align", what + " to a multiple of " + scale, line, 0,
                " ".repeat(8) + "align   " + scale + mistake.newline()));
    }

    private boolean isNumber() {
        List<Token> tokens = Scanner.tokens(mistake.written());
        int last = tokens.size() - 1;
        return last >= 0 && last <= 1 && tokens.get(last).kind() == TokenKind.NUMBER
                && (last == 0 || tokens.getFirst().is('-'));
    }

    /** A number in the notation of another one. */
    private static String number(BigInteger value, String like) {
        boolean hex = like.toLowerCase(Locale.ROOT).startsWith("0x") && value.signum() >= 0;
        return hex ? hex(value) : value.toString();
    }

    private static String hex(BigInteger value) {
        return "0x" + value.toString(16);
    }
}

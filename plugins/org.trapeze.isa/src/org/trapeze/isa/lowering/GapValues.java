package org.trapeze.isa.lowering;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import org.trapeze.ir.arch.Gap;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.arch.OperandForm;
import org.trapeze.ir.arch.Slice;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;

/** What the form of an operand says, as values that depend on the operand and on where its form goes on. */
final class GapValues {
    private final Gap gap;

    GapValues(Gap gap) {
        this.gap = gap;
    }

    /** {@return how many units the form has in the gap} */
    Expr length(int unitBits, int width) {
        List<OperandForm> forms = gap.forms();
        Expr length = null;
        for (int i = forms.size() - 1; i >= 0; i--) {
            Expr own = Expr.Const.of(forms.get(i).extraBits() / unitBits, width);
            length = length == null || length.equals(own) ? own : new Expr.Choose(matches(forms.get(i)), own, length);
        }
        return length;
    }

    /** {@return the value of an operand of the form; 0 in forms that have none of this name} */
    Optional<Expr> part(String name) {
        int width = gap.forms().stream().flatMap(form -> form.encoding().fields().stream())
                .filter(field -> field.operand().name().equals(name)).mapToInt(field -> field.operand().width()).max()
                .orElse(0);
        if (width == 0) {
            return Optional.empty();
        }
        Expr value = Expr.Const.of(0, width);
        for (int i = gap.forms().size() - 1; i >= 0; i--) {
            OperandForm form = gap.forms().get(i);
            Expr own = form.encoding().fields().stream().filter(field -> field.operand().name().equals(name))
                    .findFirst().map(field -> extended(form, field, width)).orElse(Expr.Const.of(0, width));
            value = own.equals(value) ? value : new Expr.Choose(matches(form), own, value);
        }
        return Optional.of(value);
    }

    private Expr extended(OperandForm form, OperandField field, int width) {
        boolean signed = switch (field.operand().kind()) {
            case OperandKind.Signed kind -> true;
            case OperandKind.Relative kind -> true;
            case OperandKind.Scaled kind -> kind.signed();
            default -> false;
        };
        Expr value = value(form, field);
        return value.width() == width ? value : new Expr.Extend(value, width, signed);
    }

    private Expr value(OperandForm form, OperandField field) {
        Expr value = null;
        for (Slice slice : field.slices()) {
            Expr bits = bits(form, slice.high(), slice.low());
            value = value == null ? bits : new Expr.Concat(value, bits);
        }
        return value;
    }

    /** Bits of the form's word: the operand's on the left, those in the gap on the right. */
    private Expr bits(OperandForm form, int high, int low) {
        int extra = form.extraBits();
        if (high >= extra && low < extra) {
            return new Expr.Concat(bits(form, high, extra), bits(form, extra - 1, low));
        }
        int shift = high >= extra ? -extra : gap.rest().width() - extra;
        Expr whole = new Expr.OperandRead(high >= extra ? gap.operand() : gap.rest());
        return high - low + 1 == whole.width() ? whole : new Expr.Extract(whole, high + shift, low + shift);
    }

    private Expr matches(OperandForm form) {
        Expr all = null;
        BigInteger mask = form.encoding().mask();
        for (int high = form.encoding().bits() - 1; high >= 0; high--) {
            int low = high;
            while (mask.testBit(high) && low > 0 && mask.testBit(low - 1) && low != form.extraBits()) {
                low--;
            }
            if (mask.testBit(high)) {
                BigInteger match = form.encoding().match().shiftRight(low)
                        .and(BigInteger.ONE.shiftLeft(high - low + 1).subtract(BigInteger.ONE));
                all = and(all, new Expr.Binary(BinaryOp.EQ, bits(form, high, low),
                        new Expr.Const(match, high - low + 1)));
                high = low;
            }
        }
        for (OperandField field : form.encoding().fields()) {
            for (long value : field.excluded()) {
                all = and(all, new Expr.Binary(BinaryOp.NE, value(form, field),
                        Expr.Const.of(value, field.operand().width())));
            }
        }
        return all == null ? Expr.Const.of(1, 1) : all;
    }

    private static Expr and(Expr all, Expr more) {
        return all == null ? more : new Expr.Binary(BinaryOp.AND, all, more);
    }
}

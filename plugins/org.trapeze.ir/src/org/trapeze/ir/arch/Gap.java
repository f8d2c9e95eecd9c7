package org.trapeze.ir.arch;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.expr.Widths;

/**
 * A place within an instruction where the form of an operand goes on. In storage it is as long as the form is; in the
 * encoding it is a field of its own, as long as the longest form, in which what a form has stands at the left, with zeros
 * behind it.
 *
 * @param operand the operand, whose bits stand before the gap
 * @param rest    the field's content
 * @param forms   the forms of the operand; of two that could be meant the first one is, and it is not the longer one
 * @param before  bits of the encoding before the gap, whole parcels
 */
public record Gap(Operand operand, Operand rest, List<OperandForm> forms, int before) {
    public Gap {
        Objects.requireNonNull(operand);
        forms = List.copyOf(forms);
        if (forms.stream().anyMatch(form -> form.extraBits() > rest.width())) {
            throw new IllegalArgumentException(rest.width() + " bits for " + forms);
        }
    }

    /** {@return the form of an operand with this value, and with this content of the gap; empty where it has none} */
    public Optional<OperandForm> form(BigInteger value, BigInteger content) {
        return forms.stream().filter(form -> form.encoding().matches(word(form, value, content))).findFirst();
    }

    /** {@return the operand's bits followed by those that its form has in the gap} */
    public BigInteger word(OperandForm form, BigInteger value, BigInteger content) {
        return value.shiftLeft(form.extraBits()).or(content.shiftRight(rest.width() - form.extraBits()));
    }

    /** {@return the content of the gap for the last bits of a form's word} */
    public BigInteger content(OperandForm form, BigInteger word) {
        return word.and(Widths.mask(form.extraBits())).shiftLeft(rest.width() - form.extraBits());
    }
}

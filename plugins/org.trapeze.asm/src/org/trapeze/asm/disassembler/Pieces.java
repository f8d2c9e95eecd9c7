package org.trapeze.asm.disassembler;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.trapeze.asm.syntax.FormText;
import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.arch.OperandForm;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.expr.Widths;

/** An instruction in storage taken apart by one of its forms, together with what follows it for its operands. */
final class Pieces {
    /**
     * A text, or the content of an operand's field.
     *
     * @param text       the text; null for an operand
     * @param origin     the address that distances count from
     * @param mayBeLabel whether the operand may be shown as a label
     */
    private record Piece(String text, Operand operand, BigInteger field, BigInteger origin, boolean mayBeLabel) {
    }

    private final StorageShape shape;
    private final Decoder decoder;
    private final UnitSource source;
    private final long address;
    private final List<Piece> pieces = new ArrayList<>();
    private BigInteger word;
    private int bits;

    /** @throws IndexOutOfBoundsException where storage ends before what belongs to the instruction does */
    Pieces(StorageShape shape, Decoder decoder, Decoder.Decoded decoded, List<SyntaxElement> syntax, UnitSource source,
            long address) {
        this.shape = shape;
        this.decoder = decoder;
        this.source = source;
        this.address = address;
        this.word = decoded.word();
        this.bits = decoded.instruction().encoding().bits();
        add(syntax, decoded.instruction().encoding(), decoded.word(), Decoder.unsigned(address));
    }

    /** {@return the instruction and what follows it for its operands} */
    BigInteger word() {
        return word;
    }

    /** {@return how many units of storage that is} */
    int units() {
        return bits / shape.unitBits();
    }

    /** {@return the statement} */
    String text(OperandText operands, Labels labels) {
        var text = new StringBuilder();
        for (Piece piece : pieces) {
            FormText.append(text, piece.text() != null ? piece.text() : operands.of(piece.operand(), piece.field(),
                    piece.origin(), piece.mayBeLabel() ? labels : Labels.NONE));
        }
        return text.toString();
    }

    private void add(List<SyntaxElement> elements, Encoding encoding, BigInteger encoded, BigInteger origin) {
        for (int i = 0; i < elements.size(); i++) {
            switch (elements.get(i)) {
                case SyntaxElement.Text text -> pieces.add(new Piece(text.text(), null, null, null, false));
                case SyntaxElement.Slot slot -> pieces.add(new Piece(null, slot.operand(),
                        field(encoding, slot.operand(), encoded), origin, OperandText.mayBeLabel(elements, i)));
                case SyntaxElement.Choice choice -> choice(choice, choice.fixed().orElseGet(() ->
                    field(encoding, choice.operand(), encoded)));
                case SyntaxElement.Group group ->
                        throw new IllegalStateException("a form without choices has " + group);
            }
        }
    }

    /** Takes the first form that the operand may be written in; where there is none, it stands as a number. */
    private void choice(SyntaxElement.Choice choice, BigInteger value) {
        for (OperandForm form : choice.forms()) {
            if (form.matches(value)) {
                inForm(form, value);
                return;
            }
        }
        pieces.add(new Piece(value.toString(), null, null, null, false));
    }

    private void inForm(OperandForm form, BigInteger value) {
        int place = units();
        BigInteger extra = BigInteger.ZERO;
        for (int done = 0; done < form.extraBits(); done += shape.parcelBits()) {
            BigInteger parcel = decoder.datum(source, address + units(), shape.parcelBits());
            extra = extra.shiftLeft(shape.parcelBits()).or(parcel);
            word = word.shiftLeft(shape.parcelBits()).or(parcel);
            bits += shape.parcelBits();
        }
        add(form.syntax(), form.encoding(),
                value.shiftLeft(form.extraBits()).or(extra.and(Widths.mask(form.extraBits()))),
                Decoder.unsigned(address).add(BigInteger.valueOf(place)));
    }

    /** {@return the content of the field of an operand} */
    static BigInteger field(Encoding encoding, Operand operand, BigInteger encoded) {
        for (OperandField field : encoding.fields()) {
            if (field.operand().equals(operand)) {
                return field.decode(encoded);
            }
        }
        throw new IllegalStateException(operand.name() + " has no field");
    }
}

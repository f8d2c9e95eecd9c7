package org.trapeze.asm.disassembler;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.trapeze.asm.syntax.FormText;
import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.Gap;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.arch.OperandForm;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;

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

    /**
     * What was read of an operand that is written in a form.
     *
     * @param form   its form
     * @param word   the operand's bits with those that follow the instruction for it
     * @param origin where the latter begin
     */
    private record FormPiece(OperandForm form, BigInteger word, BigInteger origin) {
    }

    private final StorageShape shape;
    private final Decoder decoder;
    private final UnitSource source;
    private final long address;
    private final List<Piece> pieces = new ArrayList<>();
    private final Decoder.Decoded decoded;
    private final Map<Operand, FormPiece> forms = new HashMap<>();
    /** Those that the encoding fixes, by their place in the instruction's syntax. */
    private final Map<SyntaxElement.Choice, FormPiece> fixed = new IdentityHashMap<>();
    /** Units that forms of operands have within the instruction. */
    private final int inside;
    private BigInteger word;
    private int bits;

    /** @throws IndexOutOfBoundsException where storage ends before what belongs to the instruction does */
    Pieces(StorageShape shape, Decoder decoder, Decoder.Decoded decoded, List<SyntaxElement> syntax, UnitSource source,
            long address) {
        this.shape = shape;
        this.decoder = decoder;
        this.source = source;
        this.address = address;
        this.decoded = decoded;
        this.word = decoded.stored();
        this.bits = decoded.bits();
        decoded.instruction().syntax().stream().filter(SyntaxElement.Choice.class::isInstance)
                .map(SyntaxElement.Choice.class::cast).forEach(choice -> read(choice, value(choice, decoded)));
        this.inside = (decoded.bits() - decoded.instruction().encoding().fixedBits()) / shape.unitBits();
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
                        field(encoding, slot.operand(), encoded), origin(slot.operand(), origin),
                        OperandText.mayBeLabel(elements, i)));
                case SyntaxElement.Choice choice -> show(choice);
                case SyntaxElement.Group group ->
                        throw new IllegalStateException("a form without choices has " + group);
            }
        }
    }

    private static BigInteger value(SyntaxElement.Choice choice, Decoder.Decoded decoded) {
        return choice.fixed().orElseGet(() -> field(decoded.instruction().encoding(), choice.operand(),
                decoded.word()));
    }

    private BigInteger origin(Operand operand, BigInteger origin) {
        return operand.kind() instanceof OperandKind.Relative kind && kind.end()
                ? origin.add(BigInteger.valueOf(inside)) : origin;
    }

    /** Takes what an operand's form has within the instruction. */
    private void take(Gap gap, BigInteger value, Encoding encoding) {
        BigInteger content = field(encoding, gap.rest(), decoded.word());
        int before = gap.before();
        for (Gap other : encoding.gaps()) {
            before += other.before() >= gap.before() ? 0 : other.form(field(encoding, other.operand(), decoded.word()),
                    field(encoding, other.rest(), decoded.word())).orElseThrow().extraBits() - other.rest().width();
        }
        BigInteger origin = Decoder.unsigned(address).add(BigInteger.valueOf(before / shape.unitBits()));
        gap.form(value, content).ifPresent(form ->
            forms.put(gap.operand(), new FormPiece(form, gap.word(form, value, content), origin)));
    }

    /** Reads what follows for an operand, in the order of the instruction's own syntax. */
    private void read(SyntaxElement.Choice choice, BigInteger value) {
        Encoding encoding = decoded.instruction().encoding();
        if (encoding.gap(choice.operand()).isPresent()) {
            take(encoding.gap(choice.operand()).get(), value, encoding);
            return;
        }
        OperandForm form = choice.forms().stream().filter(one -> one.matches(value)).findFirst().orElse(null);
        if (form == null) {
            return;
        }
        BigInteger origin = Decoder.unsigned(address).add(BigInteger.valueOf(units()));
        BigInteger extra = BigInteger.ZERO;
        for (int done = 0; done < form.extraBits(); done += shape.parcelBits()) {
            BigInteger parcel = decoder.datum(source, address + units(), shape.parcelBits());
            extra = extra.shiftLeft(shape.parcelBits()).or(parcel);
            word = word.shiftLeft(shape.parcelBits()).or(parcel);
            bits += shape.parcelBits();
        }
        FormPiece piece = new FormPiece(form, value.shiftLeft(form.extraBits()).or(extra), origin);
        if (choice.fixed().isPresent()) {
            fixed.put(choice, piece);
        } else {
            forms.put(choice.operand(), piece);
        }
    }

    /** Where the operand has none of the forms, it stands as a number. */
    private void show(SyntaxElement.Choice choice) {
        FormPiece read = choice.fixed().isPresent() ? fixed.get(choice) : forms.get(choice.operand());
        if (read == null) {
            pieces.add(new Piece(value(choice, decoded).toString(), null, null, null, false));
        } else {
            add(read.form().syntax(), read.form().encoding(), read.word(), read.origin());
        }
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

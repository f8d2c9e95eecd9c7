package org.trapeze.ui.hover;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.arch.Slice;

/**
 * Draws the bit pattern of an instruction with letters of one width: the numbers of the bits, the fields, and what
 * stands in them where a word is given. Long patterns go on in further rows.
 */
final class EncodingPicture {
    private static final int ROOM = 92;
    /** Fixed bits are shown one by one up to here. */
    private static final int MOST_BITS = 12;

    /** A run of bits that belong together. */
    private record Cell(int high, int low, String content, String value) {

        String bits() {
            return high == low ? String.valueOf(high) : high + ".." + low;
        }

        int width() {
            return Math.max(bits().length(), Math.max(content.length(), value.length())) + 2;
        }
    }

    private final Encoding encoding;
    private final Optional<BigInteger> word;
    private final List<Cell> cells = new ArrayList<>();

    private EncodingPicture(Encoding encoding, Optional<BigInteger> word) {
        this.encoding = encoding;
        this.word = word;
    }

    /** {@return the lines of the picture} */
    static List<String> of(Encoding encoding, Optional<BigInteger> word) {
        EncodingPicture picture = new EncodingPicture(encoding, word);
        picture.collect();
        return picture.draw();
    }

    private void collect() {
        int bit = encoding.bits() - 1;
        while (bit >= 0) {
            Optional<Cell> operand = operandAt(bit);
            cells.add(operand.isPresent() ? operand.get() : fixed(bit));
            bit = cells.getLast().low() - 1;
        }
    }

    private Optional<Cell> operandAt(int bit) {
        for (OperandField field : encoding.fields()) {
            int above = field.operand().width();
            for (Slice slice : field.slices()) {
                above -= slice.width();
                if (slice.high() == bit) {
                    return Optional.of(cell(field, slice, above));
                }
            }
        }
        return Optional.empty();
    }

    /** @param low the least significant of the operand's bits that stand there */
    private Cell cell(OperandField field, Slice slice, int low) {
        boolean whole = field.slices().size() == 1;
        int high = low + slice.width() - 1;
        String part = whole ? "" : high == low ? "[" + low + "]" : "[" + high + ":" + low + "]";
        String value = word.map(some -> "= " + number(field.decode(some))).orElse("");
        return new Cell(slice.high(), slice.low(), field.operand().name() + part, value);
    }

    private static String number(BigInteger value) {
        return value.bitLength() < 4 ? value.toString() : "0x" + value.toString(16);
    }

    private Cell fixed(int high) {
        int low = high;
        while (low > 0 && operandAt(low - 1).isEmpty()) {
            low--;
        }
        boolean each = high - low < MOST_BITS;
        StringBuilder bits = new StringBuilder();
        boolean known = true;
        for (int i = high; i >= low; i--) {
            known &= encoding.mask().testBit(i);
            bits.append(!encoding.mask().testBit(i) ? '-' : encoding.match().testBit(i) ? '1' : '0');
        }
        BigInteger run = encoding.match().shiftRight(low)
                .and(BigInteger.ONE.shiftLeft(high - low + 1).subtract(BigInteger.ONE));
        return new Cell(high, low, each || !known ? bits.toString() : "0x" + run.toString(16), "");
    }

    private List<String> draw() {
        List<String> lines = new ArrayList<>();
        List<Cell> row = new ArrayList<>();
        int width = 1;
        for (Cell cell : cells) {
            if (width + cell.width() + 1 > ROOM && !row.isEmpty()) {
                draw(row, lines);
                row.clear();
                width = 1;
            }
            row.add(cell);
            width += cell.width() + 1;
        }
        draw(row, lines);
        return lines;
    }

    private void draw(List<Cell> row, List<String> lines) {
        StringBuilder bits = new StringBuilder(" ");
        StringBuilder contents = new StringBuilder("\u2502");
        StringBuilder values = new StringBuilder(" ");
        for (Cell cell : row) {
            bits.append(centred(cell.bits(), cell.width())).append(' ');
            contents.append(centred(cell.content(), cell.width())).append('\u2502');
            values.append(centred(cell.value(), cell.width())).append(' ');
        }
        lines.add(bits.toString().stripTrailing());
        lines.add(contents.toString());
        if (!values.toString().isBlank()) {
            lines.add(values.toString().stripTrailing());
        }
    }

    private static String centred(String text, int width) {
        int left = (width - text.length()) / 2;
        return " ".repeat(left) + text + " ".repeat(width - text.length() - left);
    }
}

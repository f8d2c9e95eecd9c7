package org.trapeze.ui.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.arch.Slice;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;

/** Drawn bit patterns. */
class EncodingPictureTest {

    @Test
    void fieldsStandUnderTheirBitsAndOverTheirValues() {
        Encoding encoding = encoding(16, 0xf000, 0x1000, field("i", new Slice(11, 4)), field("d", new Slice(3, 0)));
        assertEquals(List.of(
                "  15..12   11..4    3..0",
                "\u2502  0001  \u2502   i    \u2502  d   \u2502",
                "           = 0x12   = 3"),
                EncodingPicture.of(encoding, Optional.of(BigInteger.valueOf(0x1123))));
        assertEquals(2, EncodingPicture.of(encoding, Optional.empty()).size(), "without a word there are no values");
    }

    @Test
    void anOperandInPiecesSaysWhichBitsStandWhere() {
        Encoding encoding = encoding(8, 0x0f, 0x05, field("i", new Slice(4, 4), new Slice(7, 5)));
        String drawn = String.join("\n", EncodingPicture.of(encoding, Optional.of(BigInteger.valueOf(0xf5))));
        assertTrue(drawn.contains("i[2:0]") && drawn.contains("i[3]"), drawn);
        assertTrue(drawn.contains("= 0xf"), drawn);
    }

    @Test
    void aLongPatternGoesOnInFurtherRows() {
        OperandField[] fields = new OperandField[16];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = field("f" + i, new Slice(i * 8 + 7, i * 8));
        }
        List<String> lines = EncodingPicture.of(encoding(128, 0, 0, fields), Optional.of(BigInteger.TEN));
        assertTrue(lines.stream().allMatch(line -> line.length() <= 92), lines.toString());
        assertEquals(6, lines.size());
    }

    private static OperandField field(String name, Slice... slices) {
        int width = List.of(slices).stream().mapToInt(Slice::width).sum();
        return new OperandField(new Operand(name, width, new OperandKind.Unsigned()), List.of(slices));
    }

    private static Encoding encoding(int bits, long mask, long match, OperandField... fields) {
        return new Encoding(bits, BigInteger.valueOf(mask), BigInteger.valueOf(match), List.of(fields));
    }
}

package org.trapeze.ir.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.expr.Widths;

class OperandFieldTest {
    /** The branch offset of RISC-V's B format, bit 0 of the offset left out: the most scattered field in common use. */
    private static final OperandField SCATTERED = new OperandField(new Operand("offset", 12, new OperandKind.Signed()),
            List.of(new Slice(31, 31), new Slice(7, 7), new Slice(30, 25), new Slice(11, 8)));

    @Test
    void scatteredBitsComeTogetherFromMostSignificant() {
        assertEquals(BigInteger.valueOf(0b1000_0000_0000), SCATTERED.decode(BigInteger.ONE.shiftLeft(31)));
        assertEquals(BigInteger.valueOf(0b0100_0000_0000), SCATTERED.decode(BigInteger.ONE.shiftLeft(7)));
        assertEquals(BigInteger.ONE, SCATTERED.decode(BigInteger.ONE.shiftLeft(8)));
    }

    @Test
    void decodingUndoesEncoding() {
        long seed = 1974;
        Random random = new Random(seed);
        for (int i = 0; i < 1000; i++) {
            BigInteger value = new BigInteger(12, random);
            BigInteger rest = new BigInteger(32, random).andNot(SCATTERED.encode(Widths.mask(12)));
            assertEquals(value, SCATTERED.decode(SCATTERED.encode(value).or(rest)), "seed " + seed + ", round " + i);
        }
    }

    @Test
    void slicesMustAddUpToTheOperand() {
        Operand operand = new Operand("x", 4, new OperandKind.Unsigned());
        assertThrows(IllegalArgumentException.class, () -> new OperandField(operand, List.of(new Slice(4, 0))));
    }
}

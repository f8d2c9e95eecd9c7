package org.trapeze.ir.arch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;

import org.junit.jupiter.api.Test;

class EncodingTest {
    private static final BigInteger HIGH = BigInteger.valueOf(0xf0);

    @Test
    void onlyFixedBitsDecide() {
        Encoding encoding = new Encoding(8, HIGH, BigInteger.valueOf(0x50), List.of());
        assertTrue(encoding.matches(BigInteger.valueOf(0x5a)));
        assertFalse(encoding.matches(BigInteger.valueOf(0x4a)));
    }

    @Test
    void aFixedValueOutsideTheMaskIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Encoding(8, HIGH, BigInteger.ONE, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Encoding(4, HIGH, HIGH, List.of()));
    }
}

package org.trapeze.ir.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;

import org.junit.jupiter.api.Test;

class ExprTest {
    private static final Expr BYTE = Expr.Const.of(0x5a, 8);
    private static final Expr WORD = Expr.Const.of(0x1234, 16);

    @Test
    void constantsAreCutToTheirWidth() {
        assertEquals(BigInteger.valueOf(0xff), Expr.Const.of(-1, 8).value());
        assertEquals(Widths.mask(128), Expr.Const.of(-1, 128).value());
    }

    @Test
    void aConstantOutsideItsWidthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Expr.Const(BigInteger.valueOf(256), 8));
        assertThrows(IllegalArgumentException.class, () -> new Expr.Const(BigInteger.valueOf(-1), 8));
    }

    @Test
    void comparisonsAreOneBitWide() {
        assertEquals(1, new Expr.Binary(BinaryOp.ULT, BYTE, BYTE).width());
        assertEquals(8, new Expr.Binary(BinaryOp.ASHR, BYTE, BYTE).width());
    }

    @Test
    void operandsOfDifferentWidthAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Expr.Binary(BinaryOp.ADD, BYTE, WORD));
        assertThrows(IllegalArgumentException.class, () -> new Expr.Choose(BYTE, WORD, WORD));
        assertThrows(IllegalArgumentException.class, () -> new Expr.Choose(Expr.Const.of(1, 1), BYTE, WORD));
    }

    @Test
    void widthsOfBitOperations() {
        assertEquals(24, new Expr.Concat(BYTE, WORD).width());
        assertEquals(4, new Expr.Extract(BYTE, 5, 2).width());
        assertEquals(16, new Expr.Extend(BYTE, 16, true).width());
    }

    @Test
    void bitsThatDoNotExistAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Expr.Extract(BYTE, 8, 0));
        assertThrows(IllegalArgumentException.class, () -> new Expr.Extract(BYTE, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> new Expr.Extend(WORD, 8, false));
        assertThrows(IllegalArgumentException.class, () -> new Expr.StorageSize(129));
    }
}

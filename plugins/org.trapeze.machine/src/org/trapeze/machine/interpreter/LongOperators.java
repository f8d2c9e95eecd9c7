package org.trapeze.machine.interpreter;

import org.trapeze.ir.expr.BinaryOp;

/** Nodes for the operators on two values of at most 64 bits. */
final class LongOperators {
    private LongOperators() {
    }

    /** @param width of both operands */
    static LongNode node(BinaryOp op, LongNode left, LongNode right, int width) {
        long mask = Bits.mask(width);
        return switch (op) {
            case ADD -> frame -> left.eval(frame) + right.eval(frame) & mask;
            case SUB -> frame -> left.eval(frame) - right.eval(frame) & mask;
            case MUL -> frame -> left.eval(frame) * right.eval(frame) & mask;
            case UDIV -> frame -> Bits.udiv(left.eval(frame), right.eval(frame), width);
            case UREM -> frame -> Bits.urem(left.eval(frame), right.eval(frame));
            case SDIV -> frame -> Bits.sdiv(left.eval(frame), right.eval(frame), width);
            case SREM -> frame -> Bits.srem(left.eval(frame), right.eval(frame), width);
            case AND -> frame -> left.eval(frame) & right.eval(frame);
            case OR -> frame -> left.eval(frame) | right.eval(frame);
            case XOR -> frame -> left.eval(frame) ^ right.eval(frame);
            case SHL -> frame -> Bits.shl(left.eval(frame), right.eval(frame), width);
            case LSHR -> frame -> Bits.lshr(left.eval(frame), right.eval(frame), width);
            case ASHR -> frame -> Bits.ashr(left.eval(frame), right.eval(frame), width);
            case EQ -> frame -> left.eval(frame) == right.eval(frame) ? 1 : 0;
            case NE -> frame -> left.eval(frame) != right.eval(frame) ? 1 : 0;
            case ULT -> frame -> Bits.below(left.eval(frame), right.eval(frame)) ? 1 : 0;
            case ULE -> frame -> Bits.below(right.eval(frame), left.eval(frame)) ? 0 : 1;
            case SLT -> frame -> Bits.signed(left.eval(frame), width) < Bits.signed(right.eval(frame), width) ? 1 : 0;
            case SLE -> frame -> Bits.signed(left.eval(frame), width) <= Bits.signed(right.eval(frame), width) ? 1 : 0;
        };
    }
}

package org.trapeze.classify.term;

/** What a term is made by; the operators on bit vectors are SMT-LIB's. */
enum Op {
    TRUE, FALSE, NOT, AND, OR, SAME, ULT, SLT,
    NUMBER, UNKNOWN, APPLY,
    BITNOT, NEG, ADD, SUB, MUL, UDIV, UREM, SDIV, SREM, BITAND, BITOR, XOR, SHL, LSHR, ASHR,
    EXTRACT, CONCAT, ZERO_EXTEND, SIGN_EXTEND, CHOOSE;

    /** {@return whether the order of the two arguments does not matter} */
    boolean isCommutative() {
        return this == ADD || this == MUL || this == BITAND || this == BITOR || this == XOR || this == SAME;
    }
}

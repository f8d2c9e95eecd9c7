package org.trapeze.ir.expr;

/** The operators on two bit vectors of equal width, with the meaning SMT-LIB gives them. */
public enum BinaryOp {
    ADD("+"), SUB("-"), MUL("*"),
    /** Unsigned quotient; all ones where the divisor is 0. */
    UDIV("/u"),
    /** Unsigned remainder; the dividend where the divisor is 0. */
    UREM("%u"),
    /** Signed quotient, truncated; 1 or -1 (all ones) by the dividend's sign where the divisor is 0. */
    SDIV("/s"),
    /** Signed remainder with the dividend's sign; the dividend where the divisor is 0. */
    SREM("%s"),
    AND("&"), OR("|"), XOR("^"),
    /** Shift left; 0 where the distance is the width or more. The distance is unsigned. */
    SHL("<<"),
    /** Shift right with zeros; 0 where the distance is the width or more. */
    LSHR(">>"),
    /** Shift right with copies of the sign bit, also where the distance is the width or more. */
    ASHR(">>s"),
    EQ("=="), NE("!="),
    /** Unsigned less than. */
    ULT("<u"),
    /** Unsigned less than or equal. */
    ULE("<=u"),
    /** Signed less than. */
    SLT("<s"),
    /** Signed less than or equal. */
    SLE("<=s");

    private final String symbol;

    BinaryOp(String symbol) {
        this.symbol = symbol;
    }

    /** {@return the operator as it is printed} */
    public String symbol() {
        return symbol;
    }

    /** {@return whether the result is a single bit} */
    public boolean isComparison() {
        return ordinal() >= EQ.ordinal();
    }
}

package org.trapeze.ir.expr;

/** The operators on one bit vector. */
public enum UnaryOp {
    /** Every bit inverted. */
    NOT("~"),
    /** Two's complement. */
    NEG("-");

    private final String symbol;

    UnaryOp(String symbol) {
        this.symbol = symbol;
    }

    /** {@return the operator as it is printed} */
    public String symbol() {
        return symbol;
    }
}

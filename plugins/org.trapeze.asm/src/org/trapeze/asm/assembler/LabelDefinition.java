package org.trapeze.asm.assembler;

import java.math.BigInteger;

import org.trapeze.asm.source.Token;

/** A label; has a value from the moment the layout comes past it. */
final class LabelDefinition extends Definition {
    private Section section;
    private long address;
    private BigInteger value;

    LabelDefinition(Token name) {
        super(name);
    }

    void place(Section where) {
        section = where;
        address = where.end();
        value = where.here();
    }

    void forget() {
        value = null;
    }

    /** The address as the program sees it, or null where it is not known yet. */
    BigInteger value() {
        return value;
    }

    /** The storage address. */
    long address() {
        return address;
    }

    Section section() {
        return section;
    }
}

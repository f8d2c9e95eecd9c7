package org.trapeze.asm.assembler;

import java.math.BigInteger;

import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.Problems;

/** Units that a statement places. */
interface Content {
    /** {@return how many units} */
    int length();

    /**
     * Computes the units, when all names have their values.
     *
     * @param here     the address, as the program sees it
     * @param units    takes the units in the order of their addresses
     * @param problems takes warnings, and errors that leave units to be placed nevertheless
     * @throws SyntaxException where there is no value to place
     */
    void emit(BigInteger here, Units units, Values values, Problems problems) throws SyntaxException;
}

package org.trapeze.machine.interpreter;

/**
 * What stands at an address: an instruction with its operands.
 *
 * @param compiled null where no instruction has the encoding
 * @param operands in the order of the encoding's fields; never changed
 */
record Decoded(CompiledInstruction compiled, long[] operands) {
    static final Decoded ILLEGAL = new Decoded(null, new long[0]);

    boolean isIllegal() {
        return compiled == null;
    }
}

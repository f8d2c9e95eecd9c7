package org.trapeze.asm.assembler;

import java.math.BigInteger;
import java.util.Optional;

import org.trapeze.ir.arch.Instruction;

/**
 * What a statement of the source became.
 *
 * @param offset      characters before the word in the program's own text that it comes from: the statement's first
 *                    word, the name of a macro, or the name of an included file
 * @param expanded    for what a macro or an included file brought in, the statement; empty where it stands there itself
 * @param address     storage address of the first unit
 * @param pc          the same address as the program sees it
 * @param units       number of units, at least 1
 * @param instruction the instruction; empty for data
 */
public record Placement(int offset, Optional<String> expanded, long address, BigInteger pc, int units,
        Optional<Instruction> instruction) {
}

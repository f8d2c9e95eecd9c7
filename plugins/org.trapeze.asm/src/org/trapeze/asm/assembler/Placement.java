package org.trapeze.asm.assembler;

import java.math.BigInteger;
import java.util.Optional;

import org.trapeze.ir.arch.Instruction;

/**
 * What a statement of the source became.
 *
 * @param offset      characters before the statement's first word in the source
 * @param address     storage address of the first unit
 * @param pc          the same address as the program sees it
 * @param units       number of units, at least 1
 * @param instruction the instruction; empty for data
 */
public record Placement(int offset, long address, BigInteger pc, int units, Optional<Instruction> instruction) {
}

package org.trapeze.asm.disassembler;

import java.util.Objects;
import java.util.Optional;

import org.trapeze.ir.arch.Instruction;

/**
 * A line of a disassembly.
 *
 * @param address     the address of the first unit, as the program sees it
 * @param units       how many units it covers, at least 1
 * @param text        the statement
 * @param instruction the instruction; empty where the units are none and are shown as data
 */
public record Line(long address, int units, String text, Optional<Instruction> instruction) {
    public Line {
        Objects.requireNonNull(text);
        Objects.requireNonNull(instruction);
        if (units < 1) {
            throw new IllegalArgumentException(units + " units");
        }
    }
}

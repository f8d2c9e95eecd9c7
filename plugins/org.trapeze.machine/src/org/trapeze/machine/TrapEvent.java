package org.trapeze.machine;

import java.util.Objects;
import java.util.Optional;

import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.arch.Instruction;

/**
 * One trap.
 *
 * @param cause       why
 * @param code        the cause's code, such as a supervisor call's number; for a memory trap the address as the program
 *                    gave it
 * @param address     the program counter of the instruction that trapped; for an interrupt, of the one that comes next
 * @param instruction what trapped; empty for an interrupt, and where nothing could be fetched or decoded
 * @param interrupt   whether the trap came between two instructions
 */
public record TrapEvent(Cause cause, long code, long address, Optional<Instruction> instruction, boolean interrupt) {
    public TrapEvent {
        Objects.requireNonNull(cause);
        Objects.requireNonNull(instruction);
    }
}

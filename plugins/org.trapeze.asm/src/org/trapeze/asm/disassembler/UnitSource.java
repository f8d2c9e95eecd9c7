package org.trapeze.asm.disassembler;

/** Gives the units to disassemble, so that any storage can be read without being known here. */
@FunctionalInterface
public interface UnitSource {
    /**
     * {@return the unit at an address, with zeros above its width}
     *
     * @param address as the program sees it, or as storage has it, whichever the caller counts in
     * @throws IndexOutOfBoundsException where there is none
     */
    long read(long address);
}

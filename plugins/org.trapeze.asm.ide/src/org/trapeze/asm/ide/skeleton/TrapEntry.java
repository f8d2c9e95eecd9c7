package org.trapeze.asm.ide.skeleton;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;

import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.decl.StateComponent;

/**
 * How a trap of one cause reaches the software of a machine that has just been reset.
 *
 * @param cause   of the trap
 * @param counter where it goes on with a storage of zeros; empty where delivery fails then
 * @param from    the component that says where it goes on; empty where storage does, or nothing
 * @param loaded  by address, the bits of the state that the bits of a unit become, the lowest first; null for others
 * @param read    all units that are read
 * @param used    all units that are read or written
 */
record TrapEntry(Cause cause, OptionalLong counter, Optional<StateComponent> from,
        SortedMap<Long, StateBit[]> loaded, SortedSet<Long> read, SortedSet<Long> used) {

    /** {@return whether storage holds the address where it goes on} */
    boolean isVector(StateComponent pc) {
        return loaded.values().stream().flatMap(Arrays::stream).filter(Objects::nonNull)
                .anyMatch(bit -> bit.component().equals(pc));
    }
}

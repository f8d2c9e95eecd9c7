package org.trapeze.ir.arch;

import java.util.Objects;
import java.util.Set;

import org.trapeze.ir.decl.Cause;

/**
 * The causes of memory traps (PG §1): an address that translation or storage does not have. Many machines tell apart
 * what the address was needed for.
 *
 * @param fetch raised where an instruction cannot be fetched
 * @param load  raised where storage cannot be read
 * @param store raised where storage cannot be written
 * @param more  those that a translation function raises of its own accord, such as page faults, and those that
 *              instructions raise because of an address, such as one on no boundary, or because of another operand that
 *              is a mistake in every mode, which PG §2 leaves out of the definitions in the same way
 */
public record MemoryTrap(Cause fetch, Cause load, Cause store, Set<Cause> more) {
    public MemoryTrap {
        Objects.requireNonNull(fetch);
        Objects.requireNonNull(load);
        Objects.requireNonNull(store);
        more = Set.copyOf(more);
    }

    /** Memory traps of a machine whose translation raises no other causes. */
    public MemoryTrap(Cause fetch, Cause load, Cause store) {
        this(fetch, load, store, Set.of());
    }

    /** {@return memory traps that all have one cause} */
    public static MemoryTrap of(Cause cause) {
        return new MemoryTrap(cause, cause, cause);
    }

    /** {@return whether a trap of this cause is a memory trap} */
    public boolean is(Cause cause) {
        return cause.equals(fetch) || cause.equals(load) || cause.equals(store) || more.contains(cause);
    }

    /** {@return the cause where storage has no such address} */
    public Cause of(AccessKind kind) {
        return switch (kind) {
            case FETCH -> fetch;
            case LOAD -> load;
            case STORE -> store;
        };
    }
}

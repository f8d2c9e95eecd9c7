package org.trapeze.debug.core.session;

import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

import org.trapeze.machine.TrapEvent;

/**
 * What a running session stops at. Asked on the machine's thread.
 *
 * @param addresses absolute addresses in the guest's own storage before whose instruction to stop
 * @param traps     traps to stop at; asked once for each trap, so that it may count
 */
public record StopConditions(LongPredicate addresses, Predicate<TrapEvent> traps) {
    /** Stops at nothing. */
    public static final StopConditions NONE = new StopConditions(address -> false, trap -> false);

    public StopConditions {
        Objects.requireNonNull(addresses);
        Objects.requireNonNull(traps);
    }
}

package org.trapeze.ir.arch;

import java.util.List;
import java.util.Objects;

import org.trapeze.ir.decl.Cause;

/**
 * The causes of a machine's traps and what becomes of them.
 *
 * @param causes     all of them, in the order of their declaration
 * @param illegal    raised where no instruction has the encoding that was fetched
 * @param delivery   how a trap reaches the software
 * @param interrupts checked in this order between instructions
 */
public record Traps(List<Cause> causes, Cause illegal, Delivery delivery, List<Interrupt> interrupts) {
    public Traps {
        causes = List.copyOf(causes);
        Objects.requireNonNull(illegal);
        Objects.requireNonNull(delivery);
        interrupts = List.copyOf(interrupts);
    }
}

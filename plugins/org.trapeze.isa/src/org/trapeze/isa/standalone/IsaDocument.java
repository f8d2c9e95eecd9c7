package org.trapeze.isa.standalone;

import java.util.List;
import java.util.Optional;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.lowering.LoweredMachine;

/**
 * A machine description that was read.
 *
 * @param machine its model, if the text held one
 * @param issues  everything wrong with it, in the order of the text
 */
public record IsaDocument(Optional<Machine> machine, List<IsaIssue> issues) {
    public IsaDocument {
        issues = List.copyOf(issues);
    }

    /** {@return the architecture, if there is no error} */
    public Optional<Architecture> architecture() {
        return issues.stream().anyMatch(IsaIssue::error) ? Optional.empty()
                : machine.flatMap(known -> LoweredMachine.of(known).architecture());
    }
}

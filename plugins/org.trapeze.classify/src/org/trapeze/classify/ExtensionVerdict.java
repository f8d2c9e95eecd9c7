package org.trapeze.classify;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.trapeze.ir.arch.Extension;

/**
 * Whether guests can run under a hardware extension: whether every sensitive instruction is privileged, or exits to the
 * hypervisor, or touches only state of which the guest has a copy of its own. Sufficient, not necessary, as the paper's
 * theorems are.
 *
 * <p>Privileged counts only where guests run in user mode alone. A guest that owns its mode runs in the others as well,
 * where a privileged instruction does not trap.
 *
 * @param extension   the extension
 * @param holds       whether it is so; empty where an undecided instruction leaves it open
 * @param protections the instructions that are sensitive, on the plain machine or for a guest, in the order of the
 *                    description
 * @param notes       sentences about the extension's own description
 */
public record ExtensionVerdict(Extension extension, Optional<Boolean> holds, List<Protection> protections,
        List<String> notes) {
    public ExtensionVerdict {
        Objects.requireNonNull(extension);
        Objects.requireNonNull(holds);
        protections = List.copyOf(protections);
        notes = List.copyOf(notes);
    }

    /** {@return the instructions that are certainly not harmless} */
    public List<Protection> offenders() {
        return protections.stream().filter(one -> !one.harmless().orElse(true)).toList();
    }

    /** {@return the instructions of which it is not known} */
    public List<Protection> open() {
        return protections.stream().filter(one -> one.harmless().isEmpty()).toList();
    }

    /** {@return what is said of the sensitive instruction of a name} */
    public Optional<Protection> protection(String instruction) {
        return protections.stream().filter(one -> one.name().equals(instruction)).findFirst();
    }
}

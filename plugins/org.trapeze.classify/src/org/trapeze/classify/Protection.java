package org.trapeze.classify;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Why an instruction that is sensitive cannot do a guest under an extension any harm, or why it can.
 *
 * @param classes  the instruction on the plain machine
 * @param guest    its classes in the sense of a guest, see {@link Circumstances}; empty where its form or the
 *                 intercepts alone settle it
 * @param harmless whether it is harmless; empty where that is not decided
 * @param reasons  why it is harmless, each of them for some operand values or states; empty where it is not
 * @param own      what of the guest's own it touches, by name, where that is a reason
 * @param repairs  what would make it harmless; empty where it is
 */
public record Protection(InstructionClasses classes, Optional<InstructionClasses> guest, Optional<Boolean> harmless,
        List<Reason> reasons, List<String> own, List<Repair> repairs) {
    /** What makes a sensitive instruction harmless. */
    public enum Reason {
        /** It traps wherever a guest executes it, since guests run in user mode. */
        PRIVILEGED("privileged"),
        /** It exits to the hypervisor. */
        INTERCEPTED("intercepted"),
        /** It touches only state of which the guest has a copy of its own. */
        OWN_COPY("own-copy"),
        /** What is sensitive about it concerns only states in which the hypervisor runs. */
        HYPERVISOR_ONLY("hypervisor-only");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** {@return the name in files for programs; stable} */
        public String key() {
            return key;
        }
    }

    public Protection {
        Objects.requireNonNull(classes);
        Objects.requireNonNull(guest);
        Objects.requireNonNull(harmless);
        reasons = List.copyOf(reasons);
        own = List.copyOf(own);
        repairs = List.copyOf(repairs);
    }

    /** {@return the instruction's name} */
    public String name() {
        return classes.instruction().name();
    }

    /** {@return states that show how it does harm; empty where it does not} */
    public Optional<Witness> witness() {
        return harmless.orElse(true) ? Optional.empty()
                : guest.flatMap(known -> known.verdict(Property.SENSITIVE).witness());
    }
}

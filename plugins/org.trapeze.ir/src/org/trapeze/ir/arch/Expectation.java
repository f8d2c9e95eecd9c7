package org.trapeze.ir.arch;

import java.util.Objects;
import java.util.Optional;

/**
 * What the author of a description says the classifier will find, such as a published verdict. It is compared with what
 * the classifier finds and never influences it: nothing that computes classes reads expectations.
 *
 * @param instruction the name of the instruction it is about; empty where it is about the machine
 * @param claim       what is said of it
 * @param holds       whether it is expected to be so, or not to be so
 * @param extended    whether this is about the extended profile rather than about the paper's
 * @param given       under which circumstances
 * @param source      who says so, in the author's words; perhaps empty
 */
public record Expectation(Optional<String> instruction, Claim claim, boolean holds, boolean extended, Given given,
        String source) {
    /**
     * What is taken for granted.
     *
     * @param setting   whether the monitor keeps the machine's {@link MonitorSetting}s
     * @param extension the name of the extension that is used; empty where none is
     */
    public record Given(boolean setting, Optional<String> extension) {
        /** Nothing: all states of the plain machine. */
        public static final Given NOTHING = new Given(false, Optional.empty());

        /** {@return the circumstances as descriptions write them, with a space before; empty where there are none} */
        public String words() {
            return extension.map(name -> " with extension \"" + name + '"').orElse(setting ? " with setting" : "");
        }
    }

    /** What can be expected. */
    public enum Claim {
        /** The premise of Theorem 1 holds (PG §3). */
        VIRTUALIZABLE("virtualizable"),
        /** The premise of Theorem 3 holds (PG §3). */
        HYBRID_VIRTUALIZABLE("hybrid virtualizable"),
        /** See the guide's table of verdicts for this and those that follow. */
        PRIVILEGED("privileged"), SENSITIVE("sensitive"), CONTROL_SENSITIVE("control sensitive"),
        /** Location, mode or resource sensitive. */
        BEHAVIOUR_SENSITIVE("behaviour sensitive"), LOCATION_SENSITIVE("location sensitive"),
        MODE_SENSITIVE("mode sensitive"), RESOURCE_SENSITIVE("resource sensitive"), USER_SENSITIVE("user sensitive"),
        /** Not sensitive. */
        INNOCUOUS("innocuous");

        private final String words;

        Claim(String words) {
            this.words = words;
        }

        /** {@return the claim as descriptions write it} */
        public String words() {
            return words;
        }

        /** {@return whether this is said of machines; all others are said of instructions} */
        public boolean isOfMachine() {
            return this == VIRTUALIZABLE || this == HYBRID_VIRTUALIZABLE;
        }
    }

    public Expectation {
        Objects.requireNonNull(given);
        Objects.requireNonNull(source);
        if (claim.isOfMachine() == instruction.isPresent()) {
            throw new IllegalArgumentException(claim + " of " + instruction);
        }
    }

    /** Creates what is expected of all states of the plain machine. */
    public Expectation(Optional<String> instruction, Claim claim, boolean holds, boolean extended, String source) {
        this(instruction, claim, holds, extended, Given.NOTHING, source);
    }

    /** {@return what is expected, such as {@code not privileged} or {@code virtualizable with setting}} */
    public String words() {
        return (holds ? "" : "not ") + claim.words() + given.words();
    }
}

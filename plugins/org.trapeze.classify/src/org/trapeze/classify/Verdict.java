package org.trapeze.classify;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/** The answer to one question about one instruction, and how it was established. */
public sealed interface Verdict {
    /** How an answer was established. */
    enum Basis {
        /** Concrete states show it; the reference interpreter has replayed them. */
        WITNESS,
        /** The solver found that no states show the opposite. */
        PROOF,
        /** The instruction's form alone rules the opposite out, such as never writing what would have to change. */
        STRUCTURE
    }

    /** Why a question stayed open. */
    enum Reason {
        /** The solver was not done within the time allowed for one question. */
        TIME_OUT("the time allowed was not enough"),
        /** The classification was cancelled. */
        CANCELLED("the classification was cancelled"),
        /** The solver gave up, for instance for want of memory. */
        GAVE_UP("the solver gave up");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** {@return the reason as a clause} */
        public String words() {
            return words;
        }
    }

    /**
     * The instruction has the property.
     *
     * @param basis   {@link Basis#WITNESS} for the sensitivities; {@link Basis#PROOF} for privileged
     * @param example states that show it; for privileged an example of the proved rule, absent where none
     *                was found, as where every execution ends in a memory trap and the rule is empty
     */
    record Yes(Basis basis, Optional<Witness> example) implements Verdict {
        public Yes {
            Objects.requireNonNull(basis);
            Objects.requireNonNull(example);
        }

        @Override
        public Optional<Witness> witness() {
            return example;
        }
    }

    /**
     * The instruction does not have the property.
     *
     * @param basis          {@link Basis#WITNESS} for privileged, else a proof or the instruction's structure
     * @param counterExample for privileged, the pair of states that breaks the rule
     */
    record No(Basis basis, Optional<Witness> counterExample) implements Verdict {
        public No {
            Objects.requireNonNull(basis);
            Objects.requireNonNull(counterExample);
        }

        /** Not so, without a state to show for it. */
        public No(Basis basis) {
            this(basis, Optional.empty());
        }

        @Override
        public Optional<Witness> witness() {
            return counterExample;
        }
    }

    /** It is not known whether the instruction has the property; never to be shown as if it had not. */
    record NotDecided(Reason reason) implements Verdict {
        public NotDecided {
            Objects.requireNonNull(reason);
        }

        @Override
        public Optional<Witness> witness() {
            return Optional.empty();
        }
    }

    /** {@return the states that show this verdict, where there are any} */
    Optional<Witness> witness();

    /** {@return whether the instruction certainly has the property} */
    default boolean isYes() {
        return this instanceof Yes;
    }

    /** {@return whether the instruction certainly lacks the property} */
    default boolean isNo() {
        return this instanceof No;
    }

    /** {@return whether the question was answered at all} */
    default boolean isDecided() {
        return !(this instanceof NotDecided);
    }

    /** {@return the answer; empty where the question was not decided} */
    default Optional<Boolean> answer() {
        return isDecided() ? Optional.of(isYes()) : Optional.empty();
    }

    /**
     * {@return the verdict on "at least one of these": yes with the first witness, else not decided where one is
     * open, else no, proved unless structure alone settled all of them}
     */
    static Verdict anyOf(Collection<Verdict> verdicts) {
        Verdict result = new No(Basis.STRUCTURE);
        for (Verdict verdict : verdicts) {
            if (verdict.isYes()) {
                return verdict;
            }
            boolean weaker = verdict instanceof No no && no.basis() == Basis.STRUCTURE;
            result = result.isNo() && !weaker ? verdict : result;
        }
        return result;
    }
}

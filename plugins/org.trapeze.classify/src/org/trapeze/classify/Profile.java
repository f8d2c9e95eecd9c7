package org.trapeze.classify;

/** What counts as a resource, and so what a change or a reading of it means for an instruction. */
public enum Profile {
    /**
     * The state is exactly ⟨E, M, P, R⟩ (PG §1). Components of kind resource and devices are no resources; two compared
     * executions start with them equal.
     */
    PAPER,
    /**
     * Components of kind resource (interrupt masks, timers, storage keys), the amount of storage and devices are
     * resources as well: changing them or performing input or output without a trap is control sensitive, and a
     * result that depends on them is resource sensitive.
     */
    EXTENDED;

    /** {@return the word by which commands and reports name the profile} */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

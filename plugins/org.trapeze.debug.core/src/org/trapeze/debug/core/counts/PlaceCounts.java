package org.trapeze.debug.core.counts;

/**
 * Counts what happens at the places of a guest's storage where its image lies; elsewhere nothing is counted.
 *
 * <p>Threads: the machine's thread counts. Others that read meanwhile may see somewhat older numbers.
 */
public final class PlaceCounts {
    private final long[] executed;
    private final long[] trapped;
    /** Of whatever is counted: only to see that there is something new. */
    private long changes;

    /** @param units storage units from address 0 on in which is counted */
    public PlaceCounts(int units) {
        executed = new long[units];
        trapped = new long[units];
    }

    /** An instruction is about to be executed, and perhaps to trap. */
    public void execute(long place) {
        add(executed, place, 1);
    }

    /** The instruction was not executed after all. */
    public void retract(long place) {
        add(executed, place, -1);
    }

    /** An instruction that has been counted trapped. */
    public void trap(long place) {
        add(trapped, place, 1);
    }

    private void add(long[] counts, long place, int by) {
        if (place >= 0 && place < counts.length) {
            counts[(int) place] += by;
            changes++;
        }
    }

    /** {@return a number that is another one after something has been counted} */
    public long changes() {
        return changes;
    }

    /** {@return how often the instruction at a place was executed, traps included} */
    public long executed(long place) {
        return place >= 0 && place < executed.length ? executed[(int) place] : 0;
    }

    /** {@return how often it trapped} */
    public long trapped(long place) {
        return place >= 0 && place < trapped.length ? trapped[(int) place] : 0;
    }
}

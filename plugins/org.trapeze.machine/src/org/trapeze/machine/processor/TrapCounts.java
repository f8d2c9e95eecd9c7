package org.trapeze.machine.processor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.trapeze.machine.TrapEvent;

/** Counts traps by cause and by instruction, in the order of their first occurrence. */
public final class TrapCounts {
    private final Map<String, Long> byCause = new LinkedHashMap<>();
    private final Map<String, Long> byInstruction = new LinkedHashMap<>();
    private long total;

    /** Counts a trap. */
    public void add(TrapEvent trap) {
        total++;
        byCause.merge(trap.cause().name(), 1L, Long::sum);
        trap.instruction().ifPresent(instruction -> byInstruction.merge(instruction.name(), 1L, Long::sum));
    }

    /** Forgets everything. */
    public void clear() {
        total = 0;
        byCause.clear();
        byInstruction.clear();
    }

    /** {@return how many traps there were} */
    public long total() {
        return total;
    }

    /** {@return how many there were of each cause; live} */
    public Map<String, Long> byCause() {
        return Collections.unmodifiableMap(byCause);
    }

    /** {@return how many each instruction raised; live. Interrupts and failed fetches are of no instruction} */
    public Map<String, Long> byInstruction() {
        return Collections.unmodifiableMap(byInstruction);
    }
}

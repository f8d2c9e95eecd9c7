package org.trapeze.vmm;

import org.trapeze.machine.processor.TrapCounts;

/**
 * What a monitor did for one virtual machine since its reset. Every instruction of the guest was executed directly,
 * interpreted, or reflected.
 */
public final class MonitorStatistics {
    private final TrapCounts traps = new TrapCounts();
    private long direct;
    private long interpreted;
    private long reflected;
    private long virtualInterrupts;
    private long allocatorCalls;

    /** {@return the host's traps, each of which entered the dispatcher} */
    public TrapCounts traps() {
        return traps;
    }

    /** {@return instructions that the host executed without the monitor} */
    public long direct() {
        return direct;
    }

    /** {@return instructions that an interpreter routine executed to their end} */
    public long interpreted() {
        return interpreted;
    }

    /** {@return instructions whose trap was the guest's own and was delivered to it} */
    public long reflected() {
        return reflected;
    }

    /** {@return interrupts of the virtual machine's own, delivered to it} */
    public long virtualInterrupts() {
        return virtualInterrupts;
    }

    /** {@return how often the allocator was asked} */
    public long allocatorCalls() {
        return allocatorCalls;
    }

    /** {@return instructions executed: directly, interpreted, and reflected} */
    public long instructions() {
        return direct + interpreted + reflected;
    }

    /** {@return the share of the instructions that the host executed directly, 0 to 1; 1 where there were none} */
    public double directShare() {
        return instructions() == 0 ? 1 : (double) direct / instructions();
    }

    void addDirect(long instructions) {
        direct += instructions;
    }

    void addInterpreted() {
        interpreted++;
    }

    void addReflected() {
        reflected++;
    }

    void addVirtualInterrupt() {
        virtualInterrupts++;
    }

    void addAllocatorCall() {
        allocatorCalls++;
    }

    void clear() {
        traps.clear();
        direct = 0;
        interpreted = 0;
        reflected = 0;
        virtualInterrupts = 0;
        allocatorCalls = 0;
    }
}

package org.trapeze.vmm;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Translation;
import org.trapeze.machine.MachineState;

/**
 * Composes the relocation of a virtual machine with that of its region (PG §3, the VM map): R = (l, b) becomes
 * R' = (l + k, b'). The bound b' is b, cut to what the virtual storage of w units has above l. So the host traps a
 * reference exactly where a bare machine with q = w does: at a &gt;= b, or at a + l &gt;= w.
 */
final class RelocationMap {
    private final RelocationRegister base;
    private final RelocationRegister bound;

    /** @throws MonitorException where the architecture's relocation cannot be composed */
    RelocationMap(Architecture architecture) throws MonitorException {
        switch (architecture.translation()) {
            case Translation.Absolute absolute -> throw new MonitorException("The machine " + architecture.name()
                    + " uses absolute addresses. Without a relocation-bounds register a monitor can neither place nor "
                    + "confine a guest.");
            case Translation.RelocationBounds relocation -> {
                base = RelocationRegister.of(relocation.base(), "base");
                bound = RelocationRegister.of(relocation.bound(), "bound");
            }
        }
        if (base.overlaps(bound)) {
            throw new MonitorException("Base and bound of the machine " + architecture.name() + " share bits.");
        }
    }

    /** {@return how much of a host's storage the base register can name, in units} */
    long reach(long size) {
        return base.mask() < 0 ? size : Math.min(size, base.mask() + 1);
    }

    /** Sets R' of the host from R of the virtual machine in this region. */
    void compose(MachineState virtual, Region region, MachineState host) {
        long l = base.get(virtual);
        long b = bound.get(virtual);
        boolean within = Long.compareUnsigned(l, region.size()) < 0;
        long room = within ? region.size() - l : 0;
        base.set(host, within ? l + region.base() : region.base());
        bound.set(host, Long.compareUnsigned(b, room) < 0 ? b : room);
    }
}

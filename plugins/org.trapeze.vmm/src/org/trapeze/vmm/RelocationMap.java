package org.trapeze.vmm;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.expr.Expr;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.interpreter.StateExpression;
import org.trapeze.machine.storage.SparseStorage;

/**
 * Composes the relocation of a virtual machine with that of its region (PG §3, the VM map): R = (l, b) becomes
 * R' = (l + k, b'). The bound b' is b, cut to what the virtual storage of w units has above l. So the host traps a
 * reference exactly where a bare machine with q = w does: at a &gt;= b, or at a + l &gt;= w.
 *
 * <p>Where R depends on conditions, as on machines whose most privileged mode does not relocate, l and b are what they
 * are in the virtual machine's state; the host is kept where it uses the registers for R'.
 */
final class RelocationMap {
    /** Reads l or b of a virtual machine. */
    private interface Part {
        long of(MachineState virtual, Region region);
    }

    private final RelocationRegister base;
    private final RelocationRegister bound;
    private final Part l;
    private final Part b;
    private final Steering steering;
    private final int unitBits;

    /** @throws MonitorException where the architecture's relocation cannot be composed */
    RelocationMap(Architecture architecture) throws MonitorException {
        steering = new Steering(architecture);
        unitBits = architecture.storage().unitBits();
        switch (architecture.translation()) {
            case Translation.Absolute absolute -> throw new MonitorException("The machine " + architecture.name()
                    + " uses absolute addresses. Without a relocation-bounds register a monitor can neither place nor "
                    + "confine a guest.");
            case Translation.RelocationBounds relocation -> {
                base = steering.register(relocation.base(), "base");
                bound = steering.register(relocation.bound(), "bound");
                l = part(relocation.base(), base);
                b = part(relocation.bound(), bound);
            }
            case Translation.Mapped mapped -> throw new MonitorException("The machine " + architecture.name()
                    + " translates addresses by a function of its own. A monitor for it needs shadow tables, which "
                    + "compose"
                    + " the guest's mapping with that of its region; they are not there yet. Run the guest bare.");
        }
        if (base.overlaps(bound) || steering.uses(base) || steering.uses(bound)) {
            throw new MonitorException("Base and bound of the machine " + architecture.name() + " share bits.");
        }
    }

    private Part part(Expr expr, RelocationRegister register) {
        if (!(expr instanceof Expr.Choose)) {
            return (virtual, region) -> register.get(virtual);
        }
        StateExpression value = new StateExpression(expr);
        return (virtual, region) -> value.of(virtual, new SparseStorage(unitBits, region.size()));
    }

    /** {@return how much of a host's storage the base register can name, in units} */
    long reach(long size) {
        return base.mask() < 0 ? size : Math.min(size, base.mask() + 1);
    }

    /** Sets R' of the host from R of the virtual machine in this region. */
    void compose(MachineState virtual, Region region, MachineState host) {
        long from = l.of(virtual, region);
        long count = b.of(virtual, region);
        boolean within = Long.compareUnsigned(from, region.size()) < 0;
        long room = within ? region.size() - from : 0;
        steering.apply(host);
        base.set(host, within ? from + region.base() : region.base());
        bound.set(host, Long.compareUnsigned(count, room) < 0 ? count : room);
    }
}

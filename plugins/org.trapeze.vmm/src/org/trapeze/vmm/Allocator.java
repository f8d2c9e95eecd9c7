package org.trapeze.vmm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.trapeze.ir.decl.Device;
import org.trapeze.machine.DevicePort;
import org.trapeze.machine.Machine;

/**
 * The allocator A (PG §3): owns the host's storage and devices and hands them out. No virtual machine's R becomes the
 * host's R', and no device is reached, but through here.
 *
 * <p>The control program keeps a reserve at the bottom of the host's storage: E[0] and E[1], through which the host's
 * traps would go, and room where a control program would lie. It is {@value #RESERVE} units, or a sixteenth of storage
 * where that is less, but at least 2.
 */
public final class Allocator {
    /** Units of the reserve, unless storage is small. A power of two, so that guests keep their alignment. */
    public static final long RESERVE = 256;

    private final Machine host;
    private final RelocationMap relocation;
    private final long reserve;
    private final long reach;
    private final List<Region> taken = new ArrayList<>();

    Allocator(Machine host, RelocationMap relocation) {
        this.host = host;
        this.relocation = relocation;
        reserve = reserve(host.storage().size());
        reach = relocation.reach(host.storage().size());
    }

    /** {@return the units that a monitor keeps for itself of a host's storage} */
    public static long reserve(long storage) {
        return Math.max(2, Math.min(RESERVE, storage / 16));
    }

    /** {@return the units at the bottom of the host's storage that belong to the control program} */
    public long reserve() {
        return reserve;
    }

    /** {@return the regions handed out, from low to high} */
    public List<Region> regions() {
        return List.copyOf(taken);
    }

    /** {@return the largest number of units that {@link #allocate} can hand out now} */
    public long largest() {
        return gaps().stream().mapToLong(Region::size).max().orElse(0);
    }

    /**
     * Hands out a part of storage: the lowest that is large enough.
     *
     * @throws MonitorException where there is none
     */
    Region allocate(long units) throws MonitorException {
        Region gap = gaps().stream().filter(free -> free.size() >= units).findFirst()
                .orElseThrow(() -> new MonitorException(refusal(units)));
        Region region = new Region(gap.base(), units);
        taken.add(region);
        taken.sort(Comparator.comparingLong(Region::base));
        return region;
    }

    void release(Region region) {
        taken.remove(region);
    }

    /** {@return access to a device of the host's} */
    DevicePort grant(Device device) {
        return new DevicePort() {
            @Override
            public long read() {
                return host.devices().port(device).read();
            }

            @Override
            public void write(long value) {
                host.devices().port(device).write(value);
            }

            @Override
            public boolean await(BooleanSupplier suspend) {
                return host.devices().port(device).await(suspend);
            }
        };
    }

    /** Gives the host the composed relocation of a virtual machine. */
    void relocate(VirtualMachine machine) {
        relocation.compose(machine.state(), machine.region(), host.state());
    }

    private List<Region> gaps() {
        List<Region> gaps = new ArrayList<>();
        long next = reserve;
        for (Region region : taken) {
            addGap(gaps, next, region.base());
            next = region.end();
        }
        addGap(gaps, next, reach);
        return gaps;
    }

    private static void addGap(List<Region> gaps, long from, long to) {
        if (to > from) {
            gaps.add(new Region(from, to - from));
        }
    }

    private String refusal(long units) {
        String unreachable = reach < host.storage().size()
                ? " The base register cannot name addresses from " + reach + " on." : "";
        return "A virtual machine with " + units + " units of storage does not fit: the largest free region has "
                + largest() + " of the host's " + host.storage().size() + ", of which the monitor keeps " + reserve
                + "." + unreachable;
    }
}

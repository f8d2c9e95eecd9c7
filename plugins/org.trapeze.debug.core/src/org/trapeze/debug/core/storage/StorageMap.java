package org.trapeze.debug.core.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.trapeze.asm.image.Image;
import org.trapeze.asm.image.Segment;
import org.trapeze.asm.image.Symbol;
import org.trapeze.debug.core.storage.StoragePart.Kind;
import org.trapeze.vmm.Allocator;
import org.trapeze.vmm.Region;
import org.trapeze.vmm.session.MachineStack;

/**
 * Who owns the storage of all the machines beneath a guest, by what their allocators have handed out (PG section 3) and
 * by where the guest's image was loaded.
 *
 * @param levels from the real machine to the guest's
 */
public record StorageMap(List<StorageLevel> levels) {
    private static final int LABELS_NAMED = 8;

    public StorageMap {
        levels = List.copyOf(levels);
    }

    /**
     * {@return the map of machines on which a guest was loaded} To be made before they run: allocators may not be
     * asked meanwhile.
     */
    public static StorageMap of(MachineStack stack, Image image) {
        List<StorageLevel> levels = new ArrayList<>();
        long base = 0;
        for (int level = 0; level < stack.machines().size(); level++) {
            long size = stack.machines().get(level).storage().size();
            boolean hosts = level < stack.monitors().size();
            levels.add(new StorageLevel(name(level), base, size, hosts
                    ? handedOut(stack.monitors().get(level).allocator(), level, size) : loaded(image, size)));
            if (hosts) {
                Region next = stack.monitors().get(level).machines().getLast().region();
                base += next.base();
            }
        }
        return new StorageMap(levels);
    }

    private static String name(int level) {
        return level == 0 ? "real machine" : "virtual machine " + level;
    }

    private static List<StoragePart> handedOut(Allocator allocator, int level, long size) {
        List<StoragePart> parts = new ArrayList<>();
        parts.add(new StoragePart(Kind.MONITOR, "monitor on the " + name(level), 0, allocator.reserve(),
                "the control program and what its traps use"));
        for (Region region : allocator.regions()) {
            parts.add(new StoragePart(Kind.VIRTUAL_MACHINE, name(level + 1), region.base(), region.size(),
                    "its address 0 is here"));
        }
        return filled(parts, size, new StoragePart(Kind.FREE, "nobody", 0, 1, "can be handed out"));
    }

    private static List<StoragePart> loaded(Image image, long size) {
        List<StoragePart> parts = new ArrayList<>();
        for (Segment segment : image.segments()) {
            if (segment.length() > 0) {
                parts.add(new StoragePart(Kind.PROGRAM, "guest's program", segment.address(), segment.length(),
                        labels(image, segment)));
            }
        }
        return filled(parts, size, new StoragePart(Kind.GUEST, "guest", 0, 1, "nothing was loaded here"));
    }

    private static String labels(Image image, Segment segment) {
        List<String> names = image.symbols().stream().filter(symbol -> symbol.kind() == Symbol.Kind.LABEL
                && symbol.address() >= segment.address() && symbol.address() < segment.end())
                .sorted(Comparator.comparingLong(Symbol::address)).map(Symbol::name).toList();
        String some = names.stream().limit(LABELS_NAMED).collect(Collectors.joining(", "));
        return names.size() > LABELS_NAMED ? some + " and " + (names.size() - LABELS_NAMED) + " more labels" : some;
    }

    /** {@return parts with what lies between and behind them} */
    private static List<StoragePart> filled(List<StoragePart> parts, long size, StoragePart rest) {
        List<StoragePart> all = new ArrayList<>();
        long next = 0;
        for (StoragePart part : parts.stream().sorted(Comparator.comparingLong(StoragePart::from)).toList()) {
            addRest(all, rest, next, part.from());
            all.add(part);
            next = part.from() + part.size();
        }
        addRest(all, rest, next, size);
        return all;
    }

    private static void addRest(List<StoragePart> all, StoragePart rest, long from, long to) {
        if (to > from) {
            all.add(new StoragePart(rest.kind(), rest.owner(), from, to - from, rest.what()));
        }
    }
}

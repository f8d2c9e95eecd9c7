package org.trapeze.asm.ide.skeleton;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.machine.DeviceBus;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.interpreter.Execution;
import org.trapeze.machine.interpreter.Interpreter;
import org.trapeze.machine.interpreter.Outcome;

/**
 * Finds out what a machine's traps need by delivering them, each time with another bit of storage or state set: which
 * part of the new state comes from where. So it holds for deliveries of every kind, however they are described.
 */
final class DeliveryProbe {
    /** Deliveries that look through more units than that search a table, which no skeleton can fill. */
    private static final int MOST_UNITS = 64;
    /** Of a bank, the first elements tell enough. */
    private static final int MOST_ELEMENTS = 4;

    private final Architecture machine;
    private final Interpreter interpreter;
    private final MachineState start;
    /** The same with an address in the middle of storage in all general registers. */
    private final MachineState prepared;

    /** @throws IllegalArgumentException where the description cannot be executed */
    DeliveryProbe(Architecture machine) {
        this.machine = machine;
        interpreter = new Interpreter(machine);
        start = new MachineState(machine);
        new Execution(interpreter, start, storage(Map.of()), new DeviceBus()).reset();
        prepared = start.copy();
        for (StateComponent component : machine.ofKind(StateKind.GENERAL)) {
            for (int element = 0; component.isArray() && element < component.count(); element++) {
                prepared.set(component, element, middle());
            }
        }
    }

    /** A round address that a program can reach. */
    private long middle() {
        long end = Math.min(machine.storage().size(), 1L << Math.min(machine.pc().width(), 62));
        return Long.highestOneBit(Math.max(1, end / 2));
    }

    /** {@return the state in which the machine starts} */
    MachineState start() {
        return start;
    }

    /** {@return how the traps of all causes arrive} */
    List<TrapEntry> entries() {
        return machine.traps().causes().stream().map(this::entry).toList();
    }

    /** Where the first state has no stack to put the old state on, one with addresses in its registers may do. */
    private TrapEntry entry(Cause cause) {
        TrapEntry first = entry(cause, start);
        return first.counter().isPresent() ? first : entry(cause, prepared);
    }

    private TrapEntry entry(Cause cause, MachineState before) {
        ProbedStorage zeros = storage(Map.of());
        MachineState plain = delivered(cause, before, zeros);
        boolean known = plain != null && zeros.read().size() <= MOST_UNITS;
        SortedMap<Long, StateBit[]> loaded = new TreeMap<>();
        if (known) {
            zeros.read().forEach(address -> loaded.put(address, bits(cause, before, plain, address)));
            loaded.values().removeIf(bits -> Arrays.stream(bits).allMatch(Objects::isNull));
        }
        SortedSet<Long> used = new TreeSet<>(zeros.read());
        used.addAll(zeros.written());
        SortedSet<Long> read = new TreeSet<>(zeros.read());
        // What is written is read before, to be undone; of such units only those count that matter.
        read.removeIf(address -> zeros.written().contains(address) && !loaded.containsKey(address));
        if (read.size() > MOST_UNITS) {
            read.clear();
        }
        return new TrapEntry(cause, known ? OptionalLong.of(plain.pc()) : OptionalLong.empty(),
                known ? from(cause, before, plain) : Optional.empty(), loaded, read,
                known && before == prepared ? new TreeSet<>(loaded.keySet()) : known ? used : read);
    }

    private StateBit[] bits(Cause cause, MachineState before, MachineState plain, long address) {
        StateBit[] bits = new StateBit[machine.storage().unitBits()];
        for (int bit = 0; bit < bits.length; bit++) {
            MachineState other = delivered(cause, before, storage(Map.of(address, 1L << bit)));
            bits[bit] = other == null ? null : onlyDifference(plain, other);
        }
        return bits;
    }

    /** The bit in which two states differ; null where they do in none, or in several that are not the same thing. */
    private StateBit onlyDifference(MachineState plain, MachineState other) {
        StateBit found = null;
        for (StateComponent component : plain.components()) {
            for (int element = 0; element < component.count(); element++) {
                long difference = plain.get(component, element) ^ other.get(component, element);
                if (difference != 0 && (found != null || Long.bitCount(difference) != 1)) {
                    return null;
                }
                found = difference == 0 ? found
                        : new StateBit(component, element, Long.numberOfTrailingZeros(difference));
            }
        }
        return found;
    }

    /** A component decides where most of the counter's bits follow its own. */
    private Optional<StateComponent> from(Cause cause, MachineState before, MachineState plain) {
        return machine.components().stream().filter(component -> {
            for (int element = 0; element < Math.min(MOST_ELEMENTS, component.count()); element++) {
                if (followers(cause, before, plain, component, element) * 2 >= machine.pc().width()) {
                    return true;
                }
            }
            return false;
        }).findFirst();
    }

    private int followers(Cause cause, MachineState before, MachineState plain, StateComponent component,
            int element) {
        int followers = 0;
        for (int bit = 0; bit < component.width(); bit++) {
            MachineState changed = before.copy();
            changed.set(component, element, changed.get(component, element) ^ 1L << bit);
            MachineState other = delivered(cause, changed, storage(Map.of()));
            if (other != null && Long.bitCount(other.pc() ^ plain.pc()) == 1) {
                followers++;
            }
        }
        return followers;
    }

    /** {@return whether a trap leads to a place with units of storage that have some content} */
    boolean leadsTo(Cause cause, Map<Long, Long> content, long place) {
        MachineState state = delivered(cause, start, storage(content));
        return state != null && state.pc() == place;
    }

    private MachineState delivered(Cause cause, MachineState before, ProbedStorage storage) {
        MachineState state = before.copy();
        Outcome outcome = new Execution(interpreter, state, storage, new DeviceBus()).deliver(cause, 0);
        return outcome instanceof Outcome.Completed ? state : null;
    }

    private ProbedStorage storage(Map<Long, Long> content) {
        return new ProbedStorage(machine.storage().unitBits(), machine.storage().size(), content);
    }
}

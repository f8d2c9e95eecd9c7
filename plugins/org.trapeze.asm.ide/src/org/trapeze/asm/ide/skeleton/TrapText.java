package org.trapeze.asm.ide.skeleton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.source.Directive;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.decl.StateComponent;

/** What leads a machine's traps to a handler: its address in vectors, jumps to it, or the place where it stands. */
final class TrapText {
    /** Handlers that stand at a place of their own get so many units before the program begins. */
    private static final long ROOM = 64;
    /** Of machines with conditions in all instructions, the first jumps are as good as the others. */
    private static final int MOST_TRIED = 20;
    private static final String HANDLER = "handler";
    private static final String INDENT = "        ";

    private final Architecture machine;
    private final GuestSkeleton words;
    private final GuestInstructions instructions;
    private final DeliveryProbe probe;
    private final List<TrapEntry> entries;
    /** Where a handler stands while instructions that should lead to it are tried: what leads to both leads to it. */
    private final List<Long> aims;
    private List<String> jumps;
    private List<String> leading;
    /** By address. */
    private final SortedMap<Long, Piece> pieces = new TreeMap<>();

    /** Something that is put at an address for some causes. */
    private record Piece(String text, List<Cause> causes) {
    }

    TrapText(Architecture machine, GuestSkeleton words, GuestInstructions instructions) {
        this.machine = machine;
        this.words = words;
        this.instructions = instructions;
        probe = new DeliveryProbe(machine);
        entries = probe.entries();
        aims = List.of(start() + ROOM, start() + ROOM * 5 / 4);
        entries.stream().filter(entry -> entry.isVector(machine.pc())).forEach(this::vector);
        places().forEach(this::jump);
        entries.stream().filter(entry -> !entry.isVector(machine.pc()) && !isPlaced(entry)
                && entry.from().filter(component -> !component.equals(machine.pc())).isEmpty())
                .forEach(this::executed);
    }

    /** {@return an address behind everything that traps use} */
    long start() {
        long end = Stream.concat(entries.stream().flatMap(entry -> entry.used().stream()),
                places().keySet().stream().map(place -> place + ROOM - 1))
                .mapToLong(Long::longValue).filter(address -> address < machine.storage().size() / 2).max().orElse(-1);
        long round = 16 * parcel();
        return (end + round) / round * round;
    }

    private long parcel() {
        return machine.storage().parcelBits() / machine.storage().unitBits();
    }

    /** {@return the lines before the handler's, and the one with its label} */
    String before() {
        var lines = new ArrayList<String>();
        if (standsAtPlace()) {
            lines.add(line(Directive.SECTION, "vectors"));
            lines.add(line(Directive.ORG, hex(places().firstKey())));
        } else if (!pieces.isEmpty()) {
            lines.add(line(Directive.SECTION, "vectors"));
            pieces.forEach((address, piece) -> {
                lines.add(line(Directive.ORG, hex(address)) + "    ; " + names(piece.causes()));
                lines.add(INDENT + piece.text());
            });
            lines.add(line(Directive.SECTION, "").stripTrailing());
        }
        comment().ifPresent(lines::add);
        if (!standsAtPlace() && parcel() > 1) {
            lines.add(line(Directive.ALIGN, Long.toString(parcel())));
        }
        lines.add(HANDLER + ":");
        return String.join("\n", lines);
    }

    /** {@return the line behind the handler's; empty where none is needed} */
    String after() {
        return standsAtPlace() ? line(Directive.SECTION, "").stripTrailing() : "";
    }

    // ---- Where traps go ----

    private boolean isPlaced(TrapEntry entry) {
        return !entry.isVector(machine.pc()) && entry.from().isEmpty() && entry.counter().isPresent()
                && entry.counter().getAsLong() < machine.storage().size();
    }

    /** The places in storage where traps go on, whatever it holds. */
    private SortedMap<Long, List<Cause>> places() {
        return entries.stream().filter(this::isPlaced).collect(Collectors.groupingBy(
                entry -> entry.counter().getAsLong(), TreeMap::new,
                Collectors.mapping(TrapEntry::cause, Collectors.toList())));
    }

    /** Whether the handler itself stands where all traps go. */
    private boolean standsAtPlace() {
        return places().size() == 1 && pieces.keySet().equals(places().keySet());
    }

    /** Delivery reads whole words, of which some units may not matter. */
    private void vector(TrapEntry entry) {
        List<Long> run = new ArrayList<>();
        for (long address : entry.read()) {
            if (!run.isEmpty() && address != run.getLast() + 1) {
                stored(entry, run);
                run.clear();
            }
            run.add(address);
        }
        stored(entry, run);
    }

    private void stored(TrapEntry entry, List<Long> run) {
        if (run.stream().anyMatch(entry.loaded()::containsKey)) {
            List<StateBit[]> units = run.stream().map(address -> entry.loaded().getOrDefault(address,
                    new StateBit[machine.storage().unitBits()])).toList();
            put(run.getFirst(), units.size(), new StoredState(machine, probe.start(), HANDLER, units)
                    .text(words.word(Directive.UNIT)), entry.cause());
        }
    }

    private void put(long address, long units, String text, Cause cause) {
        Piece known = pieces.get(address);
        if (known != null) {
            known.causes().add(cause);
        } else if (pieces.subMap(address, address + units).isEmpty()) {
            pieces.put(address, new Piece(text, new ArrayList<>(List.of(cause))));
        }
    }

    /** At each of several places a jump to the handler; the one place of all is the handler's own. */
    private void jump(long place, List<Cause> causes) {
        if (places().size() == 1) {
            causes.forEach(cause -> put(place, 1, "", cause));
            return;
        }
        for (String jump : jumps()) {
            Map<Long, Long> units = units(place, jump, aims.getFirst());
            if (!units.isEmpty() && places().subMap(place + 1, place + units.size()).isEmpty()) {
                causes.forEach(cause -> put(place, units.size(), jump, cause));
                return;
            }
        }
    }

    /** Some machines execute what stands in a unit: a jump or call is tried there. */
    private void executed(TrapEntry entry) {
        for (long address : entry.read()) {
            for (String leading : leading()) {
                if (aims.stream().allMatch(aim -> isExecuted(entry.cause(), units(address, leading, aim), aim))) {
                    put(address, units(address, leading, aims.getFirst()).size(), leading, entry.cause());
                    return;
                }
            }
        }
    }

    /** Where not all units matter, they are an address that happens to stand in an instruction as well. */
    private boolean isExecuted(Cause cause, Map<Long, Long> units, long aim) {
        return !units.isEmpty() && probe.leadsTo(cause, units, aim) && units.keySet().stream().noneMatch(address -> {
            Map<Long, Long> other = new HashMap<>(units);
            other.compute(address, (same, unit) -> ~unit);
            return probe.leadsTo(cause, other, aim);
        });
    }

    private List<String> jumps() {
        if (jumps == null) {
            jumps = instructions.jumps(HANDLER).limit(MOST_TRIED).toList();
        }
        return jumps;
    }

    private List<String> leading() {
        if (leading == null) {
            leading = Stream.concat(instructions.calls(HANDLER).limit(MOST_TRIED), jumps().stream()).toList();
        }
        return leading;
    }

    /** What an instruction at an address becomes where the handler stands at another; empty if it cannot. */
    private Map<Long, Long> units(long address, String instruction, long aim) {
        Assembly assembly = instructions.assembled(words.word(Directive.ORG) + " " + address + "\n " + instruction
                + "\n " + words.word(Directive.ORG) + " " + aim + "\n" + HANDLER + ":\n "
                + words.word(Directive.UNIT) + " 0\n");
        Map<Long, Long> units = new HashMap<>();
        if (!assembly.hasErrors()) {
            assembly.image().ifPresent(image -> image.load(units::put));
            units.remove(aim);
        }
        return units;
    }

    // ---- Words ----

    /** What the reader has to do where the description does not lead to a place. */
    private Optional<String> comment() {
        Map<StateComponent, List<Cause>> sources = new LinkedHashMap<>();
        entries.stream().filter(entry -> !entry.isVector(machine.pc())).forEach(entry -> entry.from()
                .filter(component -> !component.equals(machine.pc()))
                .ifPresent(from -> sources.computeIfAbsent(from, some -> new ArrayList<>()).add(entry.cause())));
        if (!sources.isEmpty()) {
            return Optional.of("; traps go where " + sources.keySet().stream().map(StateComponent::name)
                    .collect(Collectors.joining(", ")) + " says: set it to " + HANDLER + " first");
        }
        return pieces.isEmpty() ? Optional.of("; traps come here once the machine is told so: see its deliver")
                : Optional.empty();
    }

    private String line(Directive directive, String operand) {
        return INDENT + words.word(directive) + " ".repeat(Math.max(1, 8 - words.word(directive).length())) + operand;
    }

    private static String names(List<Cause> causes) {
        return causes.stream().map(Cause::name).distinct().collect(Collectors.joining(", "));
    }

    private static String hex(long address) {
        return address < 10 ? Long.toString(address) : "0x" + Long.toHexString(address);
    }
}

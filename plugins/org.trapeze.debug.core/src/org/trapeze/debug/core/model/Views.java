package org.trapeze.debug.core.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.trapeze.debug.core.session.Suspension;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.machine.TrapEvent;

/** Builds the registers and variables of a target: the guest's own machine first, the real machine last. */
final class Views {
    private static final Set<StateKind> PSW = EnumSet.of(StateKind.MODE, StateKind.PC, StateKind.RELOCATION);

    private final GuestTarget target;
    private final int levels;

    /** @param levels machines, the real one included */
    Views(GuestTarget target, int levels) {
        this.target = target;
        this.levels = levels;
    }

    List<RegisterGroup> registerGroups() {
        return innermostFirst().mapToObj(level -> new RegisterGroup(target, registersName(level), level)).toList();
    }

    private String registersName(int level) {
        if (levels == 1) {
            return "Machine";
        }
        return level == 0 ? "Real machine" : level == levels - 1 ? "Guest's machine" : "Virtual machine " + level;
    }

    List<GuestVariable> variables() {
        List<GuestVariable> variables = new ArrayList<>(innermostFirst().mapToObj(this::psw).toList());
        variables.add(trap());
        variables.add(text("instructions executed", "", rest -> Long.toUnsignedString(rest.time())));
        return variables;
    }

    private IntStream innermostFirst() {
        return IntStream.range(0, levels).map(i -> levels - 1 - i);
    }

    private String pswName(int level) {
        if (levels == 1) {
            return "PSW";
        }
        return level == 0 ? "real PSW" : level == levels - 1 ? "virtual PSW" : "PSW of virtual machine " + level;
    }

    /** M, P and R of a machine (PG §1). */
    private GuestVariable psw(int level) {
        List<Cell> cells = target.architecture().components().stream()
                .filter(component -> PSW.contains(component.kind()))
                .flatMap(component -> IntStream.range(0, component.count()).mapToObj(i -> Cell.of(level, component, i)))
                .toList();
        Function<Suspension, String> summary = rest -> cells.stream()
                .map(cell -> cell.name() + " " + shortly(cell, cell.read(rest))).collect(Collectors.joining(", "));
        return new GuestVariable(target, pswName(level), "PSW", summary,
                cells.stream().map(cell -> new CellVariable(target, cell)).toList());
    }

    private String shortly(Cell cell, long value) {
        String full = Notation.write(target.architecture(), cell, value);
        return full.substring(0, full.indexOf(" ("));
    }

    private GuestVariable trap() {
        List<GuestVariable> parts = List.of(
                text("cause", "", trap(event -> event.cause().name() + " (" + event.cause().number() + ")")),
                text("code", "", trap(event -> Notation.hexadecimal(event.code(), 1) + " (" + event.code() + ")")),
                text("address", "", trap(event -> Notation.hexadecimal(event.address(), width()))),
                text("instruction", "", trap(Views::instruction)));
        return new GuestVariable(target, "trap", "trap", trap(event -> event.cause().name()), parts);
    }

    private static String instruction(TrapEvent event) {
        return event.instruction().map(each -> each.name() + ", " + each.title())
                .orElse(event.interrupt() ? "none: an interrupt" : "none could be fetched or decoded");
    }

    private int width() {
        return target.architecture().pc().width();
    }

    private static Function<Suspension, String> trap(Function<TrapEvent, String> text) {
        return rest -> Optional.of(rest).flatMap(Suspension::trap).map(text).orElse("none");
    }

    private GuestVariable text(String name, String type, Function<Suspension, String> text) {
        return new GuestVariable(target, name, type, text, List.of());
    }
}

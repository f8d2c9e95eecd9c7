package org.trapeze.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;

/** Puts states, and what an execution changed of one, into words. */
final class StateText {
    private final Architecture machine;

    StateText(Architecture machine) {
        this.machine = machine;
    }

    static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }

    /** {@return the mode of a state, such as {@code user mode}} */
    String mode(ConcreteState state) {
        return value(machine.mode(), state.get(machine.mode())) + " mode";
    }

    /** {@return R, such as {@code R=(0x400,0x40)}; empty on a machine without relocation} */
    String relocation(ConcreteState state) {
        if (machine.components().stream().anyMatch(AbstractMap::isWindow)) {
            return "R=(" + map(state) + ")";
        }
        String values = machine.ofKind(StateKind.RELOCATION).stream()
                .flatMap(component -> state.components().get(component).stream()).map(StateText::hex)
                .collect(Collectors.joining(","));
        return values.isEmpty() ? "" : "R=(" + values + ")";
    }

    /** The window that stands for a translation function, then its registers that are not 0. */
    private String map(ConcreteState state) {
        List<String> window = new ArrayList<>();
        List<String> registers = new ArrayList<>();
        forEach(state, component -> component.kind() == StateKind.RELOCATION, (component, i) -> {
            long value = state.components().get(component).get(i);
            if (AbstractMap.isWindow(component)) {
                window.add(component.name() + "=" + hex(value));
            } else if (value != 0) {
                registers.add(name(component, i) + "=" + hex(value));
            }
        });
        return String.join(", ", window) + registers.stream().map(one -> ", " + one).collect(Collectors.joining());
    }

    /** {@return what of one state is not so in another: R, other components, the amount of storage} */
    String difference(ConcreteState one, ConcreteState other) {
        List<String> parts = new ArrayList<>();
        if (!relocation(one).equals(relocation(other))) {
            parts.add(relocation(one));
        }
        forEach(one, component -> component.kind() != StateKind.RELOCATION, (component, i) -> {
            long value = one.components().get(component).get(i);
            if (value != other.components().get(component).get(i)) {
                parts.add(name(component, i) + "=" + value(component, value));
            }
        });
        if (one.storageSize() != other.storageSize()) {
            parts.add("storage of " + hex(one.storageSize()));
        }
        return parts.isEmpty() ? "other storage outside the window" : String.join(", ", parts);
    }

    /** {@return what an execution changed of the components chosen, such as {@code m supervisor -> user}} */
    List<String> changes(Execution execution, Predicate<StateComponent> which) {
        List<String> changes = new ArrayList<>();
        forEach(execution.before(), which, (component, i) -> {
            long before = execution.before().components().get(component).get(i);
            long after = execution.after().components().get(component).get(i);
            if (before != after) {
                changes.add(name(component, i) + " " + value(component, before) + " -> " + value(component, after));
            }
        });
        return changes;
    }

    /** {@return what an execution changed of storage} */
    static List<String> storageChanges(Execution execution) {
        return execution.after().storage().keySet().stream()
                .filter(address -> execution.before().cell(address) != execution.after().cell(address))
                .map(address -> "E[" + hex(address) + "] " + hex(execution.before().cell(address)) + " -> "
                        + hex(execution.after().cell(address)))
                .toList();
    }

    /** {@return the program-visible components that one execution left otherwise than another} */
    List<String> visible(Execution one, Execution other) {
        return left(one, other, StateText::isVisible);
    }

    /** {@return the components chosen that one execution left otherwise than another} */
    List<String> left(Execution one, Execution other, Predicate<StateComponent> which) {
        List<String> values = new ArrayList<>();
        forEach(one.after(), which, (component, i) -> {
            long value = one.after().components().get(component).get(i);
            if (value != other.after().components().get(component).get(i)) {
                values.add(name(component, i) + " = " + value(component, value));
            }
        });
        return values;
    }

    /** {@return everything of a state that is not 0, and all that is no register} */
    String whole(ConcreteState state) {
        List<String> parts = new ArrayList<>();
        forEach(state, component -> true, (component, i) -> {
            long value = state.components().get(component).get(i);
            if (!component.isArray() || value != 0) {
                parts.add(name(component, i) + "=" + value(component, value));
            }
        });
        state.storage().forEach((address, content) -> parts.add("E[" + hex(address) + "]=" + hex(content)));
        parts.add("storage of " + hex(state.storageSize()));
        return String.join(", ", parts);
    }

    /** {@return how an execution ended, as what a sentence says of the instruction} */
    static String ending(Outcome outcome) {
        return switch (outcome.kind()) {
            case COMPLETED -> "completes without a trap";
            case HALTED -> "halts without a trap";
            case TRAPPED -> "traps (" + outcome.cause() + ")";
            case MEMORY_TRAPPED -> "traps for an address (" + outcome.cause() + ")";
            case UNPREDICTABLE -> "is unpredictable and so not sure to trap";
        };
    }

    private static boolean isVisible(StateComponent component) {
        return component.kind() == StateKind.GENERAL || component.kind() == StateKind.PC;
    }

    private static void forEach(ConcreteState state, Predicate<StateComponent> which,
            BiConsumer<StateComponent, Integer> action) {
        state.components().forEach((component, elements) -> {
            for (int i = 0; i < elements.size() && which.test(component); i++) {
                action.accept(component, i);
            }
        });
    }

    private String value(StateComponent component, long value) {
        if (component.kind() == StateKind.MODE) {
            return machine.modes().stream().filter(mode -> mode.value() == value).map(Mode::name).findFirst()
                    .orElse(hex(value) + " (no mode)");
        }
        return hex(value);
    }

    private static String name(StateComponent component, int element) {
        return component.isArray() ? component.name() + "[" + element + "]" : component.name();
    }
}

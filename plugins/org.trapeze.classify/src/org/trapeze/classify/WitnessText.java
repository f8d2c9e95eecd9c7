package org.trapeze.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;

/** Puts executions into words. */
final class WitnessText {
    private final Architecture machine;
    private final String subject;

    WitnessText(Architecture machine, Instruction instruction, Map<String, Long> operands) {
        this.machine = machine;
        String values = operands.entrySet().stream().map(entry -> entry.getKey() + "=" + hex(entry.getValue()))
                .collect(Collectors.joining(", "));
        this.subject = instruction.name() + (values.isEmpty() ? "" : " (" + values + ")");
    }

    /** {@return an example of the rule of privileged, supervisor mode first} */
    String privileged(Execution supervisor, Execution user) {
        return "In " + mode(user.before()) + relocation(user.before()) + " " + subject + " " + ending(user)
                + ", in " + mode(supervisor.before()) + " it " + ending(supervisor);
    }

    /** {@return what breaks the rule of privileged, supervisor mode first} */
    String unprivileged(Execution supervisor, Execution user) {
        boolean untrapped = !user.outcome().trapped();
        Execution culprit = untrapped ? user : supervisor;
        return "In " + mode(culprit.before()) + relocation(culprit.before()) + " " + subject + " " + ending(culprit)
                + (untrapped ? "" : " as well");
    }

    /** {@return how one execution changes a resource} */
    String control(Execution execution) {
        List<String> changes = changes(execution, component -> component.kind() != StateKind.GENERAL);
        changes.addAll(storageChanges(execution));
        execution.io().forEach(transfer -> changes.add((transfer.input() ? "input from " : "output to ")
                + transfer.device() + " " + hex(transfer.value())));
        return "In " + mode(execution.before()) + relocation(execution.before()) + " " + subject + " "
                + ending(execution) + ": " + String.join(", ", changes);
    }

    /** {@return how two executions end differently} */
    String behaviour(Execution a, Execution b) {
        boolean modes = !mode(a.before()).equals(mode(b.before()));
        String place = modes ? "In " + mode(a.before()) + relocation(a.before()) : "In " + mode(a.before())
                + " with " + difference(a.before(), b.before());
        String other = modes ? "in " + mode(b.before()) : "with " + difference(b.before(), a.before());
        return place + " " + subject + " " + result(a, b) + ", " + other + " it " + result(b, a);
    }

    /** {@return the states in full, a few lines for each execution} */
    List<String> details(List<Execution> executions) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < executions.size(); i++) {
            Execution execution = executions.get(i);
            String number = executions.size() == 1 ? "" : " " + (i + 1);
            lines.add("State" + number + ": " + state(execution.before()));
            List<String> changes = changes(execution, component -> true);
            changes.addAll(storageChanges(execution));
            lines.add("  " + ending(execution) + (changes.isEmpty() ? "" : ": " + String.join(", ", changes)));
        }
        return lines;
    }

    private String state(ConcreteState state) {
        List<String> parts = new ArrayList<>();
        state.components().forEach((component, elements) -> {
            for (int i = 0; i < elements.size(); i++) {
                if (!component.isArray() || elements.get(i) != 0) {
                    parts.add(name(component, i) + "=" + value(component, elements.get(i)));
                }
            }
        });
        state.storage().forEach((address, content) -> parts.add("E[" + hex(address) + "]=" + hex(content)));
        parts.add("storage " + hex(state.storageSize()));
        return String.join(", ", parts);
    }

    /** What an execution leaves that the other one does not: how it ended, or the first few visible values. */
    private String result(Execution one, Execution other) {
        if (!one.outcome().equals(other.outcome())) {
            return ending(one);
        }
        List<String> values = new ArrayList<>();
        one.after().components().forEach((component, elements) -> {
            boolean visible = component.kind() == StateKind.GENERAL || component.kind() == StateKind.PC;
            for (int i = 0; visible && i < elements.size(); i++) {
                if (!elements.get(i).equals(other.after().components().get(component).get(i))) {
                    values.add(name(component, i) + " = " + value(component, elements.get(i)));
                }
            }
        });
        if (values.isEmpty()) {
            values.addAll(storageChanges(one));
        }
        return values.isEmpty() ? "leaves storage as it was" : "leaves " + String.join(", ", values);
    }

    private List<String> changes(Execution execution, java.util.function.Predicate<StateComponent> which) {
        List<String> changes = new ArrayList<>();
        execution.before().components().forEach((component, before) -> {
            List<Long> after = execution.after().components().get(component);
            for (int i = 0; i < before.size() && which.test(component); i++) {
                if (!before.get(i).equals(after.get(i))) {
                    changes.add(name(component, i) + " " + value(component, before.get(i)) + " -> "
                            + value(component, after.get(i)));
                }
            }
        });
        return changes;
    }

    private static List<String> storageChanges(Execution execution) {
        return new TreeSet<>(execution.after().storage().keySet()).stream()
                .filter(address -> execution.before().cell(address) != execution.after().cell(address))
                .map(address -> "E[" + hex(address) + "] " + hex(execution.before().cell(address)) + " -> "
                        + hex(execution.after().cell(address)))
                .toList();
    }

    /** The values of R, or whatever else sets two states apart. */
    private String difference(ConcreteState one, ConcreteState other) {
        List<String> parts = new ArrayList<>();
        one.components().forEach((component, elements) -> {
            for (int i = 0; i < elements.size(); i++) {
                boolean differs = !elements.get(i).equals(other.components().get(component).get(i));
                if (differs && component.kind() != StateKind.RELOCATION) {
                    parts.add(name(component, i) + "=" + value(component, elements.get(i)));
                }
            }
        });
        String r = relocationValues(one);
        if (!r.equals(relocationValues(other))) {
            parts.addFirst(r);
        }
        if (one.storageSize() != other.storageSize()) {
            parts.add("storage " + hex(one.storageSize()));
        }
        return parts.isEmpty() ? "other storage outside the window" : String.join(", ", parts);
    }

    private String relocation(ConcreteState state) {
        String values = relocationValues(state);
        return values.isEmpty() ? "" : " at " + values;
    }

    private String relocationValues(ConcreteState state) {
        String values = machine.ofKind(StateKind.RELOCATION).stream()
                .flatMap(component -> state.components().get(component).stream()).map(WitnessText::hex)
                .collect(Collectors.joining(","));
        return values.isEmpty() ? "" : "R=(" + values + ")";
    }

    private String mode(ConcreteState state) {
        return value(machine.mode(), state.get(machine.mode())) + " mode";
    }

    private String value(StateComponent component, long value) {
        if (component.kind() == StateKind.MODE) {
            return machine.modes().stream().filter(mode -> mode.value() == value).map(Mode::name).findFirst()
                    .orElse("value " + hex(value) + " (no mode)");
        }
        return hex(value);
    }

    private static String ending(Execution execution) {
        Outcome outcome = execution.outcome();
        return switch (outcome.kind()) {
            case COMPLETED -> "completes without a trap";
            case HALTED -> "halts without a trap";
            case TRAPPED -> "traps (" + outcome.cause() + ")";
            case MEMORY_TRAPPED -> "traps for an address (" + outcome.cause() + ")";
            case UNPREDICTABLE -> "is unpredictable and so not sure to trap";
        };
    }

    private static String name(StateComponent component, int element) {
        return component.isArray() ? component.name() + "[" + element + "]" : component.name();
    }

    private static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }
}

package org.trapeze.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.decl.StateKind;

/** Puts what executions show into a sentence. */
final class WitnessText {
    private final StateText states;
    private final String subject;

    WitnessText(Architecture machine, Instruction instruction, Map<String, Long> operands) {
        states = new StateText(machine);
        String values = operands.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + StateText.hex(entry.getValue())).collect(Collectors.joining(", "));
        subject = instruction.name() + (values.isEmpty() ? "" : " (" + values + ")");
    }

    /** {@return an example of the rule of privileged, supervisor mode first} */
    String privileged(Replay supervisor, Replay user) {
        return opening(user) + ending(user) + ", in " + states.mode(supervisor.result().before()) + " it "
                + ending(supervisor);
    }

    /** {@return what breaks the rule of privileged, supervisor mode first} */
    String unprivileged(Replay supervisor, Replay user) {
        boolean trapsEverywhere = user.result().outcome().trapped();
        return trapsEverywhere ? opening(supervisor) + ending(supervisor) + " as well" : opening(user) + ending(user);
    }

    /** {@return how one execution changes a resource} */
    String control(Replay replay) {
        Execution execution = replay.result();
        List<String> changes = states.changes(execution, component -> component.kind() != StateKind.GENERAL);
        changes.addAll(StateText.storageChanges(execution));
        execution.io().forEach(transfer -> changes.add((transfer.input() ? "input from " : "output to ")
                + transfer.device() + " " + StateText.hex(transfer.value())));
        return opening(replay) + ending(replay) + ": " + String.join(", ", changes);
    }

    /** {@return how two executions end differently} */
    String behaviour(Replay one, Replay other) {
        ConcreteState first = one.result().before();
        ConcreteState second = other.result().before();
        if (!states.mode(first).equals(states.mode(second))) {
            return opening(one) + result(one, other) + ", in " + states.mode(second) + " it " + result(other, one);
        }
        return "In " + states.mode(first) + " with " + states.difference(first, second) + " " + subject + " "
                + result(one, other) + ", with " + states.difference(second, first) + " it " + result(other, one);
    }

    /** {@return the states in full, two lines for each execution} */
    List<String> details(List<Execution> executions) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < executions.size(); i++) {
            Execution execution = executions.get(i);
            String number = executions.size() == 1 ? "" : " " + (i + 1);
            List<String> changes = states.changes(execution, component -> true);
            changes.addAll(StateText.storageChanges(execution));
            lines.add("State" + number + ": " + states.whole(execution.before()));
            lines.add("  " + StateText.ending(execution.outcome())
                    + (changes.isEmpty() ? "" : ": " + String.join(", ", changes)));
        }
        return lines;
    }

    /** Where and in which mode, and the instruction: the beginning of a sentence about one execution. */
    private String opening(Replay replay) {
        ConcreteState before = replay.result().before();
        String relocation = states.relocation(before);
        return "In " + states.mode(before) + (relocation.isEmpty() ? "" : " at " + relocation) + " " + subject + " ";
    }

    private static String ending(Replay replay) {
        return StateText.ending(replay.result().outcome());
    }

    /**
     * What one execution leaves that the other does not: how it ended, registers, or storage as the program sees it.
     */
    private String result(Replay one, Replay other) {
        if (!one.result().outcome().equals(other.result().outcome())) {
            return ending(one);
        }
        List<String> values = new ArrayList<>(states.visible(one.result(), other.result()));
        for (long place : WitnessCheck.differingPlaces(one, other, Execution::after)) {
            long content = one.result().after().cell(one.locate(place).getAsLong());
            values.add("mem[" + StateText.hex(place) + "] = " + StateText.hex(content));
        }
        // A guest under an extension sees its own copies of system state as well.
        return "leaves " + String.join(", ", values.isEmpty()
                ? states.left(one.result(), other.result(), component -> one.result().before().components()
                        .get(component).equals(other.result().before().components().get(component))) : values);
    }
}

package org.trapeze.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.trapeze.ir.decl.StateComponent;
import org.trapeze.machine.Machine;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.Stop;
import org.trapeze.vmm.session.MachineStack;
import org.trapeze.vmm.session.MonitorKind;
import org.trapeze.vmm.session.RunStatistics;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * What a run ended with, for people and for scripts. The JSON keys are stable: more may come, none is renamed.
 *
 * @param stack   the machines, stopped
 * @param kind    what the guest ran under
 * @param depth   how many monitors there are, 0 on the bare machine
 * @param stop    why the guest stopped
 * @param console what the guest printed
 */
record RunReport(MachineStack stack, MonitorKind kind, int depth, Stop stop, String console) {
    private boolean halted() {
        return stop instanceof Stop.Halted;
    }

    /** {@return a few lines, to stand below what the guest printed} */
    String text() {
        RunStatistics figures = stack.statistics();
        StringBuilder text = new StringBuilder(console.isEmpty() || console.endsWith("\n") ? "" : "\n");
        text.append(String.format(Locale.ROOT, "[%s, %s: %s after %,d instructions]%n", machine().architecture().name(),
                beneath(), reason(), figures.instructions()));
        text.append(String.format(Locale.ROOT, "[direct %,d (%.1f %%), interpreted %,d, reflected %,d]%n",
                figures.direct(), 100 * figures.directShare(), figures.interpreted(), figures.reflected()));
        text.append(String.format("[traps: %s]%n", figures.traps().isEmpty() ? "none" : counts(figures.traps())));
        return text.toString();
    }

    private String beneath() {
        return switch (depth) {
        case 0 -> "bare";
        case 1 -> kind.title();
        default -> kind.title() + ", nested " + depth + " deep";
        };
    }

    private String reason() {
        return switch (stop) {
        case Stop.Halted halted -> "halted";
        case Stop.BudgetSpent spent -> "not halted, budget spent";
        case Stop.CheckStop check -> "stopped: " + check.reason();
        case Stop.AtBreakpoint breakpoint -> "stopped at a breakpoint";
        case Stop.Suspended suspended -> "suspended";
        case Stop.Trapped trapped -> "stopped at a trap";
        };
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** {@return one JSON object, ended by a line break} */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            write(json, stack.statistics());
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be written", e);
        }
        return text.toString();
    }

    private void write(JsonGenerator json, RunStatistics figures) throws IOException {
        json.writeStartObject();
        json.writeStringField("machine", machine().architecture().name());
        json.writeStringField("monitor", kind.id());
        json.writeNumberField("depth", depth);
        json.writeBooleanField("halted", halted());
        json.writeStringField("stop", reason());
        json.writeNumberField("instructions", figures.instructions());
        json.writeNumberField("direct", figures.direct());
        json.writeNumberField("interpreted", figures.interpreted());
        json.writeNumberField("reflected", figures.reflected());
        json.writeNumberField("virtualInterrupts", figures.virtualInterrupts());
        json.writeNumberField("allocatorCalls", figures.allocatorCalls());
        counts(json, "traps", figures.traps());
        counts(json, "trapsByInstruction", figures.trapsByInstruction());
        counts(json, "delivered", figures.delivered());
        json.writeStringField("console", console);
        registers(json);
        json.writeEndObject();
    }

    private static void counts(JsonGenerator json, String key, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(key);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeNumberField(count.getKey(), count.getValue());
        }
        json.writeEndObject();
    }

    /** All declared state, an array's elements under the array's name and their number; values are unsigned. */
    private void registers(JsonGenerator json) throws IOException {
        MachineState state = machine().state();
        json.writeObjectFieldStart("registers");
        for (StateComponent component : state.components()) {
            for (int element = 0; element < component.count(); element++) {
                json.writeFieldName(component.isArray() ? component.name() + element : component.name());
                json.writeNumber(new BigInteger(Long.toUnsignedString(state.get(component, element))));
            }
        }
        json.writeEndObject();
    }

    private Machine machine() {
        return stack.guest();
    }
}

package org.trapeze.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;

import org.trapeze.asm.image.LineEntry;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.machine.Stop;
import org.trapeze.vmm.equivalence.EquivalenceResult;
import org.trapeze.vmm.equivalence.EquivalenceResult.Different;
import org.trapeze.vmm.equivalence.EquivalenceResult.Equal;
import org.trapeze.vmm.session.MonitorKind;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * What comparing a guest's runs found, for people and for scripts. The JSON keys are stable.
 *
 * @param guest  what was run
 * @param kind   what it ran under the second time
 * @param depth  how many monitors were nested
 * @param result what was found
 */
record EquivalenceReport(RunnableGuest guest, MonitorKind kind, int depth, EquivalenceResult result) {
    boolean equal() {
        return result instanceof Equal;
    }

    /** {@return a few lines} */
    String text() {
        return switch (result) {
        case Equal equal -> String.format(Locale.ROOT, "Equivalent for %,d instructions; %s.%n", equal.instructions(),
                end(equal.stop()));
        case Different different -> String.format(Locale.ROOT,
                "Different after %,d instructions, at %s:%n  %s is %s bare and %s under the %s.%n",
                different.instructions(), place(different), different.component(), different.bare(),
                different.virtual(), kind.title());
        };
    }

    private static String end(Stop stop) {
        return switch (stop) {
        case Stop.Halted halted -> "both halted";
        case Stop.BudgetSpent spent -> "neither has halted";
        case Stop.CheckStop check -> "both stopped: " + check.reason();
        case Stop.AtBreakpoint breakpoint -> "both stopped";
        case Stop.Suspended suspended -> "the comparison was ended early";
        case Stop.Trapped trapped -> "both stopped at a trap";
        };
    }

    private String place(Different different) {
        String where = line(different).map(line -> line.file() + ":" + line.line() + ", ").orElse("");
        String what = different.instruction().map(Instruction::mnemonic).orElse("an undefined instruction");
        return where + what + " at 0x" + Long.toHexString(different.address());
    }

    private Optional<LineEntry> line(Different different) {
        return guest.image().lines().at(different.place());
    }

    /** {@return one JSON object, ended by a line break} */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            write(json);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be written", e);
        }
        return text.toString();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("machine", guest.architecture().name());
        json.writeStringField("monitor", kind.id());
        json.writeNumberField("depth", depth);
        json.writeBooleanField("equivalent", equal());
        json.writeNumberField("instructions", result.instructions());
        switch (result) {
        case Equal equal -> json.writeStringField("end", end(equal.stop()));
        case Different different -> difference(json, different);
        }
        json.writeEndObject();
    }

    private void difference(JsonGenerator json, Different different) throws IOException {
        json.writeObjectFieldStart("difference");
        json.writeNumberField("address", different.address());
        json.writeStringField("instruction", different.instruction().map(Instruction::mnemonic).orElse(null));
        json.writeStringField("component", different.component());
        json.writeStringField("bare", different.bare());
        json.writeStringField("virtual", different.virtual());
        Optional<LineEntry> line = line(different);
        if (line.isPresent()) {
            json.writeStringField("file", line.get().file());
            json.writeNumberField("line", line.get().line());
        }
        json.writeEndObject();
    }
}

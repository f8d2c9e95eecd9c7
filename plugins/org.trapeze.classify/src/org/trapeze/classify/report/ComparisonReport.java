package org.trapeze.classify.report;

import java.io.IOException;
import java.io.StringWriter;

import org.trapeze.classify.compare.CircumstanceChange;
import org.trapeze.classify.compare.InstructionChange;
import org.trapeze.classify.compare.TheoremChange;
import org.trapeze.classify.compare.VersionComparison;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** Two versions of a description compared, as text and as JSON with stable keys. */
public final class ComparisonReport {
    private ComparisonReport() {
    }

    /** {@return theorems first, then the instructions that changed, a line each} */
    public static String text(VersionComparison comparison) {
        StringBuilder text = new StringBuilder();
        text.append(comparison.before().architecture().name()).append(" -> ")
                .append(comparison.after().architecture().name()).append(" (")
                .append(comparison.after().profile().word()).append(" profile)\n");
        comparison.theorems().forEach(theorem -> text.append("Theorem ").append(theorem.after().number()).append(": ")
                .append(theorem.words()).append('\n'));
        if (comparison.theorems().isEmpty()) {
            text.append("The theorems fare as before.\n");
        }
        comparison.circumstances().forEach(one -> text.append(one.subject()).append(": ").append(one.words())
                .append('\n'));
        comparison.changes().forEach(change -> text.append(change.name()).append("  ").append(change.words())
                .append('\n'));
        if (!comparison.changesVerdicts()) {
            text.append("No verdict changed.\n");
        }
        return text.toString();
    }

    /** {@return the JSON text, ended by a line break} */
    public static String json(VersionComparison comparison) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            write(comparison, json);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be written", e);
        }
        return text.toString();
    }

    private static void write(VersionComparison comparison, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("before", comparison.before().architecture().name());
        json.writeStringField("after", comparison.after().architecture().name());
        json.writeStringField("profile", comparison.after().profile().word());
        json.writeBooleanField("verdictsChanged", comparison.changesVerdicts());
        json.writeArrayFieldStart("theorems");
        for (TheoremChange theorem : comparison.theorems()) {
            json.writeStartObject();
            json.writeNumberField("theorem", theorem.after().number());
            json.writeStringField("change", theorem.words());
            json.writeArrayFieldStart("through");
            for (InstructionChange change : theorem.through()) {
                json.writeString(change.name());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("circumstances");
        for (CircumstanceChange one : comparison.circumstances()) {
            json.writeStartObject();
            json.writeStringField("subject", one.subject());
            json.writeStringField("change", one.words());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("instructions");
        for (InstructionChange change : comparison.changes()) {
            json.writeStartObject();
            json.writeStringField("name", change.name());
            json.writeStringField("kind", change.kind().words());
            json.writeBooleanField("verdictsChanged", change.changesVerdicts());
            json.writeStringField("change", change.words());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

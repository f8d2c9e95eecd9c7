package org.trapeze.classify.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

import org.trapeze.classify.Classification;
import org.trapeze.classify.ExpectationCheck;
import org.trapeze.classify.ExpectationCheck.Contradiction;
import org.trapeze.classify.ExpectationCheck.Kind;
import org.trapeze.classify.Explanation;
import org.trapeze.classify.ExtensionText;
import org.trapeze.classify.ExtensionVerdict;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.InstructionPart;
import org.trapeze.classify.OperandValues;
import org.trapeze.classify.Property;
import org.trapeze.classify.Protection;
import org.trapeze.classify.Repair;
import org.trapeze.classify.SettingVerdict;
import org.trapeze.classify.TheoremVerdict;
import org.trapeze.classify.Verdict;
import org.trapeze.ir.arch.Expectation;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.print.ExprPrinter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/**
 * Writes a classification as JSON for scripts. The keys are stable: more may come, none is renamed. A verdict is
 * {@code true}, {@code false}, or {@code null} where it is not decided.
 */
public final class ClassificationJson {
    private final JsonGenerator json;

    private ClassificationJson(JsonGenerator json) {
        this.json = json;
    }

    /** {@return the JSON text, ended by a line break} */
    public static String toString(Classification classification) {
        StringWriter text = new StringWriter();
        try {
            write(classification, text);
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be written", e);
        }
        return text.toString();
    }

    /** Writes the JSON text, ended by a line break; the writer stays open. */
    public static void write(Classification classification, Writer target) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(target).useDefaultPrettyPrinter();
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        try (json) {
            new ClassificationJson(json).machine(classification);
            json.writeRaw('\n');
        }
    }

    private void machine(Classification classification) throws IOException {
        json.writeStartObject();
        json.writeStringField("machine", classification.architecture().name());
        json.writeStringField("profile", classification.profile().word());
        theorem(classification, classification.theorem1());
        theorem(classification, classification.theorem2());
        theorem(classification, classification.theorem3());
        json.writeArrayFieldStart("instructions");
        for (InstructionClasses classes : classification.instructions()) {
            instruction(classes);
        }
        json.writeEndArray();
        kept(classification);
        json.writeArrayFieldStart("extensions");
        for (ExtensionVerdict verdict : classification.extensions()) {
            extension(classification, verdict);
        }
        json.writeEndArray();
        expectations(classification);
        strings("scope", Scope.of(classification));
        json.writeEndObject();
    }

    /** What holds while the monitor keeps its settings; null where the description names none. */
    private void kept(Classification classification) throws IOException {
        if (classification.kept().isEmpty()) {
            json.writeNullField("withSetting");
            return;
        }
        SettingVerdict kept = classification.kept().get();
        json.writeObjectFieldStart("withSetting");
        strings("settings", kept.settings().stream().map(one -> ExprPrinter.print(one.condition())).toList());
        for (TheoremVerdict theorem : List.of(kept.theorem1(), kept.theorem2(), kept.theorem3())) {
            theorem(classification, theorem, Explanation.WITH_SETTING);
        }
        json.writeArrayFieldStart("instructions");
        for (InstructionClasses classes : kept.instructions()) {
            json.writeStartObject();
            json.writeStringField("mnemonic", classes.instruction().mnemonic());
            json.writeStringField("name", classes.instruction().name());
            verdicts(classes);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void extension(Classification classification, ExtensionVerdict verdict) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", verdict.extension().name());
        truth("holds", verdict.holds());
        json.writeStringField("explanation", ExtensionText.verdict(verdict, classification.profile()));
        json.writeArrayFieldStart("sensitive");
        for (Protection one : verdict.protections()) {
            json.writeStartObject();
            json.writeStringField("name", one.name());
            truth("harmless", one.harmless());
            strings("reasons", one.reasons().stream().map(Protection.Reason::key).toList());
            json.writeStringField("explanation", ExtensionText.protection(verdict, one));
            strings("witness", one.witness().map(found -> found.text().lines().toList()).orElse(List.of()));
            repairs(one.repairs());
            json.writeEndObject();
        }
        json.writeEndArray();
        strings("notes", verdict.notes());
        json.writeEndObject();
    }

    private void expectations(Classification classification) throws IOException {
        List<Contradiction> contradictions = ExpectationCheck.check(classification);
        json.writeArrayFieldStart("expectations");
        for (Expectation expectation : ExpectationCheck.concerned(classification)) {
            Optional<Contradiction> contradiction =
                    contradictions.stream().filter(one -> one.expectation().equals(expectation)).findFirst();
            json.writeStartObject();
            json.writeStringField("of", expectation.instruction().orElse("machine"));
            json.writeStringField("expected", expectation.words());
            json.writeStringField("source", expectation.source());
            truth("met", contradiction.isEmpty() ? Optional.of(true)
                    : contradiction.get().kind() == Kind.CONTRADICTED ? Optional.of(false) : Optional.empty());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void theorem(Classification classification, TheoremVerdict theorem) throws IOException {
        theorem(classification, theorem, "");
    }

    private void theorem(Classification classification, TheoremVerdict theorem, String circumstances)
            throws IOException {
        json.writeObjectFieldStart("theorem" + theorem.number());
        truth("holds", theorem.holds());
        strings("offenders", theorem.offenders().stream()
                .map(offender -> offender.classes().instruction().mnemonic()).toList());
        strings("open", theorem.open().stream().map(classes -> classes.instruction().mnemonic()).toList());
        json.writeStringField("explanation", Explanation.explain(theorem, classification.profile(), circumstances));
        strings("caveats", theorem.caveats());
        json.writeEndObject();
    }

    private void instruction(InstructionClasses classes) throws IOException {
        json.writeStartObject();
        json.writeStringField("mnemonic", classes.instruction().mnemonic());
        json.writeStringField("name", classes.instruction().name());
        verdicts(classes);
        conditional(classes);
        strings("explanations", Explanation.sentences(classes));
        repairs(Repair.of(classes, Property.SENSITIVE));
        witnesses(classes);
        json.writeEndObject();
    }

    private void verdicts(InstructionClasses classes) throws IOException {
        for (Property property : Property.values()) {
            truth(property.key(), classes.verdict(property).answer());
        }
        json.writeBooleanField("decided", classes.isDecided());
        modes("controlSensitiveFrom", classes.controlModes());
        modes("locationSensitiveIn", classes.locationModes());
    }

    private void repairs(List<Repair> repairs) throws IOException {
        json.writeArrayFieldStart("repairs");
        for (Repair repair : repairs) {
            json.writeStartObject();
            json.writeStringField("kind", repair.kind().key());
            json.writeStringField("suggestion", repair.sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** One object for each part, with the keys of an instruction's verdicts; empty where operands do not matter. */
    private void conditional(InstructionClasses classes) throws IOException {
        json.writeArrayFieldStart("conditional");
        for (InstructionPart part : classes.parts()) {
            json.writeStartObject();
            json.writeStringField("where", part.words());
            json.writeArrayFieldStart("operands");
            for (OperandValues values : part.where()) {
                json.writeStartObject();
                json.writeStringField("operand", values.name());
                json.writeBooleanField("others", values.others());
                strings("values", values.values().stream().map(value -> "0x" + Long.toHexString(value)).toList());
                json.writeEndObject();
            }
            json.writeEndArray();
            verdicts(part.classes());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void witnesses(InstructionClasses classes) throws IOException {
        json.writeObjectFieldStart("witnesses");
        for (Property property : Property.values()) {
            Verdict verdict = classes.verdict(property);
            if (verdict.witness().isPresent() && property != Property.SENSITIVE) {
                strings(property.key(), verdict.witness().get().text().lines().toList());
            }
        }
        json.writeEndObject();
    }

    private void truth(String key, Optional<Boolean> truth) throws IOException {
        if (truth.isPresent()) {
            json.writeBooleanField(key, truth.get());
        } else {
            json.writeNullField(key);
        }
    }

    private void modes(String key, List<Mode> modes) throws IOException {
        strings(key, modes.stream().map(Mode::name).toList());
    }

    private void strings(String key, List<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}

package org.trapeze.classify.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.trapeze.classify.Classification;
import org.trapeze.classify.Explanation;
import org.trapeze.classify.ExtensionText;
import org.trapeze.classify.ExtensionVerdict;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Property;
import org.trapeze.classify.Protection;

/**
 * A classification as comma-separated values after RFC 4180: a row for each instruction, followed by one for each of
 * its operand parts, which the column {@code where} tells apart. Instructions that differ while the monitor keeps its
 * settings have another row, those that are sensitive have one for each extension, which the column {@code given} tells
 * apart. Verdicts are {@code yes}, {@code no} and {@code not
 * decided}.
 */
public final class ClassificationCsv {
    private static final String END = "\r\n";

    private ClassificationCsv() {
    }

    /** {@return the rows, with a head} */
    public static String toString(Classification classification) {
        StringBuilder text = new StringBuilder();
        List<String> head = new ArrayList<>(List.of("machine", "profile", "instruction", "mnemonic", "title", "where"));
        Matrix.COLUMNS.forEach(property -> head.add(property.key()));
        head.addAll(List.of("sensitive", "summary", "given"));
        row(text, head);
        for (InstructionClasses classes : classification.instructions()) {
            rows(text, classification, classes, "");
            String name = classes.instruction().name();
            classification.kept().flatMap(kept -> kept.instruction(name))
                    .filter(now -> !table(classification, now, "").equals(table(classification, classes, "")))
                    .ifPresent(now -> rows(text, classification, now, "setting"));
            classification.extensions().forEach(verdict -> verdict.protection(name)
                    .ifPresent(one -> row(text, protection(classification, verdict, one))));
        }
        return text.toString();
    }

    private static void rows(StringBuilder text, Classification all, InstructionClasses classes, String given) {
        table(all, classes, given).forEach(values -> row(text, values));
    }

    /** The rows of one instruction; two that differ in their witnesses only have the same. */
    private static List<List<String>> table(Classification all, InstructionClasses classes, String given) {
        List<List<String>> rows = new ArrayList<>(List.of(values(all, classes, "", given)));
        classes.parts().forEach(part -> rows.add(values(all, part.classes(), part.words(), given)));
        return rows;
    }

    /** The classes as the plain machine has them, and as the summary what makes them harmless for a guest, or not. */
    private static List<String> protection(Classification all, ExtensionVerdict verdict, Protection one) {
        List<String> values = values(all, one.classes(), "", "extension " + verdict.extension().name());
        values.set(values.size() - 2, ExtensionText.protection(verdict, one));
        return values;
    }

    private static List<String> values(Classification all, InstructionClasses classes, String where, String given) {
        List<String> values = new ArrayList<>(List.of(all.architecture().name(), all.profile().word(),
                classes.instruction().name(), classes.instruction().mnemonic(), classes.instruction().title(), where));
        Matrix.COLUMNS.forEach(property -> values.add(Matrix.word(classes.verdict(property))));
        values.add(Matrix.word(classes.verdict(Property.SENSITIVE)));
        values.add(Explanation.summary(classes));
        values.add(given);
        return values;
    }

    private static void row(StringBuilder text, List<String> values) {
        text.append(values.stream().map(ClassificationCsv::quoted).collect(Collectors.joining(","))).append(END);
    }

    /** A cell that a spreadsheet would take for a formula is made a text. */
    private static String quoted(String value) {
        String safe = !value.isEmpty() && "=+-@\t".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}

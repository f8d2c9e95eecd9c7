package org.trapeze.classify.report;

import java.util.List;

import org.trapeze.classify.Classification;
import org.trapeze.classify.ExpectationCheck;
import org.trapeze.classify.ExpectationCheck.Contradiction;
import org.trapeze.classify.Explanation;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Property;
import org.trapeze.classify.Repair;
import org.trapeze.classify.TheoremVerdict;
import org.trapeze.classify.Verdict;

/** A classification as a plain text table with the theorems below it. */
public final class ClassificationTable {
    private static final List<Property> COLUMNS = List.of(Property.PRIVILEGED, Property.CONTROL_SENSITIVE,
            Property.LOCATION_SENSITIVE, Property.MODE_SENSITIVE, Property.RESOURCE_SENSITIVE, Property.USER_SENSITIVE);
    private static final List<String> HEADS =
            List.of("privileged", "control", "location", "mode", "resource", "user sens.");

    private ClassificationTable() {
    }

    /** {@return the table, the theorems' verdicts and the reasons for what is sensitive and not privileged} */
    public static String toString(Classification classification) {
        StringBuilder text = new StringBuilder();
        text.append(classification.architecture().name()).append(": ").append(classification.architecture().title())
                .append(" (").append(classification.profile().word()).append(" profile)\n\n");
        int name = classification.instructions().stream()
                .mapToInt(classes -> classes.instruction().name().length()).max().orElse(0);
        row(text, name, "", HEADS, "");
        classification.instructions().forEach(classes -> row(text, name, classes.instruction().name(),
                COLUMNS.stream().map(column -> cell(classes.verdict(column))).toList(), Explanation.summary(classes)));
        text.append('\n');
        theorem(text, classification, classification.theorem1());
        theorem(text, classification, classification.theorem2());
        theorem(text, classification, classification.theorem3());
        Section.of(classification).forEach(section -> section(text, section));
        expectations(text, classification);
        reasons(text, classification);
        text.append('\n');
        Scope.of(classification).forEach(sentence -> text.append(sentence).append('\n'));
        return text.toString();
    }

    private static void row(StringBuilder text, int nameWidth, String name, List<String> cells, String end) {
        StringBuilder line = new StringBuilder(pad(name, nameWidth));
        for (int i = 0; i < cells.size(); i++) {
            line.append("  ").append(pad(cells.get(i), HEADS.get(i).length()));
        }
        text.append(line.append("  ").append(end).toString().stripTrailing()).append('\n');
    }

    private static String cell(Verdict verdict) {
        return verdict.answer().map(yes -> yes ? "yes" : "-").orElse("?");
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static void theorem(StringBuilder text, Classification classification, TheoremVerdict theorem) {
        text.append(Explanation.explain(theorem, classification.profile())).append('\n');
        theorem.caveats().forEach(caveat -> text.append("  Note: ").append(caveat).append(".\n"));
    }

    private static void section(StringBuilder text, Section section) {
        text.append('\n').append(section.title()).append('\n');
        section.verdicts().forEach(line -> text.append("  ").append(line).append('\n'));
        section.items().forEach(line -> text.append("    ").append(line).append('\n'));
        text.append('\n');
    }

    private static void expectations(StringBuilder text, Classification classification) {
        int expected = ExpectationCheck.concerned(classification).size();
        if (expected > 0) {
            List<Contradiction> contradictions = ExpectationCheck.check(classification);
            text.append(expected - contradictions.size()).append(" of ").append(expected)
                    .append(expected == 1 ? " expectation" : " expectations").append(" of the description met.\n");
            contradictions.forEach(one -> text.append("  ").append(one.message()).append('\n'));
        }
    }

    private static void reasons(StringBuilder text, Classification classification) {
        for (InstructionClasses classes : classification.instructions()) {
            if (!classes.isPrivileged() && !classes.isInnocuous()) {
                text.append('\n').append(classes.instruction().name()).append('\n');
                Explanation.sentences(classes).forEach(line -> text.append("  ").append(line).append('\n'));
                Repair.of(classes, Property.SENSITIVE)
                        .forEach(repair -> text.append("  Repair: ").append(repair.sentence()).append(".\n"));
            }
        }
    }
}

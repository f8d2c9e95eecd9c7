package org.trapeze.classify.report;

import java.util.stream.Collectors;

import org.trapeze.classify.Classification;
import org.trapeze.classify.Explanation;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Property;
import org.trapeze.classify.Repair;
import org.trapeze.classify.TheoremVerdict;

/** A classification as Markdown (with tables), for documents and code reviews. */
public final class ClassificationMarkdown {
    private final StringBuilder text = new StringBuilder();
    private final Classification classification;

    private ClassificationMarkdown(Classification classification) {
        this.classification = classification;
    }

    /** {@return the document} */
    public static String toString(Classification classification) {
        ClassificationMarkdown document = new ClassificationMarkdown(classification);
        document.write();
        return document.text.toString();
    }

    private void write() {
        line("# " + escaped(classification.architecture().name()) + ": "
                + escaped(classification.architecture().title()));
        line("");
        theorem(classification.theorem1());
        theorem(classification.theorem2());
        theorem(classification.theorem3());
        line("");
        line("| instruction | " + Matrix.COLUMNS.stream().map(Property::words).collect(Collectors.joining(" | "))
                + " | summary |");
        line("|---" + "|:-:".repeat(Matrix.COLUMNS.size()) + "|---|");
        classification.instructions().forEach(this::row);
        Section.of(classification).forEach(this::section);
        classification.instructions().stream().filter(classes -> !classes.isPrivileged() && !classes.isInnocuous())
                .forEach(this::reasons);
        line("");
        line("## What this means");
        line("");
        Scope.of(classification).forEach(sentence -> line("- " + escaped(sentence)));
    }

    private void theorem(TheoremVerdict theorem) {
        line("- " + escaped(Explanation.explain(theorem, classification.profile())));
        theorem.caveats().forEach(caveat -> line("  - " + escaped(caveat)));
    }

    private void row(InstructionClasses classes) {
        line("| **" + escaped(classes.instruction().name()) + "** | " + Matrix.COLUMNS.stream()
                .map(column -> Matrix.word(classes.verdict(column))).map(word -> "no".equals(word) ? "" : word)
                .collect(Collectors.joining(" | ")) + " | " + escaped(Explanation.summary(classes)) + " |");
    }

    private void section(Section section) {
        line("");
        line("## " + escaped(section.title()));
        line("");
        section.verdicts().forEach(sentence -> line("- " + escaped(sentence)));
        section.items().forEach(sentence -> line("  - " + escaped(sentence)));
    }

    private void reasons(InstructionClasses classes) {
        line("");
        line("## " + escaped(classes.instruction().name()) + ", " + escaped(classes.instruction().title()));
        line("");
        Explanation.sentences(classes).forEach(sentence -> line("- " + escaped(sentence)));
        Repair.of(classes, Property.SENSITIVE).forEach(repair -> line("- Repair: " + escaped(repair.sentence())));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** Nothing in a description is to be taken for Markdown or HTML. */
    static String escaped(String plain) {
        return plain.replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\`*_\\[\\]|~#])", "\\\\$1").replace("&", "&amp;")
                .replace("<", "&lt;").replace(">", "&gt;");
    }
}

package org.trapeze.classify.report;

import java.util.List;

import org.trapeze.classify.Classification;
import org.trapeze.classify.Explanation;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Property;
import org.trapeze.classify.Repair;
import org.trapeze.classify.TheoremVerdict;
import org.trapeze.classify.Verdict;

/**
 * A classification as one HTML page that needs nothing beside it: no script, no network. It follows the reader's light
 * or dark setting, and says by words and signs what it says by colours.
 */
public final class ClassificationHtml {
    private static final String STYLE = """
            :root { color-scheme: light dark; --good: #1a7f37; --bad: #b3261e; --open: #8a6100; --line: #8888; }
            @media (prefers-color-scheme: dark) { :root { --good: #57c774; --bad: #ff8a80; --open: #e3b341; } }
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .2rem .6rem; }
            th { text-align: left; } td.yes { font-weight: bold; } td.open { color: var(--open); }
            svg { max-width: 48rem; width: 100%; height: auto; }
            rect { fill: none; stroke: var(--line); stroke-width: 1.5; } rect.good { stroke: var(--good); }
            rect.bad { stroke: var(--bad); stroke-dasharray: 6 3; } rect.open { stroke: var(--open); }
            text { fill: currentColor; font: 13px ui-monospace, monospace; }
            text.title { font: bold 14px system-ui, sans-serif; }
            .good { color: var(--good); } .bad { color: var(--bad); } .open { color: var(--open); }
            """;

    private final StringBuilder text = new StringBuilder();
    private final Classification classification;

    private ClassificationHtml(Classification classification) {
        this.classification = classification;
    }

    /** {@return the page} */
    public static String toString(Classification classification) {
        ClassificationHtml page = new ClassificationHtml(classification);
        page.write();
        return page.text.toString();
    }

    private void write() {
        String name = classification.architecture().name();
        text.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n");
        element("title", "Classification of " + name);
        text.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        element("h1", name + ": " + classification.architecture().title());
        text.append("<ul>\n");
        List.of(classification.theorem1(), classification.theorem2(), classification.theorem3())
                .forEach(this::theorem);
        text.append("</ul>\n").append(Venn.svg(classification));
        table();
        Section.of(classification).forEach(this::section);
        classification.instructions().stream().filter(classes -> !classes.isPrivileged() && !classes.isInnocuous())
                .forEach(this::reasons);
        element("h2", "What this means");
        list(Scope.of(classification));
        text.append("</body>\n</html>\n");
    }

    private void theorem(TheoremVerdict theorem) {
        String style = theorem.holds().map(holds -> holds ? "good" : "bad").orElse("open");
        text.append("<li class=\"").append(style).append("\">")
                .append(escaped(Explanation.explain(theorem, classification.profile())));
        if (!theorem.caveats().isEmpty()) {
            list(theorem.caveats());
        }
        text.append("</li>\n");
    }

    private void table() {
        text.append("<table>\n<tr>");
        element("th", "instruction");
        Matrix.COLUMNS.forEach(property -> element("th", property.words()));
        element("th", "summary");
        text.append("</tr>\n");
        for (InstructionClasses classes : classification.instructions()) {
            text.append("<tr>");
            element("th", classes.instruction().name());
            Matrix.COLUMNS.forEach(property -> cell(classes.verdict(property)));
            element("td", Explanation.summary(classes));
            text.append("</tr>\n");
        }
        text.append("</table>\n");
    }

    private void cell(Verdict verdict) {
        String style = verdict.answer().map(yes -> yes ? "yes" : "no").orElse("open");
        text.append("<td class=\"").append(style).append("\">").append("no".equals(style) ? "" : Matrix.word(verdict))
                .append("</td>");
    }

    private void section(Section section) {
        element("h2", section.title());
        list(section.verdicts());
        list(section.items());
    }

    private void reasons(InstructionClasses classes) {
        element("h2", classes.instruction().name() + ", " + classes.instruction().title());
        list(Explanation.sentences(classes));
        List<Repair> repairs = Repair.of(classes, Property.SENSITIVE);
        if (!repairs.isEmpty()) {
            element("p", "Repairs that come into question:");
            list(repairs.stream().map(Repair::sentence).toList());
        }
    }

    private void list(List<String> sentences) {
        text.append("<ul>\n");
        sentences.forEach(sentence -> element("li", sentence));
        text.append("</ul>\n");
    }

    private void element(String name, String content) {
        text.append('<').append(name).append('>').append(escaped(content)).append("</").append(name).append(">\n");
    }

    /** Nothing in a description is to be taken for HTML. */
    static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

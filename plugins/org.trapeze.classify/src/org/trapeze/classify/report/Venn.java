package org.trapeze.classify.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.trapeze.classify.Classification;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Property;
import org.trapeze.classify.Verdict;

/**
 * Draws, as SVG, how the sensitive instructions lie to the privileged ones: Theorem 1 holds where none is sensitive and
 * outside. Four boxes rather than circles, so that every name is legible; colours come from the page's style.
 */
final class Venn {
    private static final int WIDTH = 760;
    private static final int COLUMN = 380;
    private static final int LINE = 18;
    private static final int CHARACTERS = 44;
    private static final int HEAD = 48;

    private final StringBuilder svg = new StringBuilder();
    private final List<InstructionClasses> instructions;

    private Venn(Classification classification) {
        instructions = classification.instructions();
    }

    /** {@return the picture as an {@code svg} element} */
    static String svg(Classification classification) {
        Venn venn = new Venn(classification);
        venn.draw();
        return venn.svg.toString();
    }

    private void draw() {
        List<String> inside = names(classes -> sensitive(classes).isYes() && !classes.offends(Property.SENSITIVE)
                && !classes.mayOffend(Property.SENSITIVE));
        List<String> outside = names(classes -> classes.offends(Property.SENSITIVE));
        List<String> open = names(classes -> classes.mayOffend(Property.SENSITIVE));
        List<String> privileged = names(classes -> classes.isPrivileged() && sensitive(classes).isNo());
        List<String> innocuous = names(classes -> !classes.isPrivileged() && sensitive(classes).isNo());
        int upper = HEAD + LINE * Math.max(1, Math.max(inside.size(), outside.size()));
        int lower = HEAD + LINE * Math.max(1, Math.max(privileged.size(), innocuous.size()));
        int last = open.isEmpty() ? 0 : HEAD + LINE * open.size();
        svg.append("<svg role=\"img\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").append(WIDTH).append(' ')
                .append(upper + lower + last).append("\"><title>Sensitive and privileged instructions</title>\n");
        box(0, 0, upper, "good", "sensitive, and privileged", inside);
        box(COLUMN, 0, upper, "bad", "sensitive, not privileged", outside);
        box(0, upper, lower, "plain", "privileged, innocuous", privileged);
        box(COLUMN, upper, lower, "plain", "neither", innocuous);
        if (!open.isEmpty()) {
            box(0, upper + lower, last, "open", "not decided", open);
        }
        svg.append("</svg>\n");
    }

    private void box(int x, int y, int height, String style, String title, List<String> lines) {
        svg.append("<rect class=\"").append(style).append("\" x=\"").append(x + 2).append("\" y=\"").append(y + 2)
                .append("\" width=\"").append(COLUMN - 4).append("\" height=\"").append(height - 4)
                .append("\" rx=\"8\"/>\n");
        text(x, y + 24, "title", title);
        for (int i = 0; i < lines.size(); i++) {
            text(x, y + HEAD - 4 + i * LINE, "name", lines.get(i));
        }
    }

    private void text(int x, int y, String style, String text) {
        svg.append("<text class=\"").append(style).append("\" x=\"").append(x + 16).append("\" y=\"").append(y)
                .append("\">").append(ClassificationHtml.escaped(text)).append("</text>\n");
    }

    /** Names, as many to a line as fit. */
    private List<String> names(Predicate<InstructionClasses> choice) {
        List<String> lines = new ArrayList<>();
        instructions.stream().filter(choice).map(classes -> classes.instruction().name()).forEach(name -> {
            boolean fits = !lines.isEmpty() && lines.getLast().length() + name.length() < CHARACTERS;
            lines.add((fits ? lines.removeLast() + "  " : "") + name);
        });
        return lines;
    }

    private static Verdict sensitive(InstructionClasses classes) {
        return classes.verdict(Property.SENSITIVE);
    }
}

package org.trapeze.ui.highlighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;

/**
 * How a word is shown apart from its colour.
 *
 * @param bold   whether in bold type
 * @param italic whether in italic type
 * @param line   below it or around it
 */
public record Form(boolean bold, boolean italic, Line line) {
    /** As ordinary text. */
    public static final Form PLAIN = new Form(false, false, Line.NONE);

    private static final String BOLD = "bold";
    private static final String ITALIC = "italic";

    /** {@return what {@link #words} made; words that mean nothing are passed over} */
    public static Form of(String words) {
        Set<String> all = Set.copyOf(Arrays.asList(words.strip().split("\\s+")));
        Line line = Arrays.stream(Line.values()).filter(one -> all.contains(word(one))).findFirst().orElse(Line.NONE);
        return new Form(all.contains(BOLD), all.contains(ITALIC), line);
    }

    /** {@return words for a preference} */
    public String words() {
        List<String> words = new ArrayList<>();
        if (bold) {
            words.add(BOLD);
        }
        if (italic) {
            words.add(ITALIC);
        }
        words.add(word(line));
        return String.join(" ", words);
    }

    /** {@return the style of a piece of text in this form and a colour} */
    public StyleRange style(int offset, int length, Color color) {
        int font = (bold ? SWT.BOLD : SWT.NORMAL) | (italic ? SWT.ITALIC : SWT.NORMAL);
        StyleRange style = new StyleRange(offset, length, color, null, font);
        line.apply(style);
        return style;
    }

    private static String word(Line line) {
        return line.name().toLowerCase(Locale.ROOT);
    }
}

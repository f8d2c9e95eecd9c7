package org.trapeze.ui.hover;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;

/** Text with styles, built up piece by piece. Made on any thread; styles refer to no resources of the display. */
public final class HoverText {

    /**
     * A piece of the text that is shown in a way of its own.
     *
     * @param offset    of its first character
     * @param length    in characters
     * @param fontStyle as in {@link StyleRange}
     * @param code      whether it is shown in letters of one width
     */
    public record Styled(int offset, int length, int fontStyle, boolean code) {
    }

    private final StringBuilder text = new StringBuilder();
    private final List<Styled> styles = new ArrayList<>();

    /** Adds text. {@return this} */
    HoverText add(String piece, int fontStyle) {
        styles.add(new Styled(text.length(), piece.length(), fontStyle, false));
        text.append(piece);
        return this;
    }

    /** Adds text in letters of one width. {@return this} */
    HoverText addCode(String piece) {
        styles.add(new Styled(text.length(), piece.length(), SWT.NORMAL, true));
        text.append(piece);
        return this;
    }

    /** {@return the pieces with styles} */
    public List<Styled> styles() {
        return List.copyOf(styles);
    }

    /** {@return the text without styles} */
    @Override
    public String toString() {
        return text.toString();
    }
}

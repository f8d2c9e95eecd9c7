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

    /**
     * A piece of the text that does something.
     *
     * @param offset of its first character
     * @param length in characters
     * @param action what it does, in the user interface thread, when the window with the text is closed
     */
    public record Link(int offset, int length, Runnable action) {
    }

    private final StringBuilder text = new StringBuilder();
    private final List<Styled> styles = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /** Adds text. {@return this} */
    public HoverText add(String piece, int fontStyle) {
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

    /** Adds text that does something where it is clicked. {@return this} */
    public HoverText addLink(String piece, Runnable action) {
        links.add(new Link(text.length(), piece.length(), action));
        text.append(piece);
        return this;
    }

    /** Adds another text with its styles and links, below an empty line where there is text already. {@return this} */
    public HoverText addBelow(HoverText other) {
        if (!other.isEmpty()) {
            text.append(isEmpty() ? "" : "\n\n");
            int start = text.length();
            text.append(other.text);
            other.styles.forEach(one -> styles.add(
                    new Styled(start + one.offset(), one.length(), one.fontStyle(), one.code())));
            other.links.forEach(one -> links.add(new Link(start + one.offset(), one.length(), one.action())));
        }
        return this;
    }

    /** {@return whether there is nothing to show} */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** {@return the pieces that do something} */
    public List<Link> links() {
        return List.copyOf(links);
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

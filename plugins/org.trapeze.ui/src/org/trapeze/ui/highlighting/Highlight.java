package org.trapeze.ui.highlighting;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.ui.PlatformUI;

import org.trapeze.ui.TrapezeUi;

/**
 * What is shown in a way of its own in our editors. The colours are colour definitions of the workbench's themes. The
 * classes of instructions have a form of their own as well, so that nobody needs to see colours to tell them apart.
 */
public enum Highlight {
    KEYWORD("keyword", SWT.NORMAL, Line.NONE),
    COMMENT("comment", SWT.NORMAL, Line.NONE),
    NUMBER("number", SWT.NORMAL, Line.NONE),
    STRING("string", SWT.NORMAL, Line.NONE),
    LABEL("label", SWT.NORMAL, Line.NONE),
    /** Traps in user mode and nowhere else (PG section 2). */
    PRIVILEGED("privileged", SWT.BOLD, Line.NONE),
    /** Control sensitive and not privileged. */
    CONTROL_SENSITIVE("controlSensitive", SWT.BOLD, Line.DOUBLE),
    /** Behaviour sensitive, not control sensitive and not privileged. */
    BEHAVIOUR_SENSITIVE("behaviourSensitive", SWT.ITALIC, Line.SINGLE),
    /** Proved to be neither sensitive nor privileged. */
    INNOCUOUS("innocuous", SWT.NORMAL, Line.NONE),
    /** The classifier gave up, or the machine has errors. */
    UNDECIDED("undecided", SWT.ITALIC, Line.DOTTED);

    private enum Line { NONE, SINGLE, DOUBLE, DOTTED }

    private final String key;
    private final int fontStyle;
    private final Line line;

    Highlight(String key, int fontStyle, Line line) {
        this.key = key;
        this.fontStyle = fontStyle;
        this.line = line;
    }

    /** {@return the id of the colour definition} */
    public String colorId() {
        return TrapezeUi.ID + "." + key;
    }

    /** {@return whether this is a class of instructions} */
    public boolean isInstructionClass() {
        return ordinal() >= PRIVILEGED.ordinal();
    }

    /**
     * {@return the style of a piece of text, in the colours of the present theme} To be called in the user interface
     * thread.
     */
    public StyleRange style(int offset, int length) {
        StyleRange style = new StyleRange(offset, length, PlatformUI.getWorkbench().getThemeManager().getCurrentTheme()
                .getColorRegistry().get(colorId()), null, fontStyle);
        style.underline = line == Line.SINGLE || line == Line.DOUBLE;
        style.underlineStyle = line == Line.DOUBLE ? SWT.UNDERLINE_DOUBLE : SWT.UNDERLINE_SINGLE;
        style.borderStyle = line == Line.DOTTED ? SWT.BORDER_DOT : SWT.NONE;
        return style;
    }
}

package org.trapeze.ui.highlighting;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;

/** How a word is set apart without colour: a line below it, or a frame around it. */
public enum Line {
    NONE("None"),
    SINGLE("Single line"),
    DOUBLE("Double line"),
    WAVE("Wave"),
    DOTTED("Dotted frame"),
    DASHED("Dashed frame"),
    SOLID("Solid frame");

    private final String label;

    Line(String label) {
        this.label = label;
    }

    /** {@return what people call it} */
    public String label() {
        return label;
    }

    void apply(StyleRange style) {
        style.underline = this == SINGLE || this == DOUBLE || this == WAVE;
        style.underlineStyle = this == DOUBLE ? SWT.UNDERLINE_DOUBLE
                : this == WAVE ? SWT.UNDERLINE_SQUIGGLE : SWT.UNDERLINE_SINGLE;
        style.borderStyle = this == DOTTED ? SWT.BORDER_DOT : this == DASHED ? SWT.BORDER_DASH
                : this == SOLID ? SWT.BORDER_SOLID : SWT.NONE;
    }

    /** {@return what a style has below it} */
    static Line of(StyleRange style) {
        return !style.underline ? NONE
                : style.underlineStyle == SWT.UNDERLINE_DOUBLE ? DOUBLE
                : style.underlineStyle == SWT.UNDERLINE_SQUIGGLE ? WAVE : SINGLE;
    }

    /** {@return what can be seen in its place where the wave of a problem covers what is below the word} */
    Line besideWaves() {
        return switch (this) {
            case SINGLE -> DASHED;
            case DOUBLE -> SOLID;
            case WAVE -> DOTTED;
            default -> this;
        };
    }
}

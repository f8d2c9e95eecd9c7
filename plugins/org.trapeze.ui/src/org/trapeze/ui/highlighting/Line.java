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
    DASHED("Dashed frame");

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
        style.borderStyle = this == DOTTED ? SWT.BORDER_DOT : this == DASHED ? SWT.BORDER_DASH : SWT.NONE;
    }
}

package org.trapeze.ui.highlighting;

import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;

import org.trapeze.ui.TrapezeUi;

/**
 * What is shown in a way of its own in our editors. The colours are colour definitions of the workbench's themes. The
 * classes of instructions have a form of their own as well, so that nobody needs to see colours to tell them apart.
 */
public enum Highlight {
    KEYWORD("keyword", "Keywords and directives", false, false, Line.NONE),
    COMMENT("comment", "Comments", false, false, Line.NONE),
    NUMBER("number", "Numbers", false, false, Line.NONE),
    STRING("string", "Strings", false, false, Line.NONE),
    LABEL("label", "Labels and constants", false, false, Line.NONE),
    /** Traps in user mode and nowhere else (PG section 2). */
    PRIVILEGED("privileged", "Privileged", true, false, Line.NONE),
    /** Control sensitive and not privileged. */
    CONTROL_SENSITIVE("controlSensitive", "Control sensitive, not privileged", true, false, Line.DOUBLE),
    /** Behaviour sensitive, not control sensitive and not privileged. */
    BEHAVIOUR_SENSITIVE("behaviourSensitive", "Behaviour sensitive, not privileged", false, true, Line.SINGLE),
    /** Proved to be neither sensitive nor privileged. */
    INNOCUOUS("innocuous", "Innocuous", false, false, Line.NONE),
    /** The classifier gave up, or the machine has errors. */
    UNDECIDED("undecided", "Not decided", false, true, Line.DOTTED);

    /** How the keys of preferences begin that hold forms. */
    public static final String FORMS = "form.";

    private final String key;
    private final String label;
    private final Form standard;

    Highlight(String key, String label, boolean bold, boolean italic, Line line) {
        this.key = key;
        this.label = label;
        this.standard = new Form(bold, italic, line);
    }

    /** {@return what people call it} */
    public String label() {
        return label;
    }

    /** {@return the key of the preference that holds the form} */
    public String formKey() {
        return FORMS + key;
    }

    /** {@return how it is shown unless people want it otherwise} */
    public Form standardForm() {
        return standard;
    }

    /** {@return the id of the colour definition} */
    public String colorId() {
        return TrapezeUi.ID + "." + key;
    }

    /** {@return whether this is a class of instructions} */
    public boolean isInstructionClass() {
        return ordinal() >= PRIVILEGED.ordinal();
    }

    /** {@return the colour in the present theme} To be called in the user interface thread. */
    public Color color() {
        return PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().get(colorId());
    }

    /**
     * {@return the style of a piece of text, in the colours of the present theme} To be called in the user interface
     * thread.
     */
    public StyleRange style(int offset, int length) {
        return Form.of(TrapezeUi.get().getPreferenceStore().getString(formKey())).style(offset, length, color());
    }
}

package org.trapeze.ui.preferences;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.help.HelpContext;

/** The page Trapeze > Typing: what the editors add to what is typed. */
public class TypingPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** Creates the page. */
    public TypingPage() {
        super(GRID);
        setPreferenceStore(TrapezeUi.get().getPreferenceStore());
        setDescription("What machines and guests get while they are typed. Within a pair that is closed automatically,"
                + " typing its closing mark steps over it, and Backspace deletes both while it is empty.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // needs nothing of it
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        HelpContext.PREFERENCES_TYPING.on(getControl());
    }

    @Override
    protected void createFieldEditors() {
        Composite parent = getFieldEditorParent();
        addField(new BooleanFieldEditor(Preferences.CLOSE_QUOTES, "Close \"&strings\" and 'characters'", parent));
        addField(new BooleanFieldEditor(Preferences.CLOSE_BRACKETS, "Close (&parentheses) and [square brackets]",
                parent));
        addField(new BooleanFieldEditor(Preferences.CLOSE_BRACES, "Close {&braces}", parent));
        addField(new BooleanFieldEditor(Preferences.SURROUND_SELECTION,
                "Put a se&lection between what is typed and its closing mark", parent));
        addField(new BooleanFieldEditor(Preferences.CONTINUE_COMMENTS, "Go on with &comments in a new line", parent));
    }
}

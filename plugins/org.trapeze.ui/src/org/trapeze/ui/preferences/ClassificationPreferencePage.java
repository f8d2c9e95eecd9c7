package org.trapeze.ui.preferences;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.help.HelpContext;

/** The page Trapeze > Classification: how much effort the classifier may take. */
public class ClassificationPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    /** Creates the page. */
    public ClassificationPreferencePage() {
        super(GRID);
        setPreferenceStore(TrapezeUi.get().getPreferenceStore());
        setDescription("A question about an instruction that takes longer than the time-out stays undecided. A new"
                + " time-out holds for what is classified from then on.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // needs nothing of it
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        HelpContext.PREFERENCES_CLASSIFICATION.on(getControl());
    }

    @Override
    protected void createFieldEditors() {
        addField(new BooleanFieldEditor(Preferences.CLASSIFY_WHILE_TYPING,
                "&Classify while typing (otherwise when a description is saved)", getFieldEditorParent()));
        IntegerFieldEditor timeout = new IntegerFieldEditor(Preferences.QUERY_TIMEOUT,
                "&Time-out of each question, in seconds (" + Preferences.LEAST_TIMEOUT + " to "
                + Preferences.MOST_TIMEOUT
                        + "):", getFieldEditorParent());
        timeout.setValidRange(Preferences.LEAST_TIMEOUT, Preferences.MOST_TIMEOUT);
        timeout.setErrorMessage("Enter a number of seconds from " + Preferences.LEAST_TIMEOUT + " to "
                + Preferences.MOST_TIMEOUT + ".");
        addField(timeout);
    }
}

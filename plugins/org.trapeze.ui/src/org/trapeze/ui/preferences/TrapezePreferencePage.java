package org.trapeze.ui.preferences;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.RadioGroupFieldEditor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.dialogs.PreferencesUtil;

import org.trapeze.classify.Profile;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.help.HelpContext;

/** The page Trapeze: what counts as a resource, and how the classes of instructions are shown. */
public class TrapezePreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {
    private static final String COLORS_PAGE = "org.trapeze.ui.preferences.colors";

    /** Creates the page. */
    public TrapezePreferencePage() {
        super(GRID);
        setPreferenceStore(TrapezeUi.get().getPreferenceStore());
    }

    @Override
    public void init(IWorkbench workbench) {
        // needs nothing of it
    }

    @Override
    protected void createFieldEditors() {
        addField(new RadioGroupFieldEditor(Preferences.PROFILE, "What instructions are classified by", 1,
                new String[][] {
                    {"&Paper: mode and relocation are the only resources", Profile.PAPER.word()},
                    {"&Extended: components of kind resource, devices and storage size as well",
                        Profile.EXTENDED.word()},
                }, getFieldEditorParent(), true));
        addField(new BooleanFieldEditor(Preferences.CODE_MININGS,
                "Show classes above &instructions in the text", getFieldEditorParent()));
        addField(new BooleanFieldEditor(Preferences.COUNT_MININGS,
                "Show counts of e&xecutions and traps above instructions after a run", getFieldEditorParent()));
        addField(new BooleanFieldEditor(Preferences.LIVE_COUNTS, "Update counts while a guest &runs",
                getFieldEditorParent()));
        addField(new BooleanFieldEditor(Preferences.FORMAT_ON_SAVE, "&Format texts when they are saved",
                getFieldEditorParent()));
        addField(new BooleanFieldEditor(Preferences.STRIP_ON_SAVE, "Strip &blanks at the ends of lines when saving",
                getFieldEditorParent()));
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        HelpContext.PREFERENCES.on(getControl());
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(super.createContents(page));
        new Legend(page);
        Link colors = new Link(page, SWT.NONE);
        colors.setText("This can be changed under <a>Colors and Classes</a>.");
        colors.addListener(SWT.Selection,
                event -> PreferencesUtil.createPreferenceDialogOn(getShell(), COLORS_PAGE, null, null));
        return page;
    }
}

package org.trapeze.ui.templates;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.templates.TemplatePreferencePage;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.help.HelpContext;

/** The preference page of the templates. */
public class TemplatesPage extends TemplatePreferencePage {
    /** Creates the page; made by the workbench. */
    public TemplatesPage() {
        setPreferenceStore(TrapezeUi.get().getPreferenceStore());
        setTemplateStore(Templates.store());
        setContextTypeRegistry(Templates.registry());
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        HelpContext.PREFERENCES_TEMPLATES.on(getControl());
    }

    @Override
    protected boolean isShowFormatterSetting() {
        return false;
    }
}

package org.trapeze.ui.templates;

import org.eclipse.ui.texteditor.templates.TemplatePreferencePage;

import org.trapeze.ui.TrapezeUi;

/** The preference page of the templates. */
public class TemplatesPage extends TemplatePreferencePage {
    /** Creates the page; made by the workbench. */
    public TemplatesPage() {
        setPreferenceStore(TrapezeUi.get().getPreferenceStore());
        setTemplateStore(Templates.store());
        setContextTypeRegistry(Templates.registry());
    }

    @Override
    protected boolean isShowFormatterSetting() {
        return false;
    }
}

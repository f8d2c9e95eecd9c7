package org.trapeze.ui.templates;

import java.io.IOException;

import org.eclipse.jface.text.templates.persistence.TemplateStore;
import org.eclipse.ui.editors.text.templates.ContributionContextTypeRegistry;
import org.eclipse.ui.editors.text.templates.ContributionTemplateStore;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.language.Language;

/** The templates of both languages: those that come with the plug-in, and what users made of them. */
final class Templates {
    private static final String KEY = "org.trapeze.ui.templates";
    private static final ContributionContextTypeRegistry CONTEXTS = contexts();
    private static TemplateStore store;

    private Templates() {
    }

    private static ContributionContextTypeRegistry contexts() {
        ContributionContextTypeRegistry registry = new ContributionContextTypeRegistry();
        for (Language language : Language.values()) {
            registry.addContextType(context(language));
        }
        return registry;
    }

    /** {@return the id of the context in which a language's templates are offered} */
    static String context(Language language) {
        return KEY + "." + language.extension();
    }

    static ContributionContextTypeRegistry registry() {
        return CONTEXTS;
    }

    static synchronized TemplateStore store() {
        if (store == null) {
            store = new ContributionTemplateStore(CONTEXTS, TrapezeUi.get().getPreferenceStore(), KEY);
            try {
                store.load();
            } catch (IOException e) {
                TrapezeUi.log("Reading templates", e);
            }
        }
        return store;
    }
}

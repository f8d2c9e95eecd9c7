package org.trapeze.ui.highlighting;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.presentation.PresentationReconciler;

import org.trapeze.ui.language.Language;

/**
 * What the generic editor asks for the colours of tokens. In plugin.xml, the file extension of the language follows the
 * name of this class after a colon.
 */
public class LexicalReconciler extends PresentationReconciler implements IExecutableExtension {

    /** {@return one for a language} */
    public static LexicalReconciler of(Language language) {
        LexicalReconciler reconciler = new LexicalReconciler();
        reconciler.install(language);
        return reconciler;
    }

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        install(Language.ofExtension(String.valueOf(data)).orElseThrow());
    }

    private void install(Language language) {
        LexicalDamagerRepairer lexical = new LexicalDamagerRepairer(language);
        setDamager(lexical, IDocument.DEFAULT_CONTENT_TYPE);
        setRepairer(lexical, IDocument.DEFAULT_CONTENT_TYPE);
    }
}

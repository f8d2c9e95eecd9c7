package org.trapeze.ui.highlighting;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.PresentationReconciler;

import org.trapeze.ui.language.Language;

/**
 * What the generic editor asks for the colours of tokens. In plugin.xml, the file extension of the language follows the
 * name of this class after a colon.
 */
public class LexicalReconciler extends PresentationReconciler implements IExecutableExtension {
    private Sight sight;

    /** {@return one for a language} */
    public static LexicalReconciler of(Language language) {
        LexicalReconciler reconciler = new LexicalReconciler();
        reconciler.show(language);
        return reconciler;
    }

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        show(Language.ofExtension(String.valueOf(data)).orElseThrow());
    }

    private void show(Language language) {
        if (language == Language.GASM) {
            LineDamagerRepairer lines = new LineDamagerRepairer(language);
            setDamager(lines, IDocument.DEFAULT_CONTENT_TYPE);
            setRepairer(lines, IDocument.DEFAULT_CONTENT_TYPE);
        } else {
            LexicalDamagerRepairer lexical = new LexicalDamagerRepairer(language);
            setDamager(lexical, IDocument.DEFAULT_CONTENT_TYPE);
            setRepairer(lexical, IDocument.DEFAULT_CONTENT_TYPE);
        }
    }

    @Override
    public void install(ITextViewer viewer) {
        sight = Sight.of(viewer);
        super.install(viewer);
    }

    @Override
    public void uninstall() {
        super.uninstall();
        if (sight != null) {
            sight.dispose();
            sight = null;
        }
    }

    @Override
    protected void setDocumentToDamagers(IDocument document) {
        super.setDocumentToDamagers(document);
        if (sight != null) {
            sight.setDocument(document);
        }
    }

    /** Null where nothing of it is to be drawn. */
    @Override
    protected TextPresentation createPresentation(IRegion damage, IDocument document) {
        IRegion worth = sight == null ? damage : sight.limit(damage);
        return worth.getLength() == 0 ? null : super.createPresentation(worth, document);
    }
}

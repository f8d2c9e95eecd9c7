package org.trapeze.ui.highlighting;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.swt.custom.StyleRange;

import org.trapeze.ui.language.Language;

/** Shows text by its tokens, as it is typed. Runs in the user interface thread. */
final class LexicalDamagerRepairer implements IPresentationDamager, IPresentationRepairer {
    private final TokenKinds kinds;
    private final Tokens tokens;
    private IDocument document;

    LexicalDamagerRepairer(Language language) {
        kinds = new TokenKinds(language);
        tokens = new Tokens(language);
    }

    /** Called by the framework on both roles, and again when the document is another one. */
    @Override
    public void setDocument(IDocument fresh) {
        if (fresh != null && fresh != document) {
            tokens.reset(fresh.get());
        }
        document = fresh;
    }

    @Override
    public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
        int inserted = event.getText() == null ? 0 : event.getText().length();
        return tokens.edit(event.getDocument().get(), event.getOffset(), event.getLength(), inserted);
    }

    /** Ordinary text gets a style too: the viewer would leave there what was drawn over it before, such as a mark. */
    @Override
    public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
        presentation.setDefaultStyleRange(new StyleRange(damage.getOffset(), damage.getLength(), null, null));
        int end = damage.getOffset() + damage.getLength();
        StyleTemplates styles = new StyleTemplates();
        LongLines lines = new LongLines(document);
        for (int i = tokens.indexAt(damage.getOffset()); i < tokens.count() && tokens.start(i) < end; i++) {
            int token = i;
            int from = Math.max(tokens.start(i), damage.getOffset());
            int length = Math.min(tokens.end(i), end) - from;
            if (length > 0 && lines.colors(from)) {
                kinds.of(tokens.type(token))
                        .ifPresent(kind -> presentation.addStyleRange(styles.style(kind, from, length)));
            }
        }
    }
}

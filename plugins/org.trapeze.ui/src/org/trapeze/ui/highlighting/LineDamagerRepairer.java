package org.trapeze.ui.highlighting;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;

import com.google.inject.Key;
import com.google.inject.Provider;
import com.google.inject.name.Names;

import org.trapeze.ui.language.Language;

/**
 * Shows text by its tokens where no token but the line break itself goes beyond its line: nothing but the lines at hand
 * is ever looked at, so that the length of the text does not matter. Runs in the user interface thread.
 */
final class LineDamagerRepairer implements IPresentationDamager, IPresentationRepairer {
    private final TokenKinds kinds;
    private final Provider<Lexer> lexers;
    private IDocument document;

    LineDamagerRepairer(Language language) {
        kinds = new TokenKinds(language);
        lexers = language.injector().getProvider(Key.get(Lexer.class, Names.named(LexerBindings.RUNTIME)));
    }

    @Override
    public void setDocument(IDocument fresh) {
        document = fresh;
    }

    @Override
    public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
        int inserted = event.getText() == null ? 0 : event.getText().length();
        return lines(event.getDocument(), event.getOffset(), event.getOffset() + inserted);
    }

    /** Ordinary text gets a style too: the viewer would leave there what was drawn over it before, such as a mark. */
    @Override
    public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
        presentation.setDefaultStyleRange(new StyleRange(damage.getOffset(), damage.getLength(), null, null));
        int end = damage.getOffset() + damage.getLength();
        IRegion lines = lines(document, damage.getOffset(), end);
        StyleTemplates styles = new StyleTemplates();
        LongLines longLines = new LongLines(document);
        Lexer lexer = lexers.get();
        lexer.setCharStream(new ANTLRStringStream(text(lines)));
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            int from = Math.max(damage.getOffset(), lines.getOffset() + ((CommonToken) token).getStartIndex());
            int to = Math.min(end, lines.getOffset() + ((CommonToken) token).getStopIndex() + 1);
            if (from < to && longLines.colors(from)) {
                kinds.of(token.getType())
                        .ifPresent(kind -> presentation.addStyleRange(styles.style(kind, from, to - from)));
            }
        }
    }

    private String text(IRegion region) {
        try {
            return document.get(region.getOffset(), region.getLength());
        } catch (BadLocationException e) {
            throw new IllegalStateException("Lines of this document", e);
        }
    }

    /** {@return the whole lines around a part of a text} */
    private static IRegion lines(IDocument text, int from, int to) {
        try {
            IRegion first = text.getLineInformationOfOffset(from);
            IRegion last = text.getLineInformationOfOffset(Math.min(to, text.getLength()));
            return new Region(first.getOffset(), last.getOffset() + last.getLength() - first.getOffset());
        } catch (BadLocationException e) {
            // the region is of another state of the text; there will be another event
            return new Region(0, text.getLength());
        }
    }
}

package org.trapeze.ui.edit;

import java.util.function.BooleanSupplier;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.VerifyKeyListener;
import org.eclipse.swt.events.VerifyEvent;
import org.eclipse.swt.graphics.Point;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.preferences.Preferences;

/**
 * Keys that mean pairs: Backspace within an empty one deletes both of its marks, and an opening mark puts a selection
 * between it and its closing one. Of these the viewer's strategies are told too little. User interface thread.
 */
public final class PairKeys implements VerifyKeyListener {
    private final ITextViewer viewer;
    private final Pairs pairs;
    private final BooleanSupplier writable;

    /**
     * Begins to listen, as long as there is the viewer.
     *
     * @param writable asked before the text is changed; may ask the user in turn
     */
    public PairKeys(ITextViewer viewer, Language language, BooleanSupplier writable) {
        this.viewer = viewer;
        this.writable = writable;
        pairs = new Pairs(language == Language.GASM ? TypedLanguage.GUEST : TypedLanguage.MACHINE,
                TrapezeUi.get().getPreferenceStore());
        if (viewer instanceof ITextViewerExtension extension) {
            extension.prependVerifyKeyListener(this);
        }
    }

    @Override
    public void verifyKey(VerifyEvent event) {
        if (!event.doit || (event.stateMask & (SWT.CTRL | SWT.ALT | SWT.COMMAND)) != 0 || !viewer.isEditable()
                || viewer.getTextWidget().getBlockSelection()
                || viewer.getTextWidget().getSelectionRanges().length > 2) {
            return;
        }
        try {
            Point selection = viewer.getSelectedRange();
            boolean done = selection.y == 0 ? event.character == SWT.BS && delete(selection.x)
                    : pairs.opens(event.character) && surround(selection, event.character);
            event.doit = !done;
        } catch (BadLocationException e) {
            TrapezeUi.log("Typing", e);
        }
    }

    private boolean delete(int offset) throws BadLocationException {
        IDocument document = viewer.getDocument();
        if (!pairs.isEmptyPair(document, offset) || !writable.getAsBoolean()) {
            return false;
        }
        document.replace(offset - 1, 2, "");
        viewer.setSelectedRange(offset - 1, 0);
        return true;
    }

    /** Quotations are of one line; what is in one already, or in a comment, is replaced as it is elsewhere. */
    private boolean surround(Point selection, char open) throws BadLocationException {
        IDocument document = viewer.getDocument();
        String text = document.get(selection.x, selection.y);
        Place place = pairs.language().at(document, selection.x);
        if (!TrapezeUi.get().getPreferenceStore().getBoolean(Preferences.SURROUND_SELECTION) || place.isComment()
                || place.isQuotation() || pairs.isQuote(open) && text.indexOf('\n') >= 0 || !writable.getAsBoolean()) {
            return false;
        }
        document.replace(selection.x, selection.y, open + text + pairs.closing(open));
        viewer.setSelectedRange(selection.x + 1, selection.y);
        return true;
    }
}

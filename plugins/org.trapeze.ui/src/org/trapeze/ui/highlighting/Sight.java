package org.trapeze.ui.highlighting;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.IViewportListener;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.PaintListener;

/**
 * The part of a long text that is drawn in its colours: what has come into sight, and a little more. To give its styles
 * to a whole text of a hundred thousand lines would block the user interface for seconds. Short texts are drawn as a
 * whole. Belongs to the user interface thread.
 */
final class Sight {
    /** Characters from which on a text is long. */
    static final int LONG = 200_000;
    /** Lines above and below those in sight. */
    private static final int MARGIN = 100;

    private final TextViewer viewer;
    private final IViewportListener scrolling = offset -> look();
    private final PaintListener painting = event -> painted();
    private IDocument document;
    /** What has its styles; moves with the text. */
    private Position styled = new Position(0, 0);
    private boolean asked;

    /** Begins to follow a viewer. */
    Sight(TextViewer viewer) {
        this.viewer = viewer;
        viewer.addViewportListener(scrolling);
        viewer.getTextWidget().addPaintListener(painting);
    }

    void dispose() {
        setDocument(null);
        viewer.removeViewportListener(scrolling);
        StyledText text = viewer.getTextWidget();
        if (text != null && !text.isDisposed()) {
            text.removePaintListener(painting);
        }
    }

    /** Begins anew with a document, or with none. */
    void setDocument(IDocument fresh) {
        if (document != null) {
            document.removePosition(styled);
        }
        document = fresh;
        styled = new Position(0, 0);
        if (document != null) {
            follow(new Region(0, 0));
        }
    }

    /** {@return the part of some text to be drawn that is worth it; empty (of no length) where none is} */
    IRegion limit(IRegion damage) {
        if (document == null || document.getLength() < LONG) {
            return damage;
        }
        IRegion visible = lines(0);
        if (!covers(visible)) {
            follow(lines(MARGIN));
        }
        int from = Math.max(damage.getOffset(), styled.getOffset());
        int to = Math.min(damage.getOffset() + damage.getLength(), styled.getOffset() + styled.getLength());
        return new Region(from, Math.max(0, to - from));
    }

    private void painted() {
        if (!asked && document != null && document.getLength() >= LONG && !covers(lines(0))) {
            asked = true;
            viewer.getTextWidget().getDisplay().asyncExec(() -> {
                asked = false;
                look();
            });
        }
    }

    private void look() {
        if (document != null && viewer.getTextWidget() != null && document.getLength() >= LONG && !covers(lines(0))) {
            follow(lines(MARGIN));
            viewer.invalidateTextPresentation(styled.getOffset(), styled.getLength());
        }
    }

    private boolean covers(IRegion region) {
        return !styled.isDeleted() && styled.getOffset() <= region.getOffset()
                && region.getOffset() + region.getLength() <= styled.getOffset() + styled.getLength();
    }

    private void follow(IRegion region) {
        document.removePosition(styled);
        styled = new Position(region.getOffset(), region.getLength());
        try {
            document.addPosition(styled);
        } catch (BadLocationException e) {
            throw new IllegalStateException("Lines of this document", e);
        }
    }

    /** The lines in sight and so many around them; before anything has been drawn, the first ones. */
    private IRegion lines(int more) {
        int top = Math.max(0, viewer.getTopIndex() - more);
        int bottom = Math.min(document.getNumberOfLines() - 1, Math.max(top, viewer.getBottomIndex()) + more);
        try {
            int from = document.getLineOffset(Math.min(top, bottom));
            return new Region(from, document.getLineOffset(bottom) + document.getLineLength(bottom) - from);
        } catch (BadLocationException e) {
            // the viewer speaks of another state of the text
            return new Region(0, 0);
        }
    }

    /** {@return a follower of a viewer; null for a viewer of another kind, whose texts are drawn as a whole} */
    static Sight of(ITextViewer viewer) {
        return viewer instanceof TextViewer text ? new Sight(text) : null;
    }
}

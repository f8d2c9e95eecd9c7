package org.trapeze.ui.highlighting;

import java.util.Optional;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextPresentation;

/**
 * The regions shown by their meaning in one viewer. They move with the text while it is edited, until the next model
 * says where they are now, so that nothing flickers. Belongs to the user interface thread.
 */
final class SemanticRegions {
    private RegionTable regions = RegionTable.EMPTY;

    /** {@return the part of the document that has to be drawn again; empty where nothing changed} */
    Optional<IRegion> replace(RegionTable fresh) {
        Optional<IRegion> changed = regions.difference(fresh);
        regions = fresh;
        return changed;
    }

    /** The same for a part of the text only. */
    Optional<IRegion> replace(int from, int to, RegionTable fresh) {
        return replace(regions.with(from, to, fresh));
    }

    /** Moves what comes after an edit, and drops what was edited. */
    void edited(DocumentEvent event) {
        regions = regions.edited(event.getOffset(), event.getLength(),
                event.getText() == null ? 0 : event.getText().length());
    }

    /**
     * Lays the regions over what is about to be drawn, whose backgrounds stay: a debugger marks the present line so.
     */
    void apply(TextPresentation presentation) {
        IRegion extent = presentation.getExtent();
        int end = extent.getOffset() + extent.getLength();
        StyleTemplates styles = new StyleTemplates();
        for (int i = regions.after(extent.getOffset()); i < regions.size() && regions.start(i) < end; i++) {
            int from = Math.max(regions.start(i), extent.getOffset());
            int to = Math.min(regions.end(i), end);
            if (from < to) {
                presentation.mergeStyleRange(styles.style(regions.kind(i), from, to - from));
            }
        }
    }
}

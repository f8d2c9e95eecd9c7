package org.trapeze.ui.highlighting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;

/**
 * The regions shown by their meaning in one viewer. They move with the text while it is edited, until the next model
 * says where they are now, so that nothing flickers. Belongs to the user interface thread.
 */
final class SemanticRegions {
    private List<HighlightedRegion> regions = List.of();

    /** {@return the part of the document that has to be drawn again; empty where nothing changed} */
    Optional<IRegion> replace(List<HighlightedRegion> fresh) {
        Set<HighlightedRegion> changed = new HashSet<>(regions);
        Set<HighlightedRegion> added = new HashSet<>(fresh);
        added.removeAll(changed);
        fresh.forEach(changed::remove);
        changed.addAll(added);
        regions = List.copyOf(fresh);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        int from = changed.stream().mapToInt(HighlightedRegion::offset).min().getAsInt();
        int to = changed.stream().mapToInt(HighlightedRegion::end).max().getAsInt();
        return Optional.of(new Region(from, to - from));
    }

    /** Moves what comes after an edit, and drops what was edited. */
    void edited(DocumentEvent event) {
        int end = event.getOffset() + event.getLength();
        int shift = (event.getText() == null ? 0 : event.getText().length()) - event.getLength();
        List<HighlightedRegion> moved = new ArrayList<>(regions.size());
        for (HighlightedRegion region : regions) {
            if (region.end() < event.getOffset()) {
                moved.add(region);
            } else if (region.offset() > end || region.offset() == end && event.getLength() > 0) {
                moved.add(region.moved(shift));
            }
        }
        regions = moved;
    }

    /**
     * Lays the regions over what is about to be drawn, whose backgrounds stay: a debugger marks the present line so.
     */
    void apply(TextPresentation presentation) {
        IRegion extent = presentation.getExtent();
        int end = extent.getOffset() + extent.getLength();
        StyleTemplates styles = new StyleTemplates();
        for (HighlightedRegion region : regions) {
            int from = Math.max(region.offset(), extent.getOffset());
            int to = Math.min(region.end(), end);
            if (from < to) {
                presentation.mergeStyleRange(styles.style(region.kind(), from, to - from));
            }
        }
    }
}

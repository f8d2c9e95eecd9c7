package org.trapeze.ui.highlighting;

import java.util.BitSet;
import java.util.Optional;

import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.swt.custom.StyleRange;

/**
 * The regions shown by their meaning in one viewer. They move with the text while it is edited, until the next model
 * says where they are now, so that nothing flickers. Belongs to the user interface thread.
 */
final class SemanticRegions {
    private RegionTable regions = RegionTable.EMPTY;
    /** What has been edited since the regions were last moved, as one edit; a negative offset for nothing. */
    private int offset = -1;
    private int removed;
    private int inserted;

    private static int next(BitSet problems, int from) {
        int found = problems.nextSetBit(from);
        return found < 0 ? Integer.MAX_VALUE / 2 : found;
    }

    /** The wave itself is drawn by others, who are not to be overruled. */
    private static StyleRange framed(StyleRange style) {
        if (style.underline) {
            Line.of(style).besideWaves().apply(style);
        }
        return style;
    }

    /** {@return the part of the document that has to be drawn again; empty where nothing changed} */
    Optional<IRegion> replace(RegionTable fresh) {
        settle();
        Optional<IRegion> changed = regions.difference(fresh);
        regions = fresh;
        return changed;
    }

    /** The same for a part of the text only. */
    Optional<IRegion> replace(int from, int to, RegionTable fresh) {
        settle();
        return replace(regions.with(from, to, fresh));
    }

    /**
     * Takes note of an edit. Of several without anything drawn in between, as when a long text is laid out, only the
     * part of the text that they are in counts: to move everything for each of them would take minutes.
     */
    void edited(DocumentEvent event) {
        int fresh = event.getText() == null ? 0 : event.getText().length();
        if (offset < 0) {
            offset = event.getOffset();
            removed = event.getLength();
            inserted = fresh;
        } else {
            int from = Math.min(offset, event.getOffset());
            int length = Math.max(offset + inserted, event.getOffset() + event.getLength()) - from;
            removed += length - inserted;
            inserted = length + fresh - event.getLength();
            offset = from;
        }
    }

    /**
     * Moves what comes after what was edited, and drops what is in it; {@return the part of the text that was edited
     * since this was last called}
     */
    Optional<IRegion> settle() {
        if (offset < 0) {
            return Optional.empty();
        }
        regions = regions.edited(offset, removed, inserted);
        IRegion edited = new Region(offset, inserted);
        offset = -1;
        return Optional.of(edited);
    }

    /**
     * Lays the regions over what is about to be drawn, whose backgrounds stay: a debugger marks the present line so.
     *
     * @param document what is drawn
     * @param problems which characters of what is drawn have the wave of a problem below them, which would cover a line
     */
    void apply(TextPresentation presentation, IDocument document, BitSet problems) {
        settle();
        IRegion extent = presentation.getExtent();
        int end = extent.getOffset() + extent.getLength();
        StyleTemplates styles = new StyleTemplates();
        LongLines lines = new LongLines(document);
        for (int i = regions.after(extent.getOffset()); i < regions.size() && regions.start(i) < end; i++) {
            int from = Math.max(regions.start(i), extent.getOffset());
            int to = Math.min(regions.end(i), end);
            while (from < to && lines.colors(from)) {
                boolean wave = problems.get(from - extent.getOffset());
                int change = extent.getOffset() + (wave ? problems.nextClearBit(from - extent.getOffset())
                        : next(problems, from - extent.getOffset()));
                int stop = Math.min(to, change);
                StyleRange style = styles.style(regions.kind(i), from, stop - from);
                presentation.mergeStyleRange(wave ? framed(style) : style);
                from = stop;
            }
        }
    }
}

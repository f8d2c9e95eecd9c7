package org.trapeze.ui.hover;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.information.IInformationProvider;
import org.eclipse.jface.text.information.IInformationProviderExtension;
import org.eclipse.jface.text.information.IInformationProviderExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.ui.editors.text.EditorsUI;

/**
 * The one hover of an editor of ours: what is wrong at a place, with links that mend it, then what others say, for
 * instance the debugger, then what stands there. In one window, so that nothing is cut off where one stands upon another.
 * The region is asked for in the user interface thread, the text on a worker thread.
 */
public final class LanguageHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2, IInformationProvider,
        IInformationProviderExtension, IInformationProviderExtension2 {
    private final ProblemText problems;
    private final List<ITextHover> others;
    private final ElementHover element = new ElementHover();

    /** @param others hovers that are not ours and say what they know as a text */
    public LanguageHover(ProblemText problems, List<ITextHover> others) {
        this.problems = problems;
        this.others = List.copyOf(others);
    }

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        List<IRegion> regions = new ArrayList<>(problems.regions(viewer, offset));
        others.forEach(other -> regions.add(other.getHoverRegion(viewer, offset)));
        regions.add(element.getHoverRegion(viewer, offset));
        return regions.stream().filter(one -> one != null && one.getLength() > 0 && one.getOffset() <= offset
                && offset <= one.getOffset() + one.getLength()).reduce(LanguageHover::common).orElse(null);
    }

    private static IRegion common(IRegion one, IRegion other) {
        int start = Math.max(one.getOffset(), other.getOffset());
        int end = Math.min(one.getOffset() + one.getLength(), other.getOffset() + other.getLength());
        return new Region(start, Math.max(0, end - start));
    }

    @Override
    public HoverText getHoverInfo2(ITextViewer viewer, IRegion region) {
        HoverText all = problems.at(viewer, region.getOffset());
        others.forEach(other -> all.addBelow(other(other, viewer, region)));
        HoverText description = element.getHoverInfo2(viewer, region);
        return description == null ? all.isEmpty() ? null : all : all.addBelow(description);
    }

    /** Such hovers make pages of text, of which the words are enough. */
    @SuppressWarnings("deprecation")
    private static HoverText other(ITextHover hover, ITextViewer viewer, IRegion region) {
        String page = hover.getHoverInfo(viewer, region);
        return page == null || page.isBlank() ? new HoverText()
                : new HoverText().add(Words.of(page), SWT.NORMAL);
    }

    @Override
    @Deprecated
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        HoverText text = getHoverInfo2(viewer, region);
        return text == null ? null : text.toString();
    }

    @Override
    public IInformationControlCreator getHoverControlCreator() {
        return parent -> new HoverControl(parent, EditorsUI.getTooltipAffordanceString());
    }

    @Override
    public IRegion getSubject(ITextViewer viewer, int offset) {
        return getHoverRegion(viewer, offset);
    }

    @Override
    public HoverText getInformation2(ITextViewer viewer, IRegion subject) {
        return getHoverInfo2(viewer, subject);
    }

    @Override
    @Deprecated
    public String getInformation(ITextViewer viewer, IRegion subject) {
        return getHoverInfo(viewer, subject);
    }

    @Override
    public IInformationControlCreator getInformationPresenterControlCreator() {
        return parent -> new HoverControl(parent, null);
    }
}

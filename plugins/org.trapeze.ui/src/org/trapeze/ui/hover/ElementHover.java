package org.trapeze.ui.hover;

import java.util.Optional;

import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.xtext.util.CancelIndicator;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.navigation.ElementAtOffset;

/** The hover of our editors. The region is asked for in the user interface thread, the text on a worker thread. */
public class ElementHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return model(viewer).flatMap(LiveModel::current)
                .flatMap(snapshot -> ElementAtOffset.find(snapshot, offset)).map(ElementAtOffset::region).orElse(null);
    }

    @Override
    public HoverText getHoverInfo2(ITextViewer viewer, IRegion region) {
        return model(viewer).map(model -> model.await(CancelIndicator.NullImpl))
                .flatMap(snapshot -> describe(snapshot, region)).orElse(null);
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

    private static Optional<HoverText> describe(ModelSnapshot snapshot, IRegion region) {
        return ElementAtOffset.find(snapshot, region.getOffset())
                .flatMap(found -> ElementText.of(snapshot, found.element(), found.region().getOffset()));
    }

    private static Optional<LiveModel> model(ITextViewer viewer) {
        return TrapezeUi.get().models().of(viewer.getDocument());
    }
}

package org.trapeze.ui.navigation;

import java.util.Optional;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.model.LiveModel;

/**
 * Links from names to their definitions, for F3 and the mouse. Asked in the user interface thread, so it looks only
 * at what is there already.
 */
public class DefinitionHyperlinks extends AbstractHyperlinkDetector {

    @Override
    public IHyperlink[] detectHyperlinks(ITextViewer viewer, IRegion region, boolean several) {
        return TrapezeUi.get().models().of(viewer.getDocument()).flatMap(LiveModel::current)
                .flatMap(snapshot -> ElementAtOffset.find(snapshot, region.getOffset()))
                .filter(ElementAtOffset::reference).flatMap(DefinitionHyperlinks::link)
                .map(link -> new IHyperlink[] {link}).orElse(null);
    }

    private static Optional<IHyperlink> link(ElementAtOffset found) {
        return Location.of(found.element()).map(target -> new DefinitionHyperlink(found.region(), target));
    }
}

package org.trapeze.ui.navigation;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

import org.trapeze.ui.TrapezeUi;

/**
 * A name that leads to its definition.
 *
 * @param region where the name stands
 * @param target where the definition is
 */
record DefinitionHyperlink(IRegion region, Location target) implements IHyperlink {

    @Override
    public IRegion getHyperlinkRegion() {
        return region;
    }

    @Override
    public String getTypeLabel() {
        return "Definition";
    }

    @Override
    public String getHyperlinkText() {
        return "Open definition in " + target.uri().lastSegment();
    }

    @Override
    public void open() {
        try {
            target.open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage());
        } catch (PartInitException e) {
            TrapezeUi.log("Opening " + target.uri(), e);
        }
    }
}

package org.trapeze.ui.symbols;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.quickaccess.QuickAccessElement;

import org.trapeze.ui.TrapezeUi;

/** A symbol in Quick Access; chosen, it is opened. */
final class SymbolElement extends QuickAccessElement {
    private final NamedPlace place;

    SymbolElement(NamedPlace place) {
        this.place = place;
    }

    @Override
    public String getLabel() {
        return place.name() + " - " + place.kind() + " in " + place.location().uri().lastSegment();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        String file = "icons/" + place.icon() + ".svg";
        return ImageDescriptor.createFromURLSupplier(true, () -> TrapezeUi.get().getBundle().getEntry(file));
    }

    @Override
    public String getId() {
        return place.location().uri() + "#" + place.location().offset();
    }

    @Override
    public void execute() {
        try {
            place.location().open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage());
        } catch (PartInitException e) {
            TrapezeUi.log("Opening " + place.location().uri(), e);
        }
    }
}

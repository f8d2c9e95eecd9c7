package org.trapeze.ui.hover;

import java.util.Random;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;

import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.navigation.ElementAtOffset;
import org.trapeze.ui.navigation.Location;

/** Points at places of a text and follows links. */
public final class HoverProbe implements Probe {

    @Override
    public void use(ModelSnapshot snapshot, Random random) {
        Probe.offsets(snapshot, random, 8, offset -> ElementAtOffset.find(snapshot, offset).ifPresent(found -> {
            Probe.within(snapshot, found.region().getOffset(), found.region().getLength(), found.element());
            describe(snapshot, found.element(), found.region().getOffset());
            Location.of(found.element());
        }));
    }

    private static void describe(ModelSnapshot snapshot, EObject element, int offset) {
        ElementText.of(snapshot, element, offset).map(HoverText::toString);
        snapshot.language().get(IEObjectDocumentationProvider.class).getDocumentation(element);
    }
}

package org.trapeze.isa.resource;

import java.util.Collection;

import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescription.Delta;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionManager;
import org.trapeze.isa.isa.IsaPackage;

/**
 * Knows which machine descriptions must be looked at anew when others change. An extension depends on what its base
 * itself extends, which the names it imports do not show; so every extension is affected by every machine.
 */
public class IsaResourceDescriptionManager extends DefaultResourceDescriptionManager {

    @Override
    public boolean isAffected(Collection<Delta> deltas, IResourceDescription candidate, IResourceDescriptions context) {
        return candidate.getImportedNames().iterator().hasNext() && deltas.stream().anyMatch(this::changesMachine);
    }

    private boolean changesMachine(Delta delta) {
        return delta.haveEObjectDescriptionsChanged() && (holdsMachine(delta.getOld()) || holdsMachine(delta.getNew()));
    }

    private static boolean holdsMachine(IResourceDescription description) {
        return description != null
                && description.getExportedObjectsByType(IsaPackage.Literals.MACHINE).iterator().hasNext();
    }
}

package org.trapeze.isa.validation;

import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Machine;

import com.google.inject.Inject;

/** Finds files that declare a machine of the same name, so that nobody could tell which one the name means. */
class MachineNameCheck {
    @Inject
    private ResourceDescriptionsProvider index;

    /** {@return the other file of the same project, or else folder, that declares a machine of this name} */
    Optional<URI> other(Machine machine) {
        URI own = machine.eResource().getURI();
        if (machine.getName() == null || machine.getName().isEmpty() || own == null) {
            return Optional.empty();
        }
        Iterable<IEObjectDescription> all = index.getResourceDescriptions(machine.eResource())
                .getExportedObjects(IsaPackage.Literals.MACHINE, QualifiedName.create(machine.getName()), false);
        for (IEObjectDescription one : all) {
            URI uri = one.getEObjectURI().trimFragment();
            if (!uri.equals(own) && place(uri).equals(place(own))) {
                return Optional.of(uri);
            }
        }
        return Optional.empty();
    }

    private static URI place(URI uri) {
        // platform:/resource/PROJECT/...
        boolean inProject = uri.isPlatformResource() && uri.segmentCount() > 2;
        return uri.isHierarchical() ? uri.trimSegments(inProject ? uri.segmentCount() - 2 : 1) : uri;
    }
}

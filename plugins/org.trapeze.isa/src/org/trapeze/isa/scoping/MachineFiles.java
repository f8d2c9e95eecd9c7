package org.trapeze.isa.scoping;

import java.util.Optional;

import org.eclipse.emf.common.EMFPlugin;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.trapeze.isa.isa.Machine;
import org.trapeze.library.Library;

/** Finds machine descriptions as files: beside another file, or in the library. Any thread that may load resources. */
public final class MachineFiles {
    /** The extension of machine descriptions. */
    public static final String EXTENSION = "isa";

    private MachineFiles() {
    }

    /** {@return an address of a shipped machine that EMF can open, inside Eclipse and outside} */
    public static Optional<URI> inLibrary(String name) {
        if (EMFPlugin.IS_ECLIPSE_RUNNING) {
            return Library.machinePath(name)
                    .map(path -> URI.createPlatformPluginURI(Library.BUNDLE + "/" + path, true));
        }
        return Library.machine(name).map(url -> URI.createURI(url.toString()));
    }

    /** {@return the machine of a name that the library holds, loaded into the given resource set} */
    public static Optional<Machine> library(ResourceSet resources, String name) {
        return inLibrary(name).flatMap(uri -> load(resources, uri));
    }

    /** {@return the machine {@code name} from the file {@code name.isa} in the same folder as the given resource} */
    public static Optional<Machine> sibling(Resource context, String name) {
        URI uri = context.getURI();
        if (uri == null || !uri.isHierarchical() || uri.segmentCount() == 0 || !isFileName(name)) {
            return Optional.empty();
        }
        URI beside = uri.trimFragment().trimSegments(1).appendSegment(URI.encodeSegment(name + "." + EXTENSION, false));
        if (beside.equals(uri) || !context.getResourceSet().getURIConverter().exists(beside, null)) {
            return Optional.empty();
        }
        return load(context.getResourceSet(), beside).filter(machine -> name.equals(machine.getName()));
    }

    private static boolean isFileName(String name) {
        return !name.isBlank() && name.chars().noneMatch(c -> c < ' ' || "/\\:*?\"<>|#".indexOf(c) >= 0);
    }

    private static Optional<Machine> load(ResourceSet resources, URI uri) {
        try {
            Resource resource = resources.getResource(uri, true);
            EObject root = resource.getContents().isEmpty() ? null : resource.getContents().get(0);
            return root instanceof Machine machine ? Optional.of(machine) : Optional.empty();
        } catch (RuntimeException unreadable) {
            // A file that vanished or cannot be read is a machine that is not found; the reference says so.
            return Optional.empty();
        }
    }
}

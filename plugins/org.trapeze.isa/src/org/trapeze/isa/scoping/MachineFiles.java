package org.trapeze.isa.scoping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    private static final Pattern START = Pattern.compile("^\\s*machine\\s+\"([^\"\n]*)\"", Pattern.MULTILINE);

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

    /**
     * {@return the description of a machine in a folder: {@code name.isa}, unless it says that it is another, or the
     * first file that says it is this one}
     */
    public static Optional<Path> inFolder(Path folder, String name) {
        Path first = isFileName(name) ? folder.resolve(name + "." + EXTENSION) : null;
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith("." + EXTENSION)).filter(Files::isRegularFile)
                    .sorted(Comparator.comparing((Path file) -> !file.equals(first)).thenComparing(file -> file))
                    .filter(file -> declared(file).orElse(file.equals(first) ? name : "").equals(name)).findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The name with which a description begins, found without parsing it. */
    private static Optional<String> declared(Path file) {
        try {
            Matcher start = START.matcher(Files.readString(file));
            return start.find() ? Optional.of(start.group(1)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** {@return the machine {@code name} from a description in the same folder as the given resource} */
    public static Optional<Machine> sibling(Resource context, String name) {
        URI uri = context.getURI();
        if (uri != null && uri.isFile()) {
            return inFolder(Path.of(uri.toFileString()).toAbsolutePath().getParent(), name)
                    .map(file -> URI.createFileURI(file.toString())).filter(file -> !file.equals(uri))
                    .flatMap(file -> load(context.getResourceSet(), file))
                    .filter(machine -> name.equals(machine.getName()));
        }
        if (uri == null || !uri.isHierarchical() || uri.segmentCount() == 0 || !isFileName(name)) {
            return Optional.empty();
        }
        URI beside = uri.trimFragment().trimSegments(1).appendSegment(URI.encodeSegment(name + "." + EXTENSION, false));
        if (beside.equals(uri) || !context.getResourceSet().getURIConverter().exists(beside, null)) {
            return Optional.empty();
        }
        return load(context.getResourceSet(), beside).filter(machine -> name.equals(machine.getName()));
    }

    /** {@return what to add to a message about a machine that is not found; maybe nothing} */
    public static String hint(String name) {
        return name.endsWith("." + EXTENSION) ? "; a machine is named without ." + EXTENSION : "";
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

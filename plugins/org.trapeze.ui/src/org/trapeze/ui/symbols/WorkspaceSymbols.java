package org.trapeze.ui.symbols;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;

import org.trapeze.asm.gasm.Label;
import org.trapeze.asm.gasm.Macro;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Symbol;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.FunctionDeclaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.ProcedureDeclaration;

import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.index.WorkspaceIndex;
import org.trapeze.ui.navigation.Location;

/**
 * Finds what saved files of all projects and of the library define. Files are parsed when first asked for, and again
 * when they have changed. Any thread but the user interface's.
 */
final class WorkspaceSymbols {
    private record Known(long stamp, List<NamedPlace> places) {
    }

    private final WorkspaceIndex index;
    private final Map<URI, Known> known = new HashMap<>();

    WorkspaceSymbols(WorkspaceIndex index) {
        this.index = index;
    }

    /**
     * {@return what has a part in its name, in any case of letters, names that begin with it first; at most so many}
     */
    synchronized List<NamedPlace> find(String part, int most, IProgressMonitor monitor) {
        String wanted = part.toLowerCase(Locale.ROOT);
        List<NamedPlace> begins = new ArrayList<>();
        List<NamedPlace> holds = new ArrayList<>();
        Set<URI> files = files();
        known.keySet().retainAll(files);
        for (URI uri : files) {
            if (monitor.isCanceled() || begins.size() >= most) {
                break;
            }
            for (NamedPlace place : places(uri)) {
                String name = place.name().toLowerCase(Locale.ROOT);
                (name.startsWith(wanted) ? begins : name.contains(wanted) ? holds : new ArrayList<NamedPlace>())
                        .add(place);
            }
        }
        begins.addAll(holds);
        return begins.subList(0, Math.min(most, begins.size()));
    }

    private Set<URI> files() {
        Set<URI> all = new LinkedHashSet<>();
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            all.addAll(index.files(project));
        }
        all.addAll(index.libraryFiles());
        return all;
    }

    private List<NamedPlace> places(URI uri) {
        long stamp = ResourceUris.file(uri).map(IFile::getModificationStamp).orElse(0L);
        Known old = known.get(uri);
        if (old == null || old.stamp() != stamp) {
            old = new Known(stamp, read(uri));
            known.put(uri, old);
        }
        return old.places();
    }

    private List<NamedPlace> read(URI uri) {
        List<NamedPlace> places = new ArrayList<>();
        try {
            Resource resource = index.savedSet(uri).getResource(uri, true);
            for (EObject root : resource.getContents()) {
                List<? extends EObject> named = root instanceof Machine machine ? machine.getDeclarations()
                        : root instanceof Program program ? program.getElements() : List.of();
                named.forEach(element -> add(places, element));
            }
        } catch (RuntimeException unreadable) {
            // Vanished meanwhile: defines nothing any more.
            return List.of();
        }
        return List.copyOf(places);
    }

    private static void add(List<NamedPlace> places, EObject element) {
        switch (element) {
        case InstructionDeclaration one -> add(places, one.getName(), "instruction", "instruction", one);
        case FunctionDeclaration one -> add(places, one.getName(), "function", "function", one);
        case ProcedureDeclaration one -> add(places, one.getName(), "procedure", "function", one);
        case ComponentDeclaration one -> add(places, one.getName(), one.getKind().getLiteral(), "component", one);
        case Label one -> add(places, one.getName(), "label", "label", one);
        case Macro one -> add(places, one.getName(), "macro", "function", one);
        case Symbol one -> add(places, one.getName(), "constant", "constant", one);
        default -> {
            // has no name that anybody would look for
        }
        }
    }

    private static void add(List<NamedPlace> places, String name, String kind, String icon, EObject element) {
        if (name != null) {
            Location.of(element).ifPresent(location -> places.add(new NamedPlace(name, kind, icon, location)));
        }
    }
}

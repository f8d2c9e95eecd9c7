package org.trapeze.ui.references;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;

import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Symbol;
import org.trapeze.asm.scoping.ProgramNames;
import org.trapeze.isa.isa.InstructionDeclaration;

import org.trapeze.ui.index.WorkspaceIndex;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.InstructionPlace;
import org.trapeze.ui.model.Models;

/**
 * Finds the places of a target in all files of the workspace and the library, with the texts of editors as they are.
 * Not for the user interface thread.
 */
public final class ReferenceSearch {
    private final WorkspaceIndex index;
    private final Target target;
    private final Candidates candidates;

    /** @param index knows all files; what editors show must have been made known to it */
    public ReferenceSearch(WorkspaceIndex index, Target target) {
        this.index = index;
        this.target = target;
        this.candidates = new Candidates(index, target);
    }

    /** Tells of each file that has the target. Throws OperationCanceledException where the monitor says so. */
    public void run(IProgressMonitor monitor, Consumer<FileHits> found) {
        List<List<URI>> groups = candidates.groups();
        SubMonitor progress = SubMonitor.convert(monitor, groups.stream().mapToInt(List::size).sum());
        boolean instruction = definition(index.editorSet(target.resource())) instanceof InstructionDeclaration;
        for (List<URI> group : groups) {
            Map<URI, XtextResource> loaded = load(group, instruction, progress);
            for (XtextResource resource : loaded.values()) {
                look(resource, instruction, loosely(resource, loaded), progress, found);
            }
        }
    }

    private EObject definition(XtextResourceSet set) {
        return target.parameter() ? null : set.getEObject(target.uri(), true);
    }

    private Map<URI, XtextResource> load(List<URI> group, boolean instruction, SubMonitor progress) {
        Map<URI, XtextResource> loaded = new LinkedHashMap<>();
        if (target.parameter() && !group.contains(target.resource())) {
            return loaded;
        }
        XtextResourceSet set = null;
        for (URI uri : group) {
            progress.split(1).subTask(uri.lastSegment());
            set = set == null ? index.editorSet(uri) : set;
            if (candidates.mayName(uri, set, instruction) && read(uri, set) instanceof XtextResource resource) {
                EcoreUtil2.resolveLazyCrossReferences(resource, cancel(progress));
                loaded.put(uri, resource);
            }
        }
        return loaded;
    }

    private static Object read(URI uri, XtextResourceSet set) {
        try {
            return set.getResource(uri, true);
        } catch (RuntimeException unreadable) {
            // Vanished meanwhile, or not readable for us: nothing can be said of it.
            return null;
        }
    }

    private void look(XtextResource resource, boolean instruction, boolean loosely, SubMonitor progress,
            Consumer<FileHits> found) {
        progress.split(0);
        Language language = Language.of(resource.getURI()).orElseThrow();
        var places = instruction && language == Language.GASM ? Models.instructions(language, resource)
                : List.<InstructionPlace>of();
        List<Occurrence> occurrences =
                new ArrayList<>(Occurrences.in(language, resource, places, target, cancel(progress)));
        if (loosely) {
            occurrences.addAll(UnlinkedWords.in(resource, target.name()));
        }
        if (!occurrences.isEmpty()) {
            found.accept(new FileHits(resource.getURI(), resource.getParseResult().getRootNode().getText(),
                    occurrences));
        }
    }

    /**
     * {@return whether words of a program that mean nothing by themselves mean the target, because another program
     * includes both}
     */
    private boolean loosely(XtextResource resource, Map<URI, XtextResource> loaded) {
        if (resource.getURI().equals(target.resource()) || target.parameter() || target.name().startsWith(".")
                || !(definition(resource) instanceof Symbol)) {
            return false;
        }
        for (XtextResource other : loaded.values()) {
            Set<URI> together = programs(other);
            if (together.contains(resource.getURI()) && together.contains(target.resource())) {
                return true;
            }
        }
        return false;
    }

    private EObject definition(XtextResource resource) {
        XtextResource defining = (XtextResource) resource.getResourceSet().getResource(target.resource(), false);
        return defining == null ? null : defining.getEObject(target.uri().fragment());
    }

    private static Set<URI> programs(XtextResource resource) {
        Set<URI> all = new LinkedHashSet<>();
        if (!resource.getContents().isEmpty() && resource.getContents().getFirst() instanceof Program program) {
            Language.GASM.get(ProgramNames.class).programs(program)
                    .forEach(included -> all.add(included.eResource().getURI()));
        }
        return all;
    }

    private static CancelIndicator cancel(SubMonitor progress) {
        return progress::isCanceled;
    }
}

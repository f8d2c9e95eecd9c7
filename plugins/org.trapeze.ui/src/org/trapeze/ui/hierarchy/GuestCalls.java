package org.trapeze.ui.hierarchy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

import org.trapeze.asm.flow.Point;
import org.trapeze.asm.flow.Step;
import org.trapeze.asm.program.GuestAssembler;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.index.WorkspaceIndex;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.navigation.Location;

/**
 * Finds calls, jumps, what falls through to labels and data that name them: in the program of the label's own file, and in those that
 * include it. Remembers the ways through each program.
 */
final class GuestCalls implements Calls {
    private final WorkspaceIndex index = TrapezeUi.get().index();
    private final Map<URI, List<Step>> ways = new HashMap<>();

    @Override
    public synchronized List<Hits> of(Subject subject, Direction direction, IProgressMonitor monitor) {
        Hits.Collector calls = new Hits.Collector();
        Set<URI> programs = programs(subject.location().uri());
        SubMonitor progress = SubMonitor.convert(monitor, programs.size());
        for (URI program : programs) {
            progress.split(1).subTask(program.lastSegment());
            for (Step step : ways.computeIfAbsent(program, this::read)) {
                collect(step, subject, direction, calls);
            }
        }
        return calls.calls();
    }

    private static void collect(Step step, Subject subject, Direction direction, Hits.Collector calls) {
        if (direction == Direction.CALLERS && subject(step.to()).equals(subject)) {
            calls.add(subject(step.from()), site(step));
        } else if (direction == Direction.CALLEES
                && subject(subject.local() ? step.block() : step.from()).equals(subject)
                && (subject.local() || !isInside(step))) {
            calls.add(subject(step.to()), site(step));
        }
    }

    /** Whether it leads from one place of a routine to another. */
    private static boolean isInside(Step step) {
        return step.to().local() && step.to().name().startsWith(step.from().name() + ".");
    }

    /** {@return a label as a subject} */
    static Subject subject(Point point) {
        return new Subject(point.name(), "label", point.local(),
                new Location(URI.createURI(point.file()), point.offset(), point.length()));
    }

    private static Site site(Step step) {
        return new Site(new Location(URI.createURI(step.file()), step.offset(), step.length()), step.line(),
                step.text(),
                switch (step.kind()) {
                    case CALL -> "calls";
                    case JUMP -> "jumps";
                    case FALL_THROUGH -> "falls through";
                    case DATA -> "names it in data";
                });
    }

    private List<Step> read(URI program) {
        try {
            return index.editorSet(program).getResource(program, true) instanceof XtextResource resource
                    ? GuestAssembler.ways(resource) : List.of();
        } catch (RuntimeException unreadable) {
            // Vanished meanwhile: leads nowhere any more.
            return List.of();
        }
    }

    /** {@return a file and those that include it, directly or through others} */
    private Set<URI> programs(URI file) {
        Set<URI> candidates = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            candidates.addAll(index.files(project));
        }
        candidates.removeIf(uri -> Language.of(uri).filter(Language.GASM::equals).isEmpty()
                || ResourceUris.file(uri).isEmpty());
        Map<URI, String> texts = new HashMap<>();
        Set<URI> found = new LinkedHashSet<>(List.of(file));
        for (int size = 0; size < found.size();) {
            size = found.size();
            for (URI name : List.copyOf(found)) {
                candidates.stream().filter(uri -> !found.contains(uri)
                        && texts.computeIfAbsent(uri, this::text).contains(name.lastSegment())).toList()
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** As it is in its editor, where it is open; only to look whether it may name a file. */
    private String text(URI uri) {
        XtextResourceSet set = index.editorSet(uri);
        try (InputStream in = set.getURIConverter().createInputStream(uri)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.toLowerCase(Locale.ROOT).contains("include") ? text : "";
        } catch (IOException e) {
            // Vanished meanwhile: includes nothing any more.
            return "";
        }
    }
}

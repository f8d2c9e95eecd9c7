package org.trapeze.asm.program;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.source.Includes;
import org.trapeze.asm.source.SourceText;

/**
 * The files that a program includes, as models in its resource set, so that an editor's unsaved text counts. Remembers
 * which texts were used, since what was made of them is out of date when one of them changes. Any thread that may load
 * resources of the set.
 */
public final class IncludedPrograms implements Includes {
    private final ResourceSet resources;
    private final Map<URI, IParseResult> used = new HashMap<>();

    IncludedPrograms(ResourceSet resources) {
        this.resources = resources;
    }

    /** {@return where a file is that another one names, relative to its folder; empty where the name can be none} */
    public static Optional<URI> uri(URI from, String name) {
        if (from == null || !from.isHierarchical() || name.isBlank() || name.chars().anyMatch(c -> c < ' ')) {
            return Optional.empty();
        }
        try {
            URI uri = URI.createURI(URI.encodeFragment(name, false).replace("?", "%3F")).resolve(from);
            return uri.hasTrailingPathSeparator() ? Optional.empty() : Optional.of(uri);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@return the program of a file that another one names} */
    public static Optional<Program> find(Resource from, String name) {
        return uri(from.getURI(), name).flatMap(uri -> resource(from.getResourceSet(), uri))
                .map(resource -> resource.getContents().isEmpty() ? null : resource.getContents().getFirst())
                .filter(Program.class::isInstance).map(Program.class::cast);
    }

    @Override
    public Optional<SourceText> find(String name, SourceText from) {
        Optional<XtextResource> found =
                uri(URI.createURI(from.name()), name).flatMap(uri -> resource(resources, uri));
        return found.flatMap(resource -> parsed(resource).map(result -> {
            used.put(resource.getURI(), result);
            return new SourceText(resource.getURI().toString(), result.getRootNode().getText());
        }));
    }

    /** {@return whether all texts are still those that were used} */
    boolean areCurrent() {
        return used.entrySet().stream().allMatch(entry -> {
            Resource resource = resources.getResource(entry.getKey(), false);
            return resource instanceof XtextResource text && parsed(text).orElse(null) == entry.getValue();
        });
    }

    /** Every edit makes another result, even one that parses only a part anew and keeps the nodes around it. */
    private static Optional<IParseResult> parsed(XtextResource resource) {
        return Optional.ofNullable(resource.getParseResult());
    }

    private static Optional<XtextResource> resource(ResourceSet resources, URI uri) {
        try {
            boolean there = resources.getResource(uri, false) != null || resources.getURIConverter().exists(uri, null);
            return there && resources.getResource(uri, true) instanceof XtextResource resource ? Optional.of(resource)
                    : Optional.empty();
        } catch (RuntimeException unreadable) {
            // A file that vanished or is in a language that is not known here: one that cannot be included.
            return Optional.empty();
        }
    }
}

package org.trapeze.ui.builder;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Which files each file of a project was linked to, directly or through others. Kept from one build to the next; gone
 * when the workbench is closed, after which the next build looks at everything.
 */
final class Dependencies {
    private final Map<URI, Set<URI>> all = new HashMap<>();

    /** Notes what a resource, all of whose references are resolved, was linked to. */
    void record(Resource resource) {
        Set<URI> reached = new HashSet<>();
        follow(resource, reached);
        reached.remove(resource.getURI());
        all.put(resource.getURI(), reached);
    }

    void forget(URI uri) {
        all.remove(uri);
    }

    void clear() {
        all.clear();
    }

    /** {@return whether nothing is known} */
    boolean isEmpty() {
        return all.isEmpty();
    }

    /** {@return whether a file is not known, or was linked to one of these} */
    boolean concerns(URI file, Collection<URI> changed) {
        Set<URI> reached = all.get(file);
        return reached == null || changed.stream().anyMatch(reached::contains);
    }

    private static void follow(Resource resource, Set<URI> reached) {
        if (reached.add(resource.getURI())) {
            for (EObject target : EcoreUtil.ExternalCrossReferencer.find(resource).keySet()) {
                if (target.eResource() != null && target.eResource() != resource) {
                    follow(target.eResource(), reached);
                }
            }
        }
    }
}

package org.trapeze.ui.index;

import java.util.Set;

import org.eclipse.emf.common.util.URI;

/** Is told when files that others may refer to have changed. Called on any thread, and must return at once. */
@FunctionalInterface
public interface IndexListener {
    /**
     * Files were changed, added, removed, opened or closed.
     *
     * @param resources which; empty where projects changed and it could be any
     */
    void changed(Set<URI> resources);
}

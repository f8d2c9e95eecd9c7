package org.trapeze.ui.classification;

import org.eclipse.emf.common.util.URI;

/** Is told when the classes of a machine's instructions have become known, or are to be asked for again. */
@FunctionalInterface
public interface ClassificationListener {
    /**
     * There is something new about a machine. Called on a worker thread.
     *
     * @param machine the resource of its description
     */
    void classified(URI machine);
}

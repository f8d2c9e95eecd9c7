package org.trapeze.ui.model;

/** Is told what can be said of a guest at once, some time before there is a model of it. */
@FunctionalInterface
public interface QuickListener {
    /**
     * There is something to say. Called on a worker thread; the document may have changed again since.
     *
     * @param look at the document's latest state
     */
    void looked(QuickLook look);
}

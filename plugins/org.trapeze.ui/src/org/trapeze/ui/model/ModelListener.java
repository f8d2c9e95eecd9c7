package org.trapeze.ui.model;

/** Is told when the model of a document has been made anew. */
@FunctionalInterface
public interface ModelListener {
    /**
     * There is a new model. Called on a worker thread; the document may have changed again since.
     *
     * @param snapshot the model of the document's latest state that was looked at
     */
    void modelChanged(ModelSnapshot snapshot);
}

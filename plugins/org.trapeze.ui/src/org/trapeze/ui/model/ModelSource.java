package org.trapeze.ui.model;

import java.util.Optional;

/** What makes the models of one document: that of an editor, or one that is only looked at. */
public interface ModelSource {
    /** {@return the model last made, which the document may have left behind} Never waits. */
    Optional<ModelSnapshot> latest();

    /** {@return the model of the document as it is now, where there is one already} Never waits. */
    Optional<ModelSnapshot> current();

    /** Makes a listener be told of new models, beginning with the present one where there is one. */
    void addListener(ModelListener listener);

    /** Makes a listener not be told any more. */
    void removeListener(ModelListener listener);

    /** Makes a listener be told of quick looks, where there are some, beginning with the last one. */
    default void addQuickListener(QuickListener listener) {
        // a text that nobody edits has its model soon enough
    }

    /** Makes a listener not be told any more. */
    default void removeQuickListener(QuickListener listener) {
        // never told anyway
    }

    /** {@return the machine of a guest, as far as it is known already without a model} */
    default Optional<GuestMachine> guestMachine() {
        return Optional.empty();
    }
}

package org.trapeze.ui.model;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.util.CancelIndicator;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.index.ResourceUris;

/** Makes models of texts for tests that need no editor. */
public final class Snapshots {

    private Snapshots() {
    }

    /** {@return the model of a text as if a file had it} */
    public static ModelSnapshot in(IFile file, String text) {
        return Models.build(TrapezeUi.get().index(), ResourceUris.of(file), text, 1, CancelIndicator.NullImpl);
    }

    /** {@return the model of a text as if it lay in a project of its own; the extension of the name is the language} */
    public static ModelSnapshot of(String name, String text) {
        return Models.build(TrapezeUi.get().index(), URI.createPlatformResourceURI("/nowhere/" + name, true), text, 1,
                CancelIndicator.NullImpl);
    }

    /** {@return the machine of a guest's model, as the fast lane of its editor knows it} */
    public static Optional<GuestMachine> machine(ModelSnapshot snapshot) {
        return GuestMachine.of(snapshot);
    }
}

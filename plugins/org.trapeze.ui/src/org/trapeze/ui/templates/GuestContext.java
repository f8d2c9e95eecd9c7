package org.trapeze.ui.templates;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.templates.DocumentTemplateContext;
import org.eclipse.jface.text.templates.TemplateContextType;

import org.trapeze.asm.ide.skeleton.GuestSkeleton;
import org.trapeze.asm.program.MachineClauses;
import org.trapeze.asm.source.SourceText;

/** A place in a guest, with what its machine gives for templates. */
final class GuestContext extends DocumentTemplateContext {
    private final Optional<GuestSkeleton> skeleton;
    private final List<String> machines;

    /** @param machines the names from which one is chosen where the guest names none */
    GuestContext(TemplateContextType type, IDocument document, int offset, int length,
            Optional<GuestSkeleton> skeleton, List<String> machines) {
        super(type, document, offset, length);
        this.skeleton = skeleton;
        this.machines = machines;
    }

    Optional<GuestSkeleton> skeleton() {
        return skeleton;
    }

    /** {@return the machine's name, or those of all that there are} */
    List<String> machines() {
        return skeleton.map(GuestSkeleton::machine).map(List::of).orElse(machines);
    }

    /** {@return whether the guest has a line for its machine, also where that is unknown or has errors} */
    boolean namesMachine() {
        return MachineClauses.named(new SourceText("guest", getDocument().get())).isPresent();
    }
}

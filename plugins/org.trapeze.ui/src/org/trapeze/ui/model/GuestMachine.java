package org.trapeze.ui.model;

import java.util.Optional;

import org.eclipse.emf.common.util.URI;

import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.program.GuestAssembler;
import org.trapeze.asm.program.MachineClauses;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;

import org.trapeze.ui.classification.DescribedMachine;

/**
 * The machine of a guest that is open in an editor, from a model of it that need not be the latest: what is needed to
 * look at the text without making another model. Immutable.
 *
 * @param name    as the guest writes it
 * @param machine what is classified
 * @param syntax  its assembly language
 */
public record GuestMachine(String name, DescribedMachine machine, MachineSyntax syntax) {

    /** {@return the machine of a model; empty where it is no guest, or something is wrong with the machine} */
    static Optional<GuestMachine> of(ModelSnapshot snapshot) {
        if (!(snapshot.root() instanceof Program program) || snapshot.machine().isEmpty()) {
            return Optional.empty();
        }
        return MachineClauses.named(source(snapshot.uri(), snapshot.text()))
                .flatMap(name -> GuestAssembler.syntax(program.getMachine())
                        .map(syntax -> new GuestMachine(name, snapshot.machine().get(), syntax)));
    }

    /**
     * {@return the same machine with the assembly language of a former one, where that describes the same} What has
     * been assembled is remembered by the language; a new one makes the next key wait until all is assembled again.
     */
    GuestMachine after(GuestMachine former) {
        return former != null && former.machine.architecture().equals(machine.architecture())
                ? new GuestMachine(name, machine, former.syntax) : this;
    }

    /** {@return whether a text is still for this machine} */
    boolean fits(SourceText source) {
        return MachineClauses.named(source).filter(name::equals).isPresent();
    }

    static SourceText source(URI uri, String text) {
        return new SourceText(uri.toString(), text);
    }
}

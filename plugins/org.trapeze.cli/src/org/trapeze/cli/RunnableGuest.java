package org.trapeze.cli;

import java.util.Optional;

import org.trapeze.asm.image.Image;
import org.trapeze.asm.program.Guest;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.machine.Machine;

/**
 * A guest ready to run.
 *
 * @param architecture what it runs on
 * @param image        its contents
 * @param source       what it was assembled from; empty for one that was read as an image
 */
record RunnableGuest(Architecture architecture, Image image, Optional<Guest> source) {
    /** Loads the guest into a machine that has been reset, and sets its entry point. */
    void loadInto(Machine machine) {
        if (image.extent() > machine.storage().size()) {
            throw CommandFailure.usage("The guest needs " + image.extent() + " units of storage, the machine has "
                    + machine.storage().size() + ".");
        }
        image.load(machine.storage()::write);
        machine.state().set(architecture.pc(), image.entryPc());
    }
}

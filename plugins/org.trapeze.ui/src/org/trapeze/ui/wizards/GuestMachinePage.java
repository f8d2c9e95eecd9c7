package org.trapeze.ui.wizards;

/** Asks which machine a guest is for. */
final class GuestMachinePage extends MachinePage {

    GuestMachinePage(FilePage file) {
        super("Machine of the Guest", "Choose the machine that the guest is written for.", file);
    }
}

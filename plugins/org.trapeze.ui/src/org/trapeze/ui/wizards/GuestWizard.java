package org.trapeze.ui.wizards;

import java.util.Optional;

import org.trapeze.ui.creation.Creation;
import org.trapeze.ui.help.HelpContext;
import org.trapeze.ui.language.Language;

/** New > Guest Program. */
public class GuestWizard extends FileWizard<GuestMachinePage> {

    /** Creates the wizard. */
    public GuestWizard() {
        super(Language.GASM, "Guest Program", "Create a program in assembly language.",
                HelpContext.GUEST_WIZARD);
    }

    @Override
    GuestMachinePage machinePage(FilePage page) {
        return new GuestMachinePage(page);
    }

    @Override
    Optional<String> text(GuestMachinePage page) {
        KnownMachine chosen = page.chosen().orElseThrow();
        return Creation.run(this, "The machine cannot be read.",
                monitor -> GuestText.empty(chosen.name(), GuestText.haltOf(chosen.file())));
    }
}

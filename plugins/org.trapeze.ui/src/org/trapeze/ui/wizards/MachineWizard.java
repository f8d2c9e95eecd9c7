package org.trapeze.ui.wizards;

import java.util.Optional;

import org.trapeze.ui.help.HelpContext;
import org.trapeze.ui.language.Language;

/** New > Machine Description. */
public class MachineWizard extends FileWizard<BaseMachinePage> {

    /** Creates the wizard. */
    public MachineWizard() {
        super(Language.ISA, "Machine Description", "Create a file that describes a machine.",
                HelpContext.MACHINE_WIZARD);
    }

    @Override
    BaseMachinePage machinePage(FilePage page) {
        return new BaseMachinePage(page);
    }

    @Override
    Optional<String> text(BaseMachinePage page) {
        return Optional.of(page.text());
    }
}

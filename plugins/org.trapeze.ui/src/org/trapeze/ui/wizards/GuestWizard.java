package org.trapeze.ui.wizards;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

import org.trapeze.ui.creation.Creation;
import org.trapeze.ui.help.HelpContext;
import org.trapeze.ui.language.Language;

/** New > Guest Program. */
public class GuestWizard extends Wizard implements INewWizard {
    private FilePage file;
    private GuestMachinePage machine;

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        setWindowTitle("New Guest Program");
        setNeedsProgressMonitor(true);
        file = new FilePage(Language.GASM, "Guest Program", "Create a program in assembly language.", selection);
        machine = new GuestMachinePage(file);
    }

    @Override
    public void addPages() {
        addPage(file);
        addPage(machine);
    }

    @Override
    public void createPageControls(Composite pages) {
        super.createPageControls(pages);
        HelpContext.GUEST_WIZARD.on(pages);
    }

    @Override
    public boolean performFinish() {
        KnownMachine chosen = machine.chosen().orElseThrow();
        Optional<String> text = Creation.run(this, "The machine cannot be read.",
                monitor -> GuestText.empty(chosen.name(), GuestText.haltOf(chosen.file())));
        text.ifPresent(file::setText);
        IFile made = text.isPresent() ? file.createNewFile() : null;
        if (made != null) {
            Creation.show(List.of(made));
        }
        return made != null;
    }
}

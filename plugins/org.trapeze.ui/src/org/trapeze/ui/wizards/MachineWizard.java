package org.trapeze.ui.wizards;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

import org.trapeze.ui.creation.Creation;
import org.trapeze.ui.help.HelpContext;
import org.trapeze.ui.language.Language;

/** New > Machine Description. */
public class MachineWizard extends Wizard implements INewWizard {
    private FilePage file;
    private BaseMachinePage machine;

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        setWindowTitle("New Machine Description");
        setNeedsProgressMonitor(true);
        file = new FilePage(Language.ISA, "Machine Description", "Create a file that describes a machine.", selection);
        machine = new BaseMachinePage(file);
    }

    @Override
    public void addPages() {
        addPage(file);
        addPage(machine);
    }

    @Override
    public void createPageControls(Composite pages) {
        super.createPageControls(pages);
        HelpContext.MACHINE_WIZARD.on(pages);
    }

    @Override
    public boolean performFinish() {
        file.setText(machine.text());
        IFile made = file.createNewFile();
        if (made != null) {
            Creation.show(List.of(made));
        }
        return made != null;
    }
}

package org.trapeze.ui.creation;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;

import org.trapeze.ui.help.HelpContext;

/** What the wizards for projects have in common: the perspective that fits is offered, and the files are shown. */
public abstract class NewProjectWizard extends Wizard implements INewWizard, IExecutableExtension {
    private final String title;
    private final HelpContext help;
    private IConfigurationElement element;

    /** @param title what the window says */
    protected NewProjectWizard(String title, HelpContext help) {
        this.title = title;
        this.help = help;
    }

    /**
     * Takes what the pages say; user interface thread.
     *
     * @return what makes the project, and gives the files to open
     */
    protected abstract Creation.Work<List<IFile>> work();

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        setWindowTitle(title);
        setNeedsProgressMonitor(true);
    }

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        element = config;
    }

    @Override
    public void createPageControls(Composite pages) {
        super.createPageControls(pages);
        help.on(pages);
    }

    @Override
    public boolean performFinish() {
        Optional<List<IFile>> made = Creation.run(this, "The project could not be created.", work());
        made.ifPresent(files -> {
            if (element != null) {
                BasicNewProjectResourceWizard.updatePerspective(element);
            }
            Creation.show(files);
        });
        return made.isPresent();
    }
}

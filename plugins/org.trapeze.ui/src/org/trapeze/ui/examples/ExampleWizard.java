package org.trapeze.ui.examples;

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

import org.trapeze.ui.creation.Creation;
import org.trapeze.ui.help.HelpContext;

/** File > New > Example. */
public class ExampleWizard extends Wizard implements INewWizard, IExecutableExtension {
    private final ExampleWizardPage page = new ExampleWizardPage();
    private IConfigurationElement element;

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        setWindowTitle("New Trapeze Example");
        setNeedsProgressMonitor(true);
    }

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        element = config;
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    public void createPageControls(Composite pages) {
        super.createPageControls(pages);
        HelpContext.EXAMPLE_WIZARD.on(pages);
    }

    @Override
    public boolean performFinish() {
        Example example = page.example().orElseThrow();
        String name = page.projectName();
        Optional<Optional<IFile>> made = Creation.run(this, "The project could not be created.",
                monitor -> ExampleProjects.guest(ExampleProjects.create(example.name(), name, monitor)));
        made.ifPresent(guest -> {
            if (element != null) {
                BasicNewProjectResourceWizard.updatePerspective(element);
            }
            Creation.show(guest.map(List::of).orElse(List.of()));
        });
        return made.isPresent();
    }
}

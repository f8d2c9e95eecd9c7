package org.trapeze.ui.examples;

import java.util.List;

import org.eclipse.core.resources.IFile;

import org.trapeze.ui.creation.Creation;
import org.trapeze.ui.creation.NewProjectWizard;
import org.trapeze.ui.help.HelpContext;

/** File > New > Example. */
public class ExampleWizard extends NewProjectWizard {
    private final ExampleWizardPage page = new ExampleWizardPage();

    /** Creates the wizard. */
    public ExampleWizard() {
        super("New Trapeze Example", HelpContext.EXAMPLE_WIZARD);
    }

    @Override
    public void addPages() {
        addPage(page);
    }

    @Override
    protected Creation.Work<List<IFile>> work() {
        Example example = page.example().orElseThrow();
        String name = page.projectName();
        return monitor -> ExampleProjects.guest(ExampleProjects.create(example.name(), name, monitor)).stream()
                .toList();
    }
}

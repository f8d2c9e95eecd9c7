package org.trapeze.ui.wizards;

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
import org.trapeze.ui.creation.NewFile;
import org.trapeze.ui.creation.ProjectPlan;
import org.trapeze.ui.help.HelpContext;

/** New > Trapeze Project. */
public class ProjectWizard extends Wizard implements INewWizard, IExecutableExtension {
    private final ProjectFolderPage folder = new ProjectFolderPage();
    private final ProjectContentPage content = new ProjectContentPage();
    private IConfigurationElement element;

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        setWindowTitle("New Trapeze Project");
        setNeedsProgressMonitor(true);
    }

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        element = config;
    }

    @Override
    public void addPages() {
        addPage(folder);
        addPage(content);
    }

    @Override
    public void createPageControls(Composite pages) {
        super.createPageControls(pages);
        HelpContext.PROJECT_WIZARD.on(pages);
    }

    @Override
    public boolean performFinish() {
        String name = folder.getProjectName();
        var location = folder.location();
        ProjectChoice choice = content.choice(name);
        Optional<List<IFile>> made = Creation.run(this, "The project could not be created.", monitor -> {
            List<NewFile> files = choice.files();
            var project = new ProjectPlan(name, location, files).create(monitor);
            return files.stream().map(file -> project.getFile(file.path())).toList();
        });
        made.ifPresent(files -> {
            if (element != null) {
                BasicNewProjectResourceWizard.updatePerspective(element);
            }
            Creation.show(files);
        });
        return made.isPresent();
    }
}

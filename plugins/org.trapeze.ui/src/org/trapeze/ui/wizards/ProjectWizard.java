package org.trapeze.ui.wizards;

import java.util.List;

import org.eclipse.core.resources.IFile;

import org.trapeze.ui.creation.Creation;
import org.trapeze.ui.creation.NewFile;
import org.trapeze.ui.creation.NewProjectWizard;
import org.trapeze.ui.creation.ProjectPlan;
import org.trapeze.ui.help.HelpContext;

/** New > Trapeze Project. */
public class ProjectWizard extends NewProjectWizard {
    private final ProjectFolderPage folder = new ProjectFolderPage();
    private final ProjectContentPage content = new ProjectContentPage();

    /** Creates the wizard. */
    public ProjectWizard() {
        super("New Trapeze Project", HelpContext.PROJECT_WIZARD);
    }

    @Override
    public void addPages() {
        addPage(folder);
        addPage(content);
    }

    @Override
    protected Creation.Work<List<IFile>> work() {
        String name = folder.getProjectName();
        var location = folder.location();
        ProjectChoice choice = content.choice(name);
        return monitor -> {
            List<NewFile> files = choice.files();
            var project = new ProjectPlan(name, location, files).create(monitor);
            return files.stream().map(file -> project.getFile(file.path())).toList();
        };
    }
}

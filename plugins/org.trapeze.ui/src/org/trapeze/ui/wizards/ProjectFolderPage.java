package org.trapeze.ui.wizards;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.ui.dialogs.WizardNewProjectCreationPage;

import org.trapeze.ui.creation.ProjectPlan;

/** Asks for name and location of the project, as everywhere in the workbench. */
final class ProjectFolderPage extends WizardNewProjectCreationPage {

    ProjectFolderPage() {
        super("folder");
        setTitle("Trapeze Project");
        setDescription("Create a project for machines and guests.");
    }

    @Override
    protected boolean validatePage() {
        if (!super.validatePage()) {
            return false;
        }
        Optional<String> problem = new ProjectPlan(getProjectName(), location(), List.of()).problem();
        setErrorMessage(problem.orElse(null));
        return problem.isEmpty();
    }

    /** Enter in the dialog New turns two pages at once: the second one only where this one is complete. */
    @Override
    public IWizardPage getNextPage() {
        return isPageComplete() ? super.getNextPage() : null;
    }

    /** {@return the folder; none for the one in the workspace} */
    Optional<URI> location() {
        return useDefaults() ? Optional.empty()
                : Optional.ofNullable(getLocationURI()).filter(uri -> "file".equals(uri.getScheme()));
    }
}

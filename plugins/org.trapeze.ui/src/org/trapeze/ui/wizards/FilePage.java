package org.trapeze.ui.wizards;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;

import org.trapeze.ui.language.Language;

/** Asks for folder and name of a file, as everywhere in the workbench. */
final class FilePage extends WizardNewFileCreationPage {
    private String text = "";

    FilePage(Language language, String title, String description, IStructuredSelection selection) {
        super("file", selection);
        setTitle(title);
        setDescription(description);
        setFileExtension(language.extension());
    }

    /** {@return the project of the folder chosen; none while there is no folder} */
    Optional<IProject> project() {
        return Optional.ofNullable(getContainerFullPath()).filter(path -> path.segmentCount() > 0)
                .map(path -> ResourcesPlugin.getWorkspace().getRoot().getProject(path.segment(0)))
                .filter(IProject::exists);
    }

    /** {@return the name of the file without its extension; empty where none was entered} */
    String baseName() {
        String name = IPath.fromPortableString(getFileName()).removeFileExtension().lastSegment();
        return name == null ? "" : name;
    }

    /** Enter in the dialog New turns two pages at once: the second one only where this one is complete. */
    @Override
    public IWizardPage getNextPage() {
        return isPageComplete() ? super.getNextPage() : null;
    }

    /** Sets what the file is to contain. */
    void setText(String content) {
        text = content;
    }

    @Override
    protected InputStream getInitialContents() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void createAdvancedControls(Composite parent) {
        // only links to files that exist, and this makes a new one
    }

    @Override
    protected void createLinkTarget() {
        // as said
    }

    @Override
    protected IStatus validateLinkedResource() {
        return Status.OK_STATUS;
    }

    @Override
    protected boolean validatePage() {
        if (getFileName() != null && getFileName().strip().equals("." + getFileExtension())) {
            setErrorMessage("The file name cannot be empty.");
            return false;
        }
        return super.validatePage();
    }
}

package org.trapeze.ui.examples;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks which example, and how the project is to be called. */
final class ExampleWizardPage extends WizardPage {
    private Combo example;
    private Text name;

    ExampleWizardPage() {
        super("example", "Trapeze Example", null);
        setDescription("Create a project with a guest that is ready to be run and changed.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout(2, false));
        new Label(page, SWT.NONE).setText("&Example:");
        example = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        example.setItems(ExampleProjects.names().toArray(String[]::new));
        example.select(0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(example);
        new Label(page, SWT.NONE).setText("&Project name:");
        name = new Text(page, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        example.addListener(SWT.Selection, event -> name.setText(example.getText()));
        name.addListener(SWT.Modify, event -> check());
        name.setText(example.getText());
        setControl(page);
        check();
    }

    /** {@return the example chosen} */
    String example() {
        return example.getText();
    }

    /** {@return the name for the project} */
    String projectName() {
        return name.getText().strip();
    }

    private void check() {
        setErrorMessage(problem());
        setPageComplete(problem() == null && !example().isEmpty());
    }

    private String problem() {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IStatus status = workspace.validateName(projectName(), IResource.PROJECT);
        if (!status.isOK()) {
            return status.getMessage();
        }
        IProject project = workspace.getRoot().getProject(projectName());
        return project.exists() ? "There is a project with this name already." : null;
    }
}

package org.trapeze.ui.wizards;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

import org.trapeze.ui.creation.Creation;

/** Asks which machine a new file builds on: one of the file's project, of those it refers to, or of the library. */
abstract class MachinePage extends WizardPage {
    private final FilePage file;
    private Optional<IProject> shown = Optional.empty();
    private List<KnownMachine> machines = List.of();
    private MachineTable table;

    MachinePage(String title, String description, FilePage file) {
        super("machine", title, null);
        this.file = file;
        setDescription(description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout(2, false));
        createAbove(page);
        table = new MachineTable(page, "&Machine:", 2);
        table.onChange(this::check);
        setControl(page);
    }

    /** Makes the controls above the table, in a grid of two columns. */
    void createAbove(Composite page) {
        // none
    }

    /** {@return why the page is not complete; empty where it is} */
    Optional<String> problem() {
        return chosen().isPresent() ? Optional.empty() : Optional.of("Choose a machine.");
    }

    /** Is called when the page comes to be seen. */
    void shown() {
        check();
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            Optional<IProject> project = file.project();
            if (machines.isEmpty() || !project.equals(shown)) {
                Creation.run(getWizard(), "The machines cannot be read.", monitor -> KnownMachine.all(project))
                        .ifPresent(found -> show(found, project));
            }
            shown();
        }
    }

    private void show(List<KnownMachine> found, Optional<IProject> project) {
        shown = project;
        machines = found;
        table.show(found);
        if (chosen().isEmpty() && !found.isEmpty()) {
            // one of one's own where there is one, else the paper's
            table.choose(found.stream().filter(machine -> !machine.inLibrary() || machine.name().equals("tg"))
                    .findFirst().orElse(found.getFirst()));
        }
    }

    final void check() {
        Optional<String> problem = problem();
        setErrorMessage(problem.orElse(null));
        setPageComplete(problem.isEmpty());
    }

    final FilePage file() {
        return file;
    }

    final MachineTable table() {
        return table;
    }

    /** {@return the machines that there are} */
    final List<KnownMachine> machines() {
        return machines;
    }

    /** {@return the machine chosen} */
    final Optional<KnownMachine> chosen() {
        return table == null ? Optional.empty() : table.chosen();
    }
}

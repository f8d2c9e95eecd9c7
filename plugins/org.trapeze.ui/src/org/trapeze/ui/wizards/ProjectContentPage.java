package org.trapeze.ui.wizards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import org.trapeze.ui.creation.Creation;
import org.trapeze.ui.examples.Example;

/** Asks which machine the project is about, and which guest to begin with. */
final class ProjectContentPage extends WizardPage {
    private static final String EMPTY = "An empty guest";
    private static final String NONE = "No guest";

    private List<KnownMachine> machines = List.of();
    private List<Example> examples = List.of();
    private Button library;
    private Button extending;
    private Button skeleton;
    private MachineTable table;
    private Text name;
    private Text title;
    private Combo guest;

    ProjectContentPage() {
        super("content", "Machine and Guest", null);
        setDescription("Choose the machine that the project is about, and a guest to begin with.");
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout(2, false));
        library = choice(page, "&Use a machine of the library");
        extending = choice(page, "Describe my own machine: &extend one of the library");
        skeleton = choice(page, "Describe my own machine: start from a small &complete one");
        library.setSelection(true);
        table = new MachineTable(page, "&Machine:", 2);
        table.onChange(this::machineChanged);
        name = field(page, "&Name of my machine:");
        title = field(page, "&Title of my machine:");
        title.setMessage("optional, in a few words");
        new Label(page, SWT.NONE).setText("&Guest:");
        guest = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(guest);
        setControl(page);
        machineChanged();
    }

    private Button choice(Composite page, String text) {
        Button button = new Button(page, SWT.RADIO);
        button.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        button.addListener(SWT.Selection, event -> machineChanged());
        return button;
    }

    private Text field(Composite page, String label) {
        new Label(page, SWT.NONE).setText(label);
        Text field = new Text(page, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        field.addListener(SWT.Modify, event -> check());
        return field;
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible && machines.isEmpty()) {
            Creation.run(getWizard(), "The library cannot be read.", monitor -> KnownMachine.all(Optional.empty()))
                    .ifPresent(this::show);
        }
    }

    private void show(List<KnownMachine> found) {
        machines = found;
        table.show(found);
        found.stream().filter(machine -> machine.name().equals("tg")).findFirst()
                .or(() -> found.stream().findFirst()).ifPresent(table::choose);
        machineChanged();
    }

    /** The guests that are offered depend on the machine. */
    private void machineChanged() {
        table.setEnabled(!skeleton.getSelection());
        name.setEnabled(!library.getSelection());
        title.setEnabled(!library.getSelection());
        String chosen = guest.getText();
        examples = choice("", Optional.empty()).examples();
        List<String> items = new ArrayList<>(List.of(EMPTY));
        examples.forEach(example -> items.add("Example: " + example.name()));
        items.add(NONE);
        guest.setItems(items.toArray(String[]::new));
        guest.select(Math.max(0, items.indexOf(chosen)));
        check();
    }

    private void check() {
        Optional<String> problem = library.getSelection() ? Optional.empty()
                : MachineText.problem(name.getText(), machines);
        boolean chosen = skeleton.getSelection() || table.chosen().isPresent();
        // an empty field is no mistake yet, so that the page does not begin with an error
        boolean untouched = problem.isPresent() && name.getText().isEmpty();
        setErrorMessage(untouched ? null : problem.orElse(null));
        setMessage(untouched ? problem.get() : chosen ? null : "Choose a machine.");
        setPageComplete(problem.isEmpty() && chosen && !machines.isEmpty());
    }

    /** {@return what was chosen} An empty guest is called like the project. */
    ProjectChoice choice(String project) {
        int index = guest.getSelectionIndex();
        boolean example = index > 0 && index <= examples.size();
        return choice(project, example ? Optional.of(examples.get(index - 1)) : Optional.empty());
    }

    private ProjectChoice choice(String project, Optional<Example> example) {
        ProjectChoice.Guest first = guest.getText().equals(NONE) ? ProjectChoice.Guest.NONE
                : example.map(ProjectChoice.Guest::of).orElseGet(() -> ProjectChoice.Guest.empty(project));
        return new ProjectChoice(skeleton.getSelection() ? Optional.empty() : table.chosen(),
                library.getSelection() ? Optional.empty()
                        : Optional.of(new ProjectChoice.Own(name.getText(), title.getText())), first);
    }
}

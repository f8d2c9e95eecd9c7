package org.trapeze.ui.wizards;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks what a new machine is called, and what it starts from. */
final class BaseMachinePage extends MachinePage {
    private Text name;
    private Text title;
    private Button extending;
    private String proposed = "";

    BaseMachinePage(FilePage file) {
        super("Machine", "Name the machine, and choose what its description starts from.", file);
    }

    @Override
    void createAbove(Composite page) {
        name = field(page, "&Name:");
        title = field(page, "&Title:");
        title.setMessage("optional, in a few words");
        extending = choice(page, "&Extend another machine: it has everything of that one");
        choice(page, "Start from a small, &complete machine");
        extending.setSelection(true);
    }

    private Button choice(Composite page, String text) {
        Button button = new Button(page, SWT.RADIO);
        button.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        button.addListener(SWT.Selection, event -> {
            table().setEnabled(extending.getSelection());
            check();
        });
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
    void shown() {
        if (name.getText().equals(proposed)) {
            proposed = file().baseName();
            name.setText(proposed);
        }
        check();
    }

    @Override
    Optional<String> problem() {
        if (table() == null) {
            return Optional.of("Choose a machine.");
        }
        return MachineText.problem(name.getText(), machines())
                .or(() -> extending.getSelection() ? super.problem() : Optional.empty());
    }

    /** {@return the text of the description} */
    String text() {
        return extending.getSelection()
                ? MachineText.extending(name.getText(), title.getText(), chosen().orElseThrow().name())
                : MachineText.minimal(name.getText(), title.getText());
    }
}

package org.trapeze.ui.preferences;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.xtext.diagnostics.Severity;

/** What can be chosen about problems, for the workspace or for a project. User interface thread. */
final class ProblemFields extends Composite {
    private static final List<Severity> CHOICES =
            List.of(Severity.IGNORE, Severity.INFO, Severity.WARNING, Severity.ERROR);

    /** One choice: how to read it from its control, and how to show it there. */
    private record Field(Supplier<String> get, Consumer<String> set) {
    }

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Control> controls = new ArrayList<>();

    ProblemFields(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(this);
        severity(Preferences.SENSITIVE_DESCRIBED, "Sensitive but not privileged instruction &described:");
        severity(Preferences.SENSITIVE_USED, "Sensitive but not privileged instruction &used by a guest:");
        severity(Preferences.UNUSED, "State or cause that &nothing uses:");
        severity(Preferences.HIDING, "Name that hides &another one:");
        severity(Preferences.REDIRECTED, "Access through a relocation register just &written:");
        check(Preferences.FINDINGS_IN_BUILDS, "C&heck expectations when building");
        text(Preferences.TASK_TAGS, "&Task tags in comments:",
                "Words separated by commas; those of high priority end with an exclamation mark");
    }

    private void severity(String key, String label) {
        label(label);
        Combo combo = new Combo(this, SWT.READ_ONLY);
        CHOICES.forEach(choice -> combo.add(word(choice)));
        add(key, combo, () -> CHOICES.get(Math.max(0, combo.getSelectionIndex())).name().toLowerCase(Locale.ROOT),
                value ->
            combo.select(Math.max(0, CHOICES.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList()
                    .indexOf(value))));
    }

    private static String word(Severity severity) {
        return severity.name().charAt(0) + severity.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private void check(String key, String label) {
        Button check = new Button(this, SWT.CHECK);
        check.setText(label);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(check);
        add(key, check, () -> String.valueOf(check.getSelection()),
                value -> check.setSelection(Boolean.parseBoolean(value)));
    }

    private void text(String key, String label, String tip) {
        label(label);
        Text text = new Text(this, SWT.BORDER);
        text.setToolTipText(tip);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        add(key, text, text::getText, text::setText);
    }

    private void label(String text) {
        Label label = new Label(this, SWT.NONE);
        label.setText(text);
        controls.add(label);
    }

    private void add(String key, Control control, Supplier<String> get, Consumer<String> set) {
        controls.add(control);
        fields.put(key, new Field(get, set));
    }

    /** Shows what a store says. */
    void show(IPreferenceStore store) {
        fields.forEach((key, field) -> field.set().accept(store.getString(key)));
    }

    /** Shows what holds where nobody chose anything. */
    void showDefaults(IPreferenceStore store) {
        fields.forEach((key, field) -> field.set().accept(store.getDefaultString(key)));
    }

    /** Shows one value. */
    void show(String key, String value) {
        fields.get(key).set().accept(value);
    }

    /** {@return what is chosen, by the keys of preferences} */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((key, field) -> values.put(key, field.get().get()));
        return values;
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        controls.forEach(control -> control.setEnabled(enabled));
    }
}

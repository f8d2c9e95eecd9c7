package org.trapeze.debug.ui.breakpoints;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.trapeze.debug.core.breakpoints.TrapSelection;
import org.trapeze.debug.core.launch.KnownMachines;

/** Where people say which traps a breakpoint stops at; used by the dialog for new ones and by the property page. */
final class TrapSelectionEditor {
    private static final String ANY_MACHINE = "any machine";

    private final Map<String, List<String>> known = KnownMachines.causes();
    private final Runnable changed;
    private final Set<String> mentioned;
    private final Control control;
    private Combo machine;
    private Button any;
    private Button chosen;
    private CheckboxTableViewer causes;
    private Spinner firstHit;

    /** @param changed run after every change that people make */
    TrapSelectionEditor(Composite parent, TrapSelection selection, Runnable changed) {
        this.changed = changed;
        mentioned = selection.causes();
        control = create(parent);
        show(selection);
    }

    Control control() {
        return control;
    }

    private Control create(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        label(area, "&Machine:");
        machine = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        machine.addListener(SWT.Selection, event -> machineChosen());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(machine);
        any = radio(area, "Stop at &any trap");
        chosen = radio(area, "Stop at traps with these &causes:");
        causes = CheckboxTableViewer.newCheckList(area, SWT.BORDER);
        causes.setContentProvider(ArrayContentProvider.getInstance());
        causes.addCheckStateListener(event -> changed.run());
        GridDataFactory.fillDefaults().span(2, 1).indent(20, 0).hint(SWT.DEFAULT, 140).grab(true, true)
                .applyTo(causes.getTable());
        label(area, "Stop from &hit number:");
        firstHit = new Spinner(area, SWT.BORDER);
        firstHit.setValues(1, 1, Integer.MAX_VALUE, 0, 1, 100);
        firstHit.setToolTipText("With 3, the first two matching traps of every run pass.");
        firstHit.addListener(SWT.Modify, event -> changed.run());
        return area;
    }

    private static void label(Composite parent, String text) {
        new Label(parent, SWT.NONE).setText(text);
    }

    private Button radio(Composite parent, String text) {
        Button button = new Button(parent, SWT.RADIO);
        button.setText(text);
        button.addListener(SWT.Selection, event -> {
            causes.getTable().setEnabled(chosen.getSelection());
            changed.run();
        });
        GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
        return button;
    }

    private void show(TrapSelection selection) {
        Set<String> machines = new TreeSet<>(known.keySet());
        if (!selection.machine().isEmpty()) {
            machines.add(selection.machine());
        }
        machine.setItems(Stream.concat(Stream.of(ANY_MACHINE), machines.stream()).toArray(String[]::new));
        machine.setText(selection.machine().isEmpty() ? ANY_MACHINE : selection.machine());
        any.setSelection(selection.causes().isEmpty());
        chosen.setSelection(!selection.causes().isEmpty());
        causes.getTable().setEnabled(chosen.getSelection());
        showCauses(selection.causes());
        firstHit.setSelection(selection.firstHit());
    }

    private void machineChosen() {
        showCauses(checked());
        changed.run();
    }

    private void showCauses(Set<String> checked) {
        Set<String> names = new TreeSet<>(mentioned);
        known.entrySet().stream().filter(entry -> machine().isEmpty() || machine().equals(entry.getKey()))
                .forEach(entry -> names.addAll(entry.getValue()));
        causes.setInput(names);
        causes.setCheckedElements(checked.toArray());
    }

    private Set<String> checked() {
        Set<String> names = new HashSet<>();
        Arrays.stream(causes.getCheckedElements()).map(String.class::cast).forEach(names::add);
        return names;
    }

    private String machine() {
        return machine.getSelectionIndex() <= 0 ? "" : machine.getText();
    }

    /** {@return what is wrong with what people have said, null where nothing is} */
    String problem() {
        return chosen.getSelection() && checked().isEmpty() ? "Choose at least one cause, or stop at any trap." : null;
    }

    /** {@return what people have said} */
    TrapSelection selection() {
        return new TrapSelection(any.getSelection() ? Set.of() : checked(), machine(), firstHit.getSelection());
    }
}

package org.trapeze.ui.wizards;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;

/** Lets one machine be chosen; each is shown with its title and with what is known of it. */
final class MachineTable {
    private static final int HEIGHT = 180;
    private static final int WIDTH = 760;
    private static final int NAME_WIDTH = 70;

    private final TableViewer viewer;

    /** Creates the table and its label, below which it takes the whole width of a grid. */
    MachineTable(Composite parent, String label, int columns) {
        Label above = new Label(parent, SWT.NONE);
        above.setText(label);
        GridDataFactory.fillDefaults().span(columns, 1).applyTo(above);
        Composite area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).span(columns, 1).hint(WIDTH, HEIGHT).applyTo(area);
        TableColumnLayout layout = new TableColumnLayout();
        area.setLayout(layout);
        Table table = new Table(area, SWT.SINGLE | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setHeaderVisible(true);
        viewer = new TableViewer(table);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        ColumnViewerToolTipSupport.enableFor(viewer);
        column(layout, "Machine", 3, KnownMachine::name);
        column(layout, "Title", 7, KnownMachine::title);
        column(layout, "Finding", 7, KnownMachine::finding);
        column(layout, "Where", 3, KnownMachine::place);
    }

    private void column(TableColumnLayout layout, String title, int weight, Function<KnownMachine, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight, NAME_WIDTH));
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((KnownMachine) element);
            }

            /** All of the text, for it may not fit. */
            @Override
            public String getToolTipText(Object element) {
                return getText(element).isEmpty() ? null : getText(element);
            }
        });
    }

    /** Shows machines, and keeps the one chosen where it is still there. */
    void show(List<KnownMachine> machines) {
        Optional<String> chosen = chosen().map(KnownMachine::name);
        viewer.setInput(machines);
        machines.stream().filter(one -> chosen.filter(one.name()::equals).isPresent()).findFirst()
                .ifPresent(this::choose);
    }

    void choose(KnownMachine machine) {
        viewer.setSelection(new StructuredSelection(machine), true);
    }

    /** {@return the machine chosen} */
    Optional<KnownMachine> chosen() {
        return Optional.ofNullable((KnownMachine) viewer.getStructuredSelection().getFirstElement());
    }

    void onChange(Runnable listener) {
        viewer.addSelectionChangedListener(event -> listener.run());
    }

    void setEnabled(boolean enabled) {
        viewer.getTable().setEnabled(enabled);
    }
}

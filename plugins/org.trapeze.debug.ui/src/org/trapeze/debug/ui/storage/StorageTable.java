package org.trapeze.debug.ui.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.trapeze.debug.core.storage.StorageLevel;
import org.trapeze.debug.core.storage.StorageMap;
import org.trapeze.debug.core.storage.StoragePart;

/** A storage map in words, for those who cannot see the picture, and for what is too small in it. */
final class StorageTable {
    private static final int NARROW = 120;
    private static final int WIDE = 190;

    private record Row(StorageLevel level, StoragePart part) {
    }

    private final TableViewer viewer;

    StorageTable(Composite parent) {
        viewer = new TableViewer(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        viewer.getTable().setHeaderVisible(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column("Machine", NARROW, row -> row.level().machine());
        column("Owner", WIDE, row -> row.part().owner());
        column("Kind", NARROW, row -> StorageTexts.kind(row.part().kind()));
        column("Addresses", WIDE, row -> StorageTexts.range(row.part()));
        column("Real addresses", WIDE, row -> StorageTexts.real(row.level(), row.part()));
        column("Size", NARROW, row -> StorageTexts.units(row.part().size()));
        column("What", 2 * WIDE, row -> row.part().what());
    }

    private void column(String title, int width, Function<Row, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.getColumn().setWidth(width);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(row -> text.apply((Row) row)));
    }

    Control control() {
        return viewer.getControl();
    }

    void show(StorageMap map) {
        viewer.setInput(map.levels().stream()
                .flatMap(level -> level.parts().stream().map(part -> new Row(level, part))).toList());
    }

    void onChoice(Consumer<Optional<StoragePart>> listener) {
        viewer.addSelectionChangedListener(event -> listener.accept(
                Optional.ofNullable((Row) event.getStructuredSelection().getFirstElement()).map(Row::part)));
    }

    /** Selects the row of a part. */
    void choose(StoragePart part) {
        if (viewer.getInput() instanceof List<?> rows) {
            rows.stream().filter(row -> ((Row) row).part() == part).findFirst()
                    .ifPresent(row -> viewer.setSelection(new StructuredSelection(row), true));
        }
    }
}

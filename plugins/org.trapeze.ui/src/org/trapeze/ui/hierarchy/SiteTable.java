package org.trapeze.ui.hierarchy;

import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import org.trapeze.ui.navigation.Location;

/** The places where the chosen one of the tree is called, line by line. */
final class SiteTable {
    private final TableViewer viewer;

    SiteTable(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        TableColumnLayout layout = new TableColumnLayout();
        area.setLayout(layout);
        viewer = new TableViewer(area, SWT.FULL_SELECTION | SWT.SINGLE);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        column(layout, "Place", 3, site -> place(site.location(), site.line()));
        column(layout, "How", 1, Site::how);
        column(layout, "Text", 4, Site::text);
        viewer.getTable().setHeaderVisible(true);
    }

    private void column(TableColumnLayout layout, String title, int weight, Function<Site, String> text) {
        TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(site -> text.apply((Site) site)));
        layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
    }

    private static String place(Location location, int line) {
        return location.uri().lastSegment() + ":" + line;
    }

    TableViewer viewer() {
        return viewer;
    }
}

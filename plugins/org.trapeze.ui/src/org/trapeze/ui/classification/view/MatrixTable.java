package org.trapeze.ui.classification.view;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLayoutData;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerEditor;
import org.eclipse.jface.viewers.ColumnViewerEditorActivationStrategy;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.FocusCellHighlighter;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TableViewerEditor;
import org.eclipse.jface.viewers.TableViewerFocusCellManager;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import org.trapeze.ir.arch.Architecture;

/** The matrix of instructions and classes, in which cells can be chosen. Belongs to the user interface thread. */
final class MatrixTable {
    /** The least width of a column for each unit of its weight, in pixels. */
    private static final int WIDTH = 9;

    /** Rows of one instruction are the same, so that selection and place stay while classes become known. */
    private static final IElementComparer BY_NAME = new IElementComparer() {
        @Override
        public boolean equals(Object one, Object other) {
            return one instanceof ClassRow a && other instanceof ClassRow b ? a.name().equals(b.name())
                    : Objects.equals(one, other);
        }

        @Override
        public int hashCode(Object element) {
            return element instanceof ClassRow row ? row.name().hashCode() : Objects.hashCode(element);
        }
    };

    private final TableColumnLayout layout = new TableColumnLayout();
    private final TableViewer viewer;
    private final RowFilter filter = new RowFilter();
    private final RowOrder order = new RowOrder();
    private ClassColumn column = ClassColumn.INSTRUCTION;

    /** @param chosen told when another cell is chosen */
    MatrixTable(Composite parent, Runnable chosen) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(layout);
        viewer = new TableViewer(area, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setComparer(BY_NAME);
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(ArrayContentProvider.getInstance());
        viewer.getTable().setHeaderVisible(true);
        viewer.getTable().setLinesVisible(true);
        for (ClassColumn each : ClassColumn.values()) {
            addColumn(each);
        }
        viewer.addFilter(filter);
        viewer.setComparator(order);
        chooseCells(chosen);
    }

    private void addColumn(ClassColumn each) {
        TableViewerColumn made = new TableViewerColumn(viewer, SWT.LEFT);
        made.getColumn().setText(each.title());
        made.getColumn().setToolTipText(each.tooltip());
        made.getColumn().setMoveable(true);
        made.setLabelProvider(new ClassCells(each));
        made.getColumn().addListener(SWT.Selection, event -> sort(each));
        layout.setColumnData(made.getColumn(), data(each, true));
    }

    private void chooseCells(Runnable chosen) {
        TableViewerFocusCellManager cells =
                new TableViewerFocusCellManager(viewer, new FocusCellHighlighter(viewer) {
                    @Override
                    protected void focusCellChanged(ViewerCell fresh, ViewerCell old) {
                        column = fresh == null ? ClassColumn.INSTRUCTION : ClassColumn.values()[fresh.getColumnIndex()];
                        viewer.getTable().redraw();
                        chosen.run();
                    }
                });
        viewer.getTable().addListener(SWT.PaintItem, this::frame);
        TableViewerEditor.create(viewer, cells, new ColumnViewerEditorActivationStrategy(viewer),
                ColumnViewerEditor.KEEP_EDITOR_ON_DOUBLE_CLICK);
        viewer.addPostSelectionChangedListener(event -> chosen.run());
    }

    /** The chosen row looks as everywhere; the chosen cell in it has a frame. */
    private void frame(Event event) {
        TableItem item = (TableItem) event.item;
        if (event.index == column.ordinal() && viewer.getTable().isSelected(viewer.getTable().indexOf(item))) {
            Rectangle cell = item.getBounds(event.index);
            event.gc.drawRectangle(cell.x, cell.y, cell.width - 1, cell.height - 1);
        }
    }

    private void sort(ClassColumn by) {
        order.click(by);
        Table table = viewer.getTable();
        table.setSortColumn(order.column() == null ? null : table.getColumn(by.ordinal()));
        table.setSortDirection(order.isDown() ? SWT.DOWN : SWT.UP);
        viewer.refresh();
    }

    TableViewer viewer() {
        return viewer;
    }

    void filter(String words, boolean sensitiveOnly) {
        filter.setWords(words);
        filter.setSensitiveOnly(sensitiveOnly);
        viewer.refresh();
    }

    void show(List<ClassRow> rows, Optional<Architecture> machine) {
        machine.ifPresent(this::showColumns);
        if (rows.equals(viewer.getInput())) {
            return;
        }
        Set<String> names = rows().stream().map(ClassRow::name).collect(Collectors.toSet());
        List<ClassRow> selected = rows.stream().filter(row -> names.contains(row.name())).toList();
        int top = viewer.getTable().getTopIndex();
        viewer.getTable().setRedraw(false);
        viewer.setInput(rows);
        viewer.setSelection(new StructuredSelection(selected), false);
        viewer.getTable().setTopIndex(top);
        viewer.getTable().setRedraw(true);
    }

    /** Columns that have nothing to say about a machine are not shown. */
    private void showColumns(Architecture machine) {
        for (ClassColumn each : List.of(ClassColumn.SETTING, ClassColumn.EXTENSION)) {
            TableColumn widget = viewer.getTable().getColumn(each.ordinal());
            boolean wanted = each.concerns(machine);
            if (widget.getResizable() != wanted) {
                widget.setResizable(wanted);
                layout.setColumnData(widget, data(each, wanted));
                viewer.getTable().getParent().layout(true);
            }
        }
    }

    private static ColumnLayoutData data(ClassColumn column, boolean shown) {
        return shown ? new ColumnWeightData(column.weight(), column.weight() * WIDTH) : new ColumnPixelData(0, false);
    }

    /** {@return the row that is chosen, the first of several} */
    Optional<ClassRow> row() {
        return Optional.ofNullable((ClassRow) viewer.getStructuredSelection().getFirstElement());
    }

    /** {@return the rows that are chosen} */
    List<ClassRow> rows() {
        return viewer.getStructuredSelection().stream().map(ClassRow.class::cast).toList();
    }

    /** {@return the column of the cell that is chosen} */
    ClassColumn column() {
        return column;
    }

    /** Chooses none, so that nothing in particular is told about. */
    void clear() {
        viewer.setSelection(StructuredSelection.EMPTY);
    }

    /** Chooses the row of an instruction. */
    void select(String instruction) {
        if (viewer.getInput() instanceof List<?> rows) {
            rows.stream().filter(row -> ((ClassRow) row).name().equals(instruction)).findFirst()
                    .filter(row -> !viewer.getStructuredSelection().toList().contains(row))
                    .ifPresent(row -> viewer.setSelection(new StructuredSelection(row), true));
        }
    }
}

package org.trapeze.ui.classification.view;

import java.util.Arrays;
import java.util.Comparator;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;

/** Sorts rows by a column, upwards or downwards, or leaves them in the order of the description. */
final class RowOrder extends ViewerComparator {
    private ClassColumn column;
    private boolean down;

    /** A third click on the same column brings the order of the description back. */
    void click(ClassColumn clicked) {
        if (column != clicked) {
            column = clicked;
            down = false;
        } else if (!down) {
            down = true;
        } else {
            column = null;
        }
    }

    ClassColumn column() {
        return column;
    }

    boolean isDown() {
        return down;
    }

    @Override
    public void sort(Viewer viewer, Object[] elements) {
        if (column != null) {
            Comparator<ClassRow> order = down ? column.order().reversed() : column.order();
            Arrays.sort(elements, Comparator.comparing(ClassRow.class::cast, order));
        }
    }
}

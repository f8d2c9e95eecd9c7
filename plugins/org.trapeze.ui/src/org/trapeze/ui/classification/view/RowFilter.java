package org.trapeze.ui.classification.view;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;

/** Leaves the rows that people want to see. */
final class RowFilter extends ViewerFilter {
    private String words = "";
    private boolean sensitiveOnly;

    void setWords(String fresh) {
        words = fresh;
    }

    void setSensitiveOnly(boolean only) {
        sensitiveOnly = only;
    }

    @Override
    public boolean select(Viewer viewer, Object parent, Object element) {
        ClassRow row = (ClassRow) element;
        return (!sensitiveOnly || row.maybeSensitive()) && row.matches(words);
    }
}

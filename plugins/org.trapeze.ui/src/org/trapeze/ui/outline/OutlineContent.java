package org.trapeze.ui.outline;

import java.util.List;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** Gives the outline to the tree: the input is a list of nodes. */
final class OutlineContent implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return ((OutlineNode) parent).children().toArray();
    }

    /** No way up: nothing is revealed in the tree from outside. */
    @Override
    public Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return !((OutlineNode) element).children().isEmpty();
    }
}

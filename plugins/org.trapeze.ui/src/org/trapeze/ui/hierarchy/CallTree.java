package org.trapeze.ui.hierarchy;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.progress.DeferredTreeContentManager;

/** Gives the tree of calls to its viewer, the children of each node once they are there. The input is the root. */
final class CallTree implements ITreeContentProvider {
    private final DeferredTreeContentManager manager;

    CallTree(TreeViewer viewer, IWorkbenchPartSite site) {
        manager = new DeferredTreeContentManager(viewer, site);
    }

    /** Gives up what is being looked for below a root. */
    void cancel(CallNode root) {
        manager.cancel(root);
    }

    @Override
    public Object[] getElements(Object input) {
        return new Object[] {((CallHierarchyView.Input) input).root()};
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof CallNode ? manager.getChildren(parent) : new Object[0];
    }

    @Override
    public Object getParent(Object element) {
        return element instanceof CallNode node ? node.getParent(node) : null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof CallNode node && node.isContainer();
    }
}

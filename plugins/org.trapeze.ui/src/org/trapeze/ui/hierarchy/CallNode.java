package org.trapeze.ui.hierarchy;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.model.IWorkbenchAdapter;
import org.eclipse.ui.progress.IDeferredWorkbenchAdapter;
import org.eclipse.ui.progress.IElementCollector;

/** A node of the tree of calls. What is below it is found when it is opened, in a job. */
final class CallNode implements IDeferredWorkbenchAdapter, IAdaptable {
    private final CallNode parent;
    private final Hits hits;
    private final Calls calls;
    private final Calls.Direction direction;

    /** @param hits the subject, for the root without sites */
    CallNode(CallNode parent, Hits hits, Calls calls, Calls.Direction direction) {
        this.parent = parent;
        this.hits = hits;
        this.calls = calls;
        this.direction = direction;
    }

    Subject subject() {
        return hits.subject();
    }

    List<Site> sites() {
        return hits.sites();
    }

    /** {@return whether the same subject stands above, so that all below would repeat itself} */
    boolean isRecursive() {
        for (CallNode above = parent; above != null; above = above.parent) {
            if (above.subject().equals(subject())) {
                return true;
            }
        }
        return false;
    }

    /** {@return in a few words where it is called, and how; empty for the root} */
    String detail() {
        if (sites().isEmpty()) {
            return subject().location().uri().lastSegment();
        }
        Site first = sites().getFirst();
        String how = sites().stream().map(Site::how).distinct().collect(Collectors.joining(", "));
        return how + ", " + first.location().uri().lastSegment() + ":" + first.line()
                + (sites().size() == 1 ? "" : " and " + (sites().size() - 1) + " more")
                + (isRecursive() ? " (recursion)" : "");
    }

    @Override
    public void fetchDeferredChildren(Object node, IElementCollector collector, IProgressMonitor monitor) {
        try {
            List<Hits> found = calls.of(subject(), direction, monitor);
            collector.add(found.stream().map(one -> new CallNode(this, one, calls, direction)).toArray(), monitor);
        } catch (OperationCanceledException e) {
            // the tree stays as it is
            monitor.setCanceled(true);
        }
        collector.done();
    }

    @Override
    public boolean isContainer() {
        return !isRecursive();
    }

    /** Searches take their time, and each would only wait for the others. */
    @Override
    public ISchedulingRule getRule(Object node) {
        return null;
    }

    @Override
    public Object[] getChildren(Object node) {
        return new Object[0];
    }

    @Override
    public ImageDescriptor getImageDescriptor(Object node) {
        return null;
    }

    @Override
    public String getLabel(Object node) {
        return subject().name() + "  " + detail();
    }

    @Override
    public CallNode getParent(Object node) {
        return parent;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == IDeferredWorkbenchAdapter.class || adapter == IWorkbenchAdapter.class ? adapter.cast(this)
                : null;
    }
}

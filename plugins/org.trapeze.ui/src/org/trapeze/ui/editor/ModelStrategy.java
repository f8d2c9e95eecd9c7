package org.trapeze.ui.editor;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewerLifecycle;
import org.eclipse.jface.text.reconciler.DirtyRegion;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.reconciler.IReconcilingStrategyExtension;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.ModelListener;
import org.trapeze.ui.model.ModelSnapshot;

/**
 * Something that the generic editor has its reconciler do, but that works by our models: it follows the model of the
 * viewer's document, and does nothing when it is asked to reconcile.
 */
public abstract class ModelStrategy
        implements IReconcilingStrategy, IReconcilingStrategyExtension, ITextViewerLifecycle {
    private final ModelListener changes = this::modelChanged;
    private volatile LiveModel model;

    /** There is a new model. Called on a worker thread. */
    protected abstract void modelChanged(ModelSnapshot snapshot);

    /** {@return the model of the viewer's document, or null} Any thread. */
    protected final LiveModel model() {
        return model;
    }

    /** Called by the reconciler's thread whenever the viewer has another document. */
    @Override
    public final void setDocument(IDocument document) {
        follow(document == null ? null : TrapezeUi.get().models().of(document).orElse(null));
    }

    /** Follows another model from now on; null follows none. */
    protected final synchronized void follow(LiveModel fresh) {
        if (model != null) {
            model.removeListener(changes);
        }
        model = fresh;
        if (model != null) {
            model.addListener(changes);
        }
    }

    @Override
    public final void initialReconcile() {
        // the listener does it
    }

    @Override
    public final void reconcile(DirtyRegion dirty, IRegion region) {
        // the listener does it
    }

    @Override
    public final void reconcile(IRegion partition) {
        // the listener does it
    }

    @Override
    public final void setProgressMonitor(IProgressMonitor monitor) {
        // nothing is done on the reconciler's thread
    }
}

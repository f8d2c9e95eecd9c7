package org.trapeze.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.xtext.service.OperationCanceledError;
import org.eclipse.xtext.util.CancelIndicator;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.index.WorkspaceIndex;

/**
 * The model of one open document, made anew a moment after each change.
 *
 * <p>Threads: the text is taken in the document's own thread, everything else happens in a job of ours. {@link
 * #latest()} and {@link #current()} never wait and may be called anywhere.
 */
public final class LiveModel implements ModelSource {
    /** How long to wait for more typing, in milliseconds. */
    private static final long PAUSE = 120;

    /** A text with its number: a later text or a change around it has a greater one. */
    private record Wanted(String text, long version) {
    }

    private final WorkspaceIndex index;
    private final IDocument document;
    private final URI uri;
    private final List<ModelListener> listeners = new CopyOnWriteArrayList<>();
    private final Job job = Job.create("Updating the model", this::update);
    private final IDocumentListener typing = new IDocumentListener() {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // only the result matters
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            want(event.getDocument().get(), PAUSE);
        }
    };

    private volatile Wanted wanted;
    private volatile ModelSnapshot latest;
    private volatile boolean disposed;

    LiveModel(WorkspaceIndex index, IDocument document, URI uri) {
        this.index = index;
        this.document = document;
        this.uri = uri;
        job.setSystem(true);
        job.setPriority(Job.SHORT);
        document.addDocumentListener(typing);
        want(document.get(), 0);
    }

    void dispose() {
        disposed = true;
        document.removeDocumentListener(typing);
        listeners.clear();
        job.cancel();
    }

    /** {@return what the document is} */
    public URI uri() {
        return uri;
    }

    @Override
    public Optional<ModelSnapshot> latest() {
        return Optional.ofNullable(latest);
    }

    @Override
    public Optional<ModelSnapshot> current() {
        return latest().filter(snapshot -> snapshot.version() == wanted.version());
    }

    /**
     * {@return the model of the document as it is now, made in the calling thread where there is none yet}
     *
     * @param cancel asked while the model is made
     */
    public ModelSnapshot await(CancelIndicator cancel) {
        Optional<ModelSnapshot> ready = current();
        if (ready.isPresent()) {
            return ready.get();
        }
        Wanted now = wanted;
        return Models.build(index, uri, now.text(), now.version(), cancel);
    }

    /**
     * {@return the model of the document as it is now or will be, once there is one; never where the document closes}
     */
    public CompletableFuture<ModelSnapshot> whenCurrent() {
        CompletableFuture<ModelSnapshot> future = new CompletableFuture<>();
        ModelListener waiting = snapshot -> {
            if (!isStale(snapshot.version())) {
                future.complete(snapshot);
            }
        };
        future.whenComplete((snapshot, error) -> removeListener(waiting));
        listeners.add(waiting);
        current().ifPresent(future::complete);
        return future;
    }

    @Override
    public void addListener(ModelListener listener) {
        listeners.add(listener);
        latest().ifPresent(listener::modelChanged);
    }

    @Override
    public void removeListener(ModelListener listener) {
        listeners.remove(listener);
    }

    /** Makes the model anew although the text is the same, because something it refers to has changed. */
    void refresh() {
        want(wanted.text(), PAUSE);
    }

    /** Lets others see the text as it is now, without waiting for the model. Not for the user interface thread. */
    void publishText() {
        index.open(uri, wanted.text());
    }

    private synchronized void want(String text, long pause) {
        wanted = new Wanted(text, wanted == null ? 1 : wanted.version() + 1);
        job.cancel();
        job.schedule(pause);
    }

    private IStatus update(IProgressMonitor monitor) {
        Wanted now = wanted;
        try {
            index.open(uri, now.text());
            ModelSnapshot made = Models.build(index, uri, now.text(), now.version(),
                    () -> monitor.isCanceled() || isStale(now.version()));
            publish(made);
        } catch (OperationCanceledException | OperationCanceledError e) {
            return Status.CANCEL_STATUS;
        } catch (RuntimeException e) {
            TrapezeUi.log("Making the model of " + uri, e);
        }
        return Status.OK_STATUS;
    }

    private void publish(ModelSnapshot made) {
        if (!isStale(made.version())) {
            latest = made;
            listeners.forEach(listener -> listener.modelChanged(made));
        }
    }

    private boolean isStale(long version) {
        return disposed || wanted.version() != version;
    }
}

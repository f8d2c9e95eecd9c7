package org.trapeze.ui.model;

import java.util.List;
import java.util.Optional;
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

import org.trapeze.ui.TrapezeUi;

/**
 * The model of a document that is in no editor, such as a side of a comparison: it may be an old state of a file, so
 * nobody else gets to know its text.
 */
public final class ViewedModel implements ModelSource {
    /** How long to wait for more changes, in milliseconds. */
    private static final long PAUSE = 250;

    private final IDocument document;
    private final URI uri;
    private final List<ModelListener> listeners = new CopyOnWriteArrayList<>();
    private final Job job = Job.create("Updating the model", this::update);
    private final IDocumentListener changes = new IDocumentListener() {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // only the result matters
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            take();
            job.cancel();
            job.schedule(PAUSE);
        }
    };
    private volatile String text;
    private volatile long version;
    private volatile ModelSnapshot latest;

    /** @param uri what the document is, or has been */
    public ViewedModel(IDocument document, URI uri) {
        this.document = document;
        this.uri = uri;
        job.setSystem(true);
        job.setPriority(Job.SHORT);
        document.addDocumentListener(changes);
        take();
        job.schedule();
    }

    /** Ends it. */
    public void dispose() {
        document.removeDocumentListener(changes);
        listeners.clear();
        job.cancel();
    }

    private synchronized void take() {
        text = document.get();
        version++;
    }

    @Override
    public Optional<ModelSnapshot> latest() {
        return Optional.ofNullable(latest);
    }

    @Override
    public Optional<ModelSnapshot> current() {
        return latest().filter(snapshot -> snapshot.version() == version);
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

    private IStatus update(IProgressMonitor monitor) {
        String now;
        long number;
        synchronized (this) {
            now = text;
            number = version;
        }
        try {
            ModelSnapshot made =
                    Models.build(TrapezeUi.get().index(), uri, now, number, () -> monitor.isCanceled()
                    || number != version);
            if (number == version) {
                latest = made;
                listeners.forEach(listener -> listener.modelChanged(made));
            }
        } catch (OperationCanceledException | OperationCanceledError e) {
            return Status.CANCEL_STATUS;
        } catch (RuntimeException e) {
            TrapezeUi.log("Making the model of " + uri, e);
        }
        return Status.OK_STATUS;
    }
}

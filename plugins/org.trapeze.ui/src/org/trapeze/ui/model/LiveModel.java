package org.trapeze.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Display;
import org.eclipse.xtext.service.OperationCanceledError;
import org.eclipse.xtext.util.CancelIndicator;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.index.WorkspaceIndex;

/**
 * The model of one open document, made anew a moment after each change. Of a guest there is a quick look before that,
 * from the assembler alone; where the text is long, the model then waits until nobody types. Of a description nothing
 * can be said before its model is there.
 *
 * <p>Threads: the text is taken in the document's own thread, everything else happens in jobs of ours. {@link
 * #latest()} and {@link #current()} never wait and may be called anywhere.
 */
public final class LiveModel implements ModelSource {
    /** How long to wait for more typing, in milliseconds, where all is done in less time. */
    private static final long SHORTEST_PAUSE = 20;
    /** The same where it takes long. */
    private static final long LONGEST_PAUSE = 120;
    /** The same before the model of a long text is made, which everything but colours and problems waits for. */
    private static final long MODEL_PAUSE = 500;
    /** The same where that takes long, and memory for a second model is short. */
    private static final long LONGEST_MODEL_PAUSE = 4000;
    /** Characters of a text whose model takes longer than people want to wait. */
    private static final int LONG = 200_000;

    /** A text with its number: a later text or a change around it has a greater one. */
    private record Wanted(String text, long version) {
    }

    private final WorkspaceIndex index;
    private final IDocument document;
    private final URI uri;
    private final List<ModelListener> listeners = new CopyOnWriteArrayList<>();
    private final List<QuickListener> quickListeners = new CopyOnWriteArrayList<>();
    private final Optional<GuestLane> lane;
    private final Job job = Job.create("Updating the model", this::update);
    private final Job later = Job.create("Updating the model of a long text", this::make);
    private final IDocumentListener typing = new IDocumentListener() {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // only the result matters
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            if (event.getDocument().getLength() < LONG || Display.getCurrent() == null) {
                take();
            } else {
                takeLater();
            }
        }
    };

    /** Held while a model is made, so that nobody makes the same one again meanwhile. */
    private final Object making = new Object();
    private volatile Wanted wanted;
    /** Whether the text is another one than is wanted; it is taken as soon as the user interface thread is free. */
    private volatile boolean outdated;
    private long lastChange;
    private volatile ModelSnapshot latest;
    /** The model last made, by whoever came first; guarded by {@link #making}. */
    private ModelSnapshot made;
    private volatile QuickLook quick;
    private volatile boolean disposed;
    private volatile long pause;
    private volatile long modelPause = MODEL_PAUSE;

    LiveModel(WorkspaceIndex index, IDocument document, URI uri) {
        this.index = index;
        this.document = document;
        this.uri = uri;
        this.lane = GuestLane.of(index, uri);
        job.setSystem(true);
        job.setPriority(Job.INTERACTIVE);
        later.setSystem(true);
        later.setPriority(Job.SHORT);
        document.addDocumentListener(typing);
        want(document.get());
    }

    void dispose() {
        disposed = true;
        document.removeDocumentListener(typing);
        listeners.clear();
        quickListeners.clear();
        job.cancel();
        later.cancel();
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
        takeNow();
        return latest().filter(snapshot -> snapshot.version() == wanted.version());
    }

    /**
     * {@return the model of the document as it is now, made in the calling thread where there is none yet}
     *
     * @param cancel asked while the model is made
     */
    public ModelSnapshot await(CancelIndicator cancel) {
        takeNow();
        Optional<ModelSnapshot> ready = current();
        if (ready.isPresent()) {
            return ready.get();
        }
        return build(wanted, cancel);
    }

    private ModelSnapshot build(Wanted now, CancelIndicator cancel) {
        synchronized (making) {
            if (made == null || made.version() != now.version()) {
                made = null;
                made = Models.build(index, uri, now.text(), now.version(), cancel);
            }
            return made;
        }
    }

    /** {@return the text of the document as it is now} Any thread. */
    public String text() {
        takeNow();
        return wanted.text();
    }

    /** {@return whether a model of the text takes longer than people want to wait} */
    public boolean isLong() {
        return wanted.text().length() >= LONG;
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

    @Override
    public void addQuickListener(QuickListener listener) {
        quickListeners.add(listener);
        Optional.ofNullable(quick).ifPresent(listener::looked);
    }

    @Override
    public void removeQuickListener(QuickListener listener) {
        quickListeners.remove(listener);
    }

    /** {@return whether something that was found in a version of the document is about its present text} */
    public boolean isCurrent(long version) {
        return !isStale(version);
    }

    @Override
    public Optional<GuestMachine> guestMachine() {
        return lane.flatMap(GuestLane::machine);
    }

    /** Makes the model anew although the text is the same, because something it refers to has changed. */
    void refresh() {
        lane.ifPresent(GuestLane::forgetOthers);
        want(wanted.text());
    }

    /** Lets others see the text as it is now, without waiting for the model. Not for the user interface thread. */
    void publishText() {
        index.open(uri, wanted.text());
    }

    private void take() {
        outdated = false;
        want(document.get());
    }

    /** Of many edits in a row, as when a long text is laid out, the text is taken once: each time is a copy of it. */
    private void takeLater() {
        if (!outdated) {
            outdated = true;
            outdate();
            Display.getCurrent().asyncExec(this::takeIfOutdated);
        }
    }

    /** For those that ask in the user interface thread before that. */
    private void takeNow() {
        if (outdated && Display.getCurrent() != null) {
            takeIfOutdated();
        }
    }

    private void takeIfOutdated() {
        if (outdated && !disposed) {
            take();
        }
    }

    /** What is on its way is about another text from now on. */
    private synchronized void outdate() {
        wanted = new Wanted(wanted.text(), wanted.version() + 1);
        job.cancel();
        later.cancel();
    }

    /** The first key after a while is answered without a pause: more may not follow. */
    private synchronized void want(String text) {
        wanted = new Wanted(text, wanted == null ? 1 : wanted.version() + 1);
        job.cancel();
        later.cancel();
        long now = System.nanoTime();
        boolean first = now - lastChange > TimeUnit.MILLISECONDS.toNanos(LONGEST_PAUSE);
        lastChange = now;
        job.schedule(first ? Math.min(pause, SHORTEST_PAUSE) : pause);
    }

    private IStatus update(IProgressMonitor monitor) {
        long start = System.nanoTime();
        IStatus result = lane.map(guest -> updateGuest(guest, monitor)).orElseGet(() -> make(monitor));
        pause = Math.clamp(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), SHORTEST_PAUSE, LONGEST_PAUSE);
        return result;
    }

    private IStatus updateGuest(GuestLane guest, IProgressMonitor monitor) {
        Wanted now = wanted;
        IStatus result = attempt(monitor, now, cancel -> {
            look(guest, now, cancel);
            index.open(uri, now.text());
        });
        if (result.isOK() && now.text().length() < LONG) {
            result = make(monitor);
        } else if (result.isOK() && !isStale(now.version())) {
            later.schedule(latest == null ? 0 : modelPause);
        }
        return result;
    }

    private IStatus make(IProgressMonitor monitor) {
        Wanted now = wanted;
        long start = System.nanoTime();
        IStatus result = attempt(monitor, now, cancel -> {
            ModelSnapshot fresh = build(now, cancel);
            publish(fresh);
            if (!isStale(now.version())) {
                // what others see of a description comes from its model, for parsing a long one again takes long
                index.open(uri, now.text(), fresh.resource());
            }
        });
        modelPause = Math.clamp(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), MODEL_PAUSE,
                LONGEST_MODEL_PAUSE);
        return result;
    }

    private IStatus attempt(IProgressMonitor monitor, Wanted now, Consumer<CancelIndicator> work) {
        try {
            work.accept(() -> monitor.isCanceled() || isStale(now.version()));
        } catch (OperationCanceledException | OperationCanceledError e) {
            return Status.CANCEL_STATUS;
        } catch (RuntimeException e) {
            TrapezeUi.log("Making the model of " + uri, e);
        }
        return Status.OK_STATUS;
    }

    /** The first time, what the machine tells comes before the program is assembled, which takes longer then. */
    private void look(GuestLane guest, Wanted now, CancelIndicator cancel) {
        if (now.text().length() >= LONG) {
            guest.find(now.text(), cancel);
        }
        if (quick == null) {
            guest.machine().map(machine -> new QuickLook(now.version(), now.text().length(), machine, Optional.empty()))
                    .ifPresent(this::tell);
        }
        guest.look(now.text(), now.version()).ifPresent(this::tell);
    }

    private void tell(QuickLook look) {
        if (!isStale(look.version())) {
            quick = look;
            quickListeners.forEach(listener -> listener.looked(look));
        }
    }

    private void publish(ModelSnapshot fresh) {
        if (!isStale(fresh.version())) {
            latest = fresh;
            lane.ifPresent(guest -> guest.follow(fresh));
            listeners.forEach(listener -> listener.modelChanged(fresh));
        }
    }

    private boolean isStale(long version) {
        return disposed || wanted.version() != version;
    }
}

package org.trapeze.ui.classification.view;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import org.trapeze.asm.gasm.Program;
import org.trapeze.classify.Profile;
import org.trapeze.isa.isa.Machine;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.classification.ClassificationListener;
import org.trapeze.ui.classification.ClassificationService;
import org.trapeze.ui.classification.DescribedMachine;
import org.trapeze.ui.index.IndexListener;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.Machines;
import org.trapeze.ui.model.ModelListener;
import org.trapeze.ui.model.ModelSnapshot;

/**
 * Follows one machine for the view: that of a live model, or one of a file that was chosen. All work is done in a job
 * of its own, which hands over a new content whenever something has changed.
 */
final class ViewSource {
    /** How long to wait for more news, in milliseconds. */
    private static final long PAUSE = 40;

    /** A machine with the model that it was made of. */
    private record Found(DescribedMachine machine, Machine model) {
    }

    private final Consumer<Optional<ViewContent>> receiver;
    private final Job job = Job.create("Updating the Classification view", this::update);
    private final ClassificationListener classified = this::classified;
    private final ModelListener edited = this::edited;
    private final IndexListener changed = this::changed;
    private LiveModel live;
    private URI chosen;
    private Found found;
    private boolean stale;
    private Profile profile;

    /** @param receiver gets the content on a worker thread; nothing where there is no machine */
    ViewSource(Profile profile, Consumer<Optional<ViewContent>> receiver) {
        this.profile = profile;
        this.receiver = receiver;
        job.setSystem(true);
        job.setPriority(Job.SHORT);
        TrapezeUi.get().classification().addListener(classified);
        TrapezeUi.get().index().addListener(changed);
    }

    void dispose() {
        follow(null);
        TrapezeUi.get().classification().removeListener(classified);
        TrapezeUi.get().index().removeListener(changed);
        job.cancel();
    }

    /** Shows the machine of a live model from now on, as it is edited; null shows none. */
    void follow(LiveModel model) {
        LiveModel before;
        synchronized (this) {
            before = live;
            live = model;
            chosen = null;
            found = null;
        }
        if (before != null) {
            before.removeListener(edited);
        }
        if (model != null) {
            model.addListener(edited);
        }
        job.schedule(PAUSE);
    }

    /** Shows the machine that a saved file describes from now on. */
    void choose(URI uri) {
        follow(null);
        synchronized (this) {
            chosen = uri;
            stale = true;
        }
        job.schedule(PAUSE);
    }

    synchronized Profile profile() {
        return profile;
    }

    void setProfile(Profile fresh) {
        synchronized (this) {
            profile = fresh;
        }
        job.schedule(PAUSE);
    }

    /** Classifies again what was cancelled or not decided. */
    void restart() {
        machine().ifPresent(machine -> {
            for (Profile each : Profile.values()) {
                TrapezeUi.get().classification().restart(machine, each);
            }
            job.schedule(PAUSE);
        });
    }

    void cancel() {
        machine().ifPresent(machine -> TrapezeUi.get().classification().cancel(machine.uri()));
    }

    private synchronized Optional<DescribedMachine> machine() {
        return Optional.ofNullable(found).map(Found::machine);
    }

    private void classified(URI machine) {
        if (machine().filter(one -> one.uri().equals(machine)).isPresent()) {
            job.schedule(PAUSE);
        }
    }

    /** What has no machine, for an error while it is typed, leaves the last one. */
    private void edited(ModelSnapshot snapshot) {
        if (snapshot.machine().isPresent()) {
            synchronized (this) {
                found = new Found(snapshot.machine().get(), model(snapshot.root()));
            }
            job.schedule(PAUSE);
        }
    }

    private void changed(Set<URI> resources) {
        synchronized (this) {
            stale |= chosen != null;
        }
        job.schedule(PAUSE);
    }

    private IStatus update(IProgressMonitor monitor) {
        URI file;
        synchronized (this) {
            file = stale ? chosen : null;
            stale = false;
        }
        if (file != null) {
            Found loaded = load(file).orElse(null);
            synchronized (this) {
                found = file.equals(chosen) ? loaded : found;
            }
        }
        Found now;
        Profile by;
        synchronized (this) {
            now = found;
            by = profile;
        }
        ClassificationService service = TrapezeUi.get().classification();
        receiver.accept(Optional.ofNullable(now).map(one -> ViewContent.of(one.machine(), one.model(), by, service)));
        return Status.OK_STATUS;
    }

    /** As it is in its editor, where it is open. */
    private static Optional<Found> load(URI uri) {
        try {
            XtextResource resource =
                    (XtextResource) TrapezeUi.get().index().editorSet(uri).getResource(uri, true);
            EcoreUtil2.resolveLazyCrossReferences(resource, CancelIndicator.NullImpl);
            return Machines.of(resource).map(machine -> new Found(machine, model(resource.getContents().getFirst())));
        } catch (RuntimeException e) {
            // gone or unreadable: then nothing is shown
            return Optional.empty();
        }
    }

    private static Machine model(EObject root) {
        return root instanceof Program program ? program.getMachine()
                : root instanceof Machine machine ? machine : null;
    }
}

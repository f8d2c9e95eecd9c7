package org.trapeze.ui.classification;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.util.URI;

import org.trapeze.classify.Classification;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Progress;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.classification.Inquiry.Turn;
import org.trapeze.ui.preferences.Preferences;

/**
 * Knows the classes of the instructions of all machines that somebody looks at. Asking never waits: it gives what is
 * known and starts what is not. After an edit only the instructions that changed are analysed again, for the
 * classifier remembers the others by content. Instructions become known one by one while a classification runs. What
 * was cancelled or failed stays so until the machine is another one, or somebody restarts it. Safe for use by any
 * thread.
 */
public final class ClassificationService {
    /** The family of the jobs that classify. */
    public static final Object FAMILY = ClassificationService.class;
    /** Views are told of single instructions this often, in milliseconds: drawing a long text again takes a while. */
    private static final long NEWS_INTERVAL = 100;

    private record Key(URI machine, Profile profile) {
    }

    private final Classifier classifier = new Classifier();
    private final Map<Key, Inquiry> inquiries = new HashMap<>();
    private final List<ClassificationListener> listeners = new CopyOnWriteArrayList<>();
    private final Set<URI> news = new HashSet<>();
    private final Job messenger = Job.create("Telling what has been classified", this::tell);
    private Profile profile;

    /** @param profile what counts as a resource, until it is set anew */
    public ClassificationService(Profile profile) {
        this.profile = profile;
        messenger.setSystem(true);
        messenger.setPriority(Job.SHORT);
    }

    /** Cancels all that is going on. */
    public void dispose() {
        listeners.clear();
        messenger.cancel();
        List<Turn> turns;
        synchronized (this) {
            turns = inquiries.values().stream().map(Inquiry::cancel).toList();
            inquiries.clear();
        }
        turns.forEach(Turn::take);
    }

    /** Makes a listener be told what becomes known, from now on. */
    public void addListener(ClassificationListener listener) {
        listeners.add(listener);
    }

    /** Makes a listener not be told any more. */
    public void removeListener(ClassificationListener listener) {
        listeners.remove(listener);
    }

    /** {@return what counts as a resource where nothing else is said} */
    public synchronized Profile profile() {
        return profile;
    }

    /** Sets what counts as a resource, and classifies anew whatever has been asked for. */
    public void setProfile(Profile fresh) {
        List<DescribedMachine> machines;
        synchronized (this) {
            if (fresh == profile) {
                return;
            }
            machines = inquiries.entrySet().stream().filter(one -> one.getKey().profile() == profile)
                    .map(one -> one.getValue().wanted()).toList();
            profile = fresh;
        }
        machines.forEach(machine -> request(machine, fresh));
        machines.forEach(machine -> fire(machine.uri()));
    }

    /** Asks for the classes of a machine's instructions under the present profile. */
    public void request(DescribedMachine machine) {
        request(machine, profile());
    }

    /** {@return whether nothing is found out about a machine before its description is saved} */
    public boolean isHeldBack(URI machine) {
        return Typing.holdsBack(machine, TrapezeUi.get().getPreferenceStore());
    }

    /**
     * Asks for the classes of a machine's instructions. What was asked about an older description of it is given up.
     * Nothing happens while the machine is held back.
     */
    public void request(DescribedMachine machine, Profile wanted) {
        if (isHeldBack(machine.uri())) {
            return;
        }
        Turn turn;
        synchronized (this) {
            Inquiry inquiry = inquiries.computeIfAbsent(new Key(machine.uri(), wanted), none -> new Inquiry());
            turn = inquiry.isAbout(machine) ? Turn.NONE
                    : inquiry.start(new ClassificationJob(this, classifier, machine, wanted));
        }
        turn.take();
    }

    /** Asks again although the same has been asked, and was cancelled or not decided. */
    public void restart(DescribedMachine machine, Profile wanted) {
        Turn turn;
        synchronized (this) {
            turn = inquiries.computeIfAbsent(new Key(machine.uri(), wanted), none -> new Inquiry())
                    .start(new ClassificationJob(this, classifier, machine, wanted));
        }
        turn.take();
    }

    /** Gives up what is being found out about a machine. */
    public void cancel(URI machine) {
        for (Profile each : Profile.values()) {
            Optional<Turn> turn;
            synchronized (this) {
                turn = inquiry(machine, each).map(Inquiry::cancel);
            }
            turn.ifPresent(Turn::take);
        }
    }

    /** {@return the classification of exactly this machine under the present profile, where it is known} */
    public synchronized Optional<Classification> classification(DescribedMachine machine) {
        return classification(machine, profile);
    }

    /** {@return the classification of exactly this machine, where it is known} */
    public synchronized Optional<Classification> classification(DescribedMachine machine, Profile wanted) {
        return inquiry(machine.uri(), wanted).flatMap(inquiry -> inquiry.answer(machine.architecture()));
    }

    /**
     * {@return the classes of the instructions for which they are known under the present profile, by the names of the
     * instructions; also from the classification of an older description of the machine, as far as it says the same
     * about what the classes depend on, and from one that is still under way}
     */
    public synchronized Map<String, InstructionClasses> classes(DescribedMachine machine) {
        return classes(machine, profile);
    }

    /** {@return the same under a given profile} */
    public synchronized Map<String, InstructionClasses> classes(DescribedMachine machine, Profile wanted) {
        return inquiry(machine.uri(), wanted).map(inquiry -> inquiry.classes(machine.architecture())).orElse(Map.of());
    }

    /** {@return whether an answer for the machine under the present profile is under way} */
    public synchronized boolean isBusy(URI machine) {
        return share(machine, profile).isPresent();
    }

    /** {@return how far the classification of a machine is; empty where none is under way} */
    public synchronized Optional<Share> share(URI machine, Profile wanted) {
        return inquiry(machine, wanted).flatMap(Inquiry::share);
    }

    /**
     * {@return the classification of a machine, for those who wait for it} Shares what is remembered with everybody
     * else. Where it is cancelled, some verdicts are not decided.
     *
     * @param monitor asked whether to stop
     */
    public Classification await(DescribedMachine machine, Profile wanted, IProgressMonitor monitor) {
        Optional<Classification> known = classification(machine, wanted).filter(Classification::isDecided);
        return known.orElseGet(() -> classifier.classify(machine.architecture(), wanted,
                Preferences.options(TrapezeUi.get().getPreferenceStore()), new Progress() {
                    @Override
                    public boolean isCancelled() {
                        return monitor.isCanceled();
                    }
                }));
    }

    private Optional<Inquiry> inquiry(URI machine, Profile wanted) {
        return Optional.ofNullable(inquiries.get(new Key(machine, wanted)));
    }

    /** Takes the classes of one instruction from a job that is still at work. */
    void decided(ClassificationJob job, InstructionClasses classes) {
        synchronized (this) {
            if (inquiry(job).isEmpty()) {
                return;
            }
            inquiry(job).get().add(classes);
            news.add(job.machine().uri());
        }
        messenger.schedule(NEWS_INTERVAL);
    }

    /** Takes an answer, or none where the job failed or was cancelled, unless something else is asked for by now. */
    void finished(ClassificationJob job, Optional<Classification> answer) {
        synchronized (this) {
            if (inquiry(job).isEmpty()) {
                return;
            }
            inquiry(job).get().finish(answer);
            news.add(job.machine().uri());
        }
        // Not told from here: the job manager waits for whoever calls this.
        messenger.schedule();
        messenger.wakeUp();
    }

    private Optional<Inquiry> inquiry(ClassificationJob job) {
        return inquiry(job.machine().uri(), job.profile()).filter(inquiry -> inquiry.awaits(job));
    }

    private IStatus tell(IProgressMonitor monitor) {
        Set<URI> all;
        synchronized (this) {
            all = Set.copyOf(news);
            news.clear();
        }
        all.forEach(this::fire);
        return Status.OK_STATUS;
    }

    private void fire(URI machine) {
        listeners.forEach(listener -> listener.classified(machine));
    }
}

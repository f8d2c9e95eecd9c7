package org.trapeze.ui.classification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.emf.common.util.URI;

import org.trapeze.classify.Classification;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Profile;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;

/**
 * Knows the classes of the instructions of all machines that somebody looks at. Asking never waits: it gives what is
 * known and starts what is not. After an edit only the instructions that changed are analysed again, for the
 * classifier remembers the others by content. Safe for use by any thread.
 */
public final class ClassificationService {

    /** What is known of one machine: what was asked for last, by whom it is being answered, and the last answer. */
    private static final class Entry {
        private Architecture wanted;
        private ClassificationJob job;
        private Classification known;
    }

    private final Classifier classifier = new Classifier();
    private final Map<URI, Entry> entries = new HashMap<>();
    private final List<ClassificationListener> listeners = new CopyOnWriteArrayList<>();
    private Profile profile;

    /** @param profile what counts as a resource, until it is set anew */
    public ClassificationService(Profile profile) {
        this.profile = profile;
    }

    /** Cancels all that is going on. */
    public synchronized void dispose() {
        listeners.clear();
        entries.values().stream().filter(entry -> entry.job != null).forEach(entry -> entry.job.cancel());
        entries.clear();
    }

    /** Makes a listener be told what becomes known, from now on. */
    public void addListener(ClassificationListener listener) {
        listeners.add(listener);
    }

    /** Makes a listener not be told any more. */
    public void removeListener(ClassificationListener listener) {
        listeners.remove(listener);
    }

    /** {@return what counts as a resource} */
    public synchronized Profile profile() {
        return profile;
    }

    /** Sets what counts as a resource, and classifies anew whatever has been asked for. */
    public void setProfile(Profile fresh) {
        Set<URI> machines;
        synchronized (this) {
            if (fresh == profile) {
                return;
            }
            profile = fresh;
            machines = Set.copyOf(entries.keySet());
            entries.forEach(this::start);
        }
        machines.forEach(this::fire);
    }

    /**
     * Asks for the classes of a machine's instructions. What was asked about an older description of it is given up.
     */
    public synchronized void request(DescribedMachine machine) {
        Entry entry = entries.computeIfAbsent(machine.uri(), uri -> new Entry());
        if (!machine.architecture().equals(entry.wanted)) {
            entry.wanted = machine.architecture();
            start(machine.uri(), entry);
        }
    }

    /** {@return the classification of exactly this machine under the present profile, where it is known} */
    public synchronized Optional<Classification> classification(DescribedMachine machine) {
        return Optional.ofNullable(entries.get(machine.uri())).map(entry -> entry.known)
                .filter(known -> known.profile() == profile && known.architecture().equals(machine.architecture()));
    }

    /**
     * {@return the classes of the instructions for which they are known, by the names of the instructions; also from
     * the classification of an older description of the machine, as far as it says the same about what the classes
     * depend on}
     */
    public Map<String, InstructionClasses> classes(DescribedMachine machine) {
        Classification known = known(machine.uri());
        Map<String, InstructionClasses> classes = new HashMap<>();
        if (known != null && sameContext(known.architecture(), machine.architecture())) {
            known.instructions().forEach(one -> classes.put(one.instruction().name(), one));
            Set<Instruction> now = Set.copyOf(machine.architecture().instructions());
            classes.values().removeIf(one -> !now.contains(one.instruction()));
        }
        return classes;
    }

    private synchronized Classification known(URI machine) {
        Entry entry = entries.get(machine);
        return entry == null || entry.known == null || entry.known.profile() != profile ? null : entry.known;
    }

    /** {@return whether an answer for the machine is under way} */
    public synchronized boolean isBusy(URI machine) {
        Entry entry = entries.get(machine);
        return entry != null && entry.job != null;
    }

    private synchronized void start(URI machine, Entry entry) {
        if (entry.job != null) {
            entry.job.cancel();
        }
        entry.job = new ClassificationJob(this, classifier, new DescribedMachine(machine, entry.wanted), profile);
        entry.job.schedule();
    }

    /** Takes an answer, or none where the job failed or was cancelled, unless something else is asked for by now. */
    void finished(ClassificationJob job, Optional<Classification> answer) {
        synchronized (this) {
            Entry entry = entries.get(job.machine().uri());
            if (entry == null || entry.job != job) {
                return;
            }
            entry.job = null;
            if (answer.isPresent()) {
                entry.known = answer.get();
            } else {
                entry.wanted = null;
            }
        }
        fire(job.machine().uri());
    }

    private void fire(URI machine) {
        listeners.forEach(listener -> listener.classified(machine));
    }

    /** Everything besides the instruction itself on which its classes depend. */
    private static boolean sameContext(Architecture one, Architecture other) {
        return one.storage().equals(other.storage()) && one.modes().equals(other.modes())
                && one.components().equals(other.components()) && one.devices().equals(other.devices())
                && one.translation().equals(other.translation()) && one.traps().equals(other.traps());
    }
}

package org.trapeze.ui.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.fixtures.Mutator;
import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.model.Snapshots;

/** Tries damaged texts one after the other on a thread of its own, which others watch. */
final class Trials extends Thread {
    /** Like the workers of the platform's jobs, on which all this runs in the product. */
    private static final long STACK = 0;
    private static final int MOST = 40;
    /** Words of programmers. */
    private static final Pattern UNFIT = Pattern.compile("(?<![\\w'\"])null(?![\\w'\"])|Exception"
            + "|\\b[a-z]+\\.[a-z]+\\.[A-Z][a-z]+"
            + "|@[0-9a-f]{6}|mismatched|extraneous|RULE_");

    private final IFile file;
    private final Mutator mutator;
    private final List<Probe> probes;
    private final int first;
    private final int count;
    private final Map<String, String> failures = new LinkedHashMap<>();
    private final Costs costs = new Costs();
    private volatile int current;
    private volatile long started = System.nanoTime();

    Trials(IFile file, Mutator mutator, List<Probe> probes, int first, int count) {
        super(null, null, "Damaged texts", STACK);
        this.file = file;
        this.mutator = mutator;
        this.probes = probes;
        this.first = first;
        this.count = count;
    }

    @Override
    public void run() {
        ILogListener listener = (status, plugin) -> logged(status);
        Platform.addLogListener(listener);
        try {
            attempts();
            System.out.println(Thread.currentThread().getName() + ", " + file.getName() + ": " + costs);
        } finally {
            Platform.removeLogListener(listener);
        }
    }

    /** What jobs of earlier texts log counts for the present one. */
    private void logged(IStatus status) {
        if (status.getSeverity() >= IStatus.ERROR) {
            Throwable e = status.getException() == null ? new Throwable() : status.getException();
            failed(kind(e), "text " + current + ", in the log: " + status.getMessage() + trace(e));
        }
    }

    private synchronized void failed(String kind, String what) {
        failures.putIfAbsent(kind, what);
    }

    private void attempts() {
        for (int i = first; i < first + count && failures().size() < MOST; i++) {
            started = System.nanoTime();
            current = i;
            attempt(i);
        }
    }

    private void attempt(int number) {
        costs.begin();
        String text = mutator.text(number);
        Random random = mutator.random(number);
        String doing = "model";
        costs.spent("text");
        try {
            TrapezeUi.get().index().open(ResourceUris.of(file), text);
            costs.spent("index");
            ModelSnapshot snapshot = Snapshots.in(file, text);
            snapshot.issues().forEach(issue -> check(snapshot, issue));
            costs.spent(doing);
            for (Probe probe : probes) {
                doing = probe.getClass().getSimpleName();
                probe.use(snapshot, random);
                costs.spent(doing);
            }
        } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError e) {
            failed(kind(e), "text " + number + ", " + doing + ": " + e + trace(e));
        }
    }

    /** What is said is a sentence for people, at a place of the text. */
    private static void check(ModelSnapshot snapshot, Issue issue) {
        Probe.within(snapshot, issue.getOffset(), issue.getLength(), issue);
        String message = issue.getMessage();
        boolean fit = !message.isBlank() && message.length() <= 1000 && !UNFIT.matcher(message).find()
                && message.codePoints().noneMatch(one -> one < ' ' || Character.getType(one) == Character.SURROGATE);
        if (!fit) {
            throw new AssertionError("Unfit message: " + issue);
        }
    }

    private static String kind(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        String kind = e.getClass().getName();
        for (int i = 0, ours = 0; i < trace.length && ours < 2; i++) {
            if (trace[i].getClassName().startsWith("org.trapeze.")) {
                kind += " " + trace[i];
                ours++;
            }
        }
        return e instanceof AssertionError ? kind + e.getMessage().replaceAll("[0-9]|'.*", "") : kind;
    }

    private static String trace(Throwable e) {
        StringBuilder text = new StringBuilder();
        for (Throwable one = e; one != null; one = one.getCause()) {
            text.append("\n  ").append(one);
            for (int i = 0; i < Math.min(25, one.getStackTrace().length); i++) {
                text.append("\n    ").append(one.getStackTrace()[i]);
            }
        }
        return text.toString();
    }

    /** {@return how long the present text has taken so far, in milliseconds} */
    long elapsed() {
        return (System.nanoTime() - started) / 1_000_000;
    }

    /** {@return the text being tried} */
    int current() {
        return current;
    }

    /** {@return what went wrong, once for each kind} */
    synchronized Map<String, String> failures() {
        return new LinkedHashMap<>(failures);
    }
}

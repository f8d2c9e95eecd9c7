package org.trapeze.cli;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Progress;

/** Keeps how much processor time the classification of each instruction took. Safe for several threads. */
final class InstructionTimes {
    /** The time of one instruction in one profile. */
    record Entry(String machine, String instruction, Profile profile, double milliseconds) {
    }

    private final List<Entry> entries = new ArrayList<>();

    /** {@return what follows one classification; the classifier's threads do one instruction after the other} */
    Progress of(String machine, Profile profile) {
        Map<Thread, Long> before = new ConcurrentHashMap<>();
        return new Progress() {
            @Override
            public void decided(InstructionClasses classes) {
                long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                Long old = before.put(Thread.currentThread(), now);
                add(new Entry(machine, classes.instruction().name(), profile, (now - (old == null ? 0 : old)) / 1e6));
            }
        };
    }

    private synchronized void add(Entry entry) {
        entries.add(entry);
    }

    /** {@return those that took longest, the longest first} */
    synchronized List<Entry> longest(int count) {
        return entries.stream().sorted(Comparator.comparingDouble(Entry::milliseconds).reversed()).limit(count)
                .toList();
    }
}

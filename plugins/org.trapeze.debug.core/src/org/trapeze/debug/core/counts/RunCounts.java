package org.trapeze.debug.core.counts;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.trapeze.asm.image.Image;
import org.trapeze.debug.core.source.AssembledProgram;

/** Remembers what the last run of each guest did, as long as its file is the one that was run. Any thread. */
public final class RunCounts {

    private record Run(long stamp, Image image, PlaceCounts counts) {
    }

    private static final Map<IFile, Run> RUNS = new ConcurrentHashMap<>();
    private static final List<Consumer<IFile>> LISTENERS = new CopyOnWriteArrayList<>();

    private RunCounts() {
    }

    /**
     * Takes the counts of a run that has ended or rests.
     *
     * @param stamp the modification stamp that the guest's file had when it was assembled
     */
    public static void publish(IFile guest, long stamp, Image image, PlaceCounts counts) {
        RUNS.put(guest, new Run(stamp, image, counts));
        LISTENERS.forEach(listener -> listener.accept(guest));
    }

    /** {@return what happened on the lines of a guest, counted from 1; nothing where its file has changed since} */
    public static NavigableMap<Integer, LineCount> of(IFile guest) {
        return Optional.ofNullable(RUNS.get(guest)).filter(run -> run.stamp() == guest.getModificationStamp())
                .map(run -> LineCount.of(run.image(), AssembledProgram.nameOf(guest), run.counts()))
                .orElseGet(TreeMap::new);
    }

    /** Makes somebody be told on some thread of guests of which there is something new. */
    public static void addListener(Consumer<IFile> listener) {
        LISTENERS.add(listener);
    }
}

package org.trapeze.debug.core.counts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;

import org.trapeze.asm.image.Image;
import org.trapeze.debug.core.source.AssembledProgram;

/**
 * Remembers what the last run of each guest did, as long as its files are those that were run; over the
 * end of a session, too. Any thread.
 */
public final class RunCounts {

    /**
     * The counts of one run.
     *
     * @param stamps the modification stamps that the source files had when the image was made of them
     * @param image  what was run
     * @param counts of what its instructions did
     */
    public record Run(Map<IFile, Long> stamps, Image image, PlaceCounts counts) {
        public Run {
            stamps = Map.copyOf(stamps);
        }

        /** {@return a run of an image that has just been assembled} */
        public static Run of(Image image, PlaceCounts counts) {
            Map<IFile, Long> stamps = new HashMap<>();
            image.lines().files().forEach(name -> AssembledProgram.fileOf(name)
                    .ifPresent(file -> stamps.put(file, file.getModificationStamp())));
            return new Run(stamps, image, counts);
        }

        private boolean isOf(IFile file) {
            return stamps.getOrDefault(file, (long) IFile.NULL_STAMP) == file.getModificationStamp();
        }
    }

    private static final Map<IFile, Run> RUNS = new ConcurrentHashMap<>();
    private static final List<CountsListener> LISTENERS = new CopyOnWriteArrayList<>();

    private RunCounts() {
    }

    /** Takes the counts of a run: all of its files show them from now on. */
    public static void publish(Run run, boolean running) {
        run.stamps().keySet().forEach(file -> RUNS.put(file, run));
        if (!running) {
            Kept.JOB.add(run);
        }
        run.stamps().keySet().forEach(file -> LISTENERS.forEach(listener -> listener.counted(file, running)));
    }

    /** {@return what happened on the lines of a file, counted from 1; nothing where it has changed since} */
    public static NavigableMap<Integer, LineCount> of(IFile file) {
        Run run = RUNS.get(file);
        if (run == null) {
            return Kept.COUNTS.of(file);
        }
        return run.isOf(file) ? LineCount.of(run.image(), AssembledProgram.nameOf(file), run.counts())
                : new TreeMap<>();
    }

    /** Forgets all runs of this session, as its end does. */
    static void forget() {
        RUNS.clear();
    }

    /** What earlier sessions left; read when somebody asks for the first time. */
    private static final class Kept {
        private static final KeptCounts COUNTS = new KeptCounts(Platform
                .getStateLocation(FrameworkUtil.getBundle(RunCounts.class)).append("counts").toPath());
        private static final KeepJob JOB = new KeepJob(COUNTS);
    }

    /** Makes somebody be told of files of which there is something new. */
    public static void addListener(CountsListener listener) {
        LISTENERS.add(listener);
    }

    /** Makes somebody not be told any more. */
    public static void removeListener(CountsListener listener) {
        LISTENERS.remove(listener);
    }
}

package org.trapeze.debug.core.counts;

import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.trapeze.asm.image.Image;
import org.trapeze.asm.image.LineEntry;

/**
 * What happened on a line of a guest's source, which is several instructions where it uses a macro.
 *
 * @param executed how many instructions were executed, traps included
 * @param trapped  how many of them trapped
 */
public record LineCount(long executed, long trapped) {

    /** {@return the lines of a file on which something was executed, with what happened there} */
    public static NavigableMap<Integer, LineCount> of(Image image, String file, PlaceCounts counts) {
        NavigableMap<Integer, LineCount> lines = new TreeMap<>();
        for (LineEntry entry : image.lines().entries()) {
            long executed = counts.executed(entry.address());
            if (entry.code() && executed > 0 && entry.file().equals(file)) {
                lines.merge(entry.line(), new LineCount(executed, counts.trapped(entry.address())), LineCount::plus);
            }
        }
        return lines;
    }

    private LineCount plus(LineCount other) {
        return new LineCount(executed + other.executed, trapped + other.trapped);
    }

    /** {@return the count in words} */
    public String words() {
        return "executed " + times(executed) + (trapped == 0 ? "" : ", trapped " + times(trapped));
    }

    private static String times(long count) {
        return count == 1 ? "once" : String.format(Locale.ROOT, "%,d times", count);
    }
}

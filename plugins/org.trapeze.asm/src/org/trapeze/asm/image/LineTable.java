package org.trapeze.asm.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Leads from storage addresses to source lines and back. Immutable; the entries do not overlap. Addresses are those of
 * storage, not those the program sees, which differ for code that is assembled to run relocated.
 */
public final class LineTable {
    /** The table of an image without source. */
    public static final LineTable EMPTY = new LineTable(List.of());

    private final List<LineEntry> entries;
    /** Made when first asked for, which an editor never does. */
    private Map<String, NavigableMap<Integer, List<LineEntry>>> byFile;

    /** @param entries in any order */
    public LineTable(List<LineEntry> entries) {
        var sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingLong(LineEntry::address));
        this.entries = Collections.unmodifiableList(sorted);
    }

    private synchronized Map<String, NavigableMap<Integer, List<LineEntry>>> byFile() {
        if (byFile == null) {
            byFile = new HashMap<>();
            for (LineEntry entry : entries) {
                byFile.computeIfAbsent(entry.file(), file -> new TreeMap<>())
                        .computeIfAbsent(entry.line(), line -> new ArrayList<>(1)).add(entry);
            }
        }
        return byFile;
    }

    /** {@return all entries by ascending address} */
    public List<LineEntry> entries() {
        return entries;
    }

    /** {@return the source files that contributed something} */
    public List<String> files() {
        return byFile().keySet().stream().sorted().toList();
    }

    /** {@return the entry whose units include the one at a storage address} */
    public Optional<LineEntry> at(long address) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).address() <= address) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(entries.get(low - 1)).filter(entry -> entry.contains(address));
    }

    /** {@return what a line of a file contributed, by ascending address; empty for a comment or a foreign file} */
    public List<LineEntry> of(String file, int line) {
        return Collections.unmodifiableList(lines(file).getOrDefault(line, List.of()));
    }

    /** {@return the storage addresses of the instructions of a line, ascending} */
    public List<Long> addresses(String file, int line) {
        return of(file, line).stream().filter(LineEntry::code).map(LineEntry::address).toList();
    }

    /** {@return the first line from the given one on that holds an instruction, where a breakpoint can stand} */
    public OptionalInt nextCodeLine(String file, int line) {
        for (var candidate : lines(file).tailMap(line, true).entrySet()) {
            if (candidate.getValue().stream().anyMatch(LineEntry::code)) {
                return OptionalInt.of(candidate.getKey());
            }
        }
        return OptionalInt.empty();
    }

    private NavigableMap<Integer, List<LineEntry>> lines(String file) {
        return byFile().getOrDefault(file, Collections.emptyNavigableMap());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LineTable table && table.entries.equals(entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.size() + " entries of " + files();
    }
}

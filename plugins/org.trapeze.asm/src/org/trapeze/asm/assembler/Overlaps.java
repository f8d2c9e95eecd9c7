package org.trapeze.asm.assembler;

import java.util.Comparator;
import java.util.List;

import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.SourceMap;
import org.trapeze.asm.source.Token;

/** Reports sections that lie over each other. */
final class Overlaps {
    private Overlaps() {
    }

    static void check(List<Section> sections, SourceMap map, Problems problems) {
        List<Section> sorted = sections.stream().filter(section -> section.end() > section.start())
                .sorted(Comparator.comparingLong(Section::start)).toList();
        Section reaching = null;
        for (Section section : sorted) {
            if (reaching != null && section.start() < reaching.end()) {
                boolean later = offset(section) > offset(reaching);
                report(later ? section : reaching, later ? reaching : section, sorted, map, problems);
            }
            reaching = reaching == null || section.end() > reaching.end() ? section : reaching;
        }
    }

    private static int offset(Section section) {
        return section.origin() == null ? -1 : section.origin().offset();
    }

    private static void report(Section section, Section other, List<Section> all, SourceMap map, Problems problems) {
        Token place = section.origin();
        String where = other.origin() == null ? "at the start of the program"
                : "of line " + line(other.origin(), map);
        problems.error(place.offset(), place.end(), ProblemCodes.PLACEMENT, "what is placed here, at " + range(section)
                + ", lies over the part " + where + ", at " + range(other),
                List.of("free", String.valueOf(free(section, all))));
    }

    /** The lowest address behind some other section at which there is room for a section. */
    private static long free(Section section, List<Section> all) {
        long length = section.end() - section.start();
        return all.stream().filter(other -> other != section).map(Section::end).sorted()
                .filter(start -> all.stream().noneMatch(other -> other != section && start < other.end()
                        && other.start() < start + length)).findFirst().orElseThrow();
    }

    private static String line(Token origin, SourceMap map) {
        SourceMap.Place place = map.place(map.written(origin.offset()));
        return place.line() + (place.text() == map.main() ? "" : " of " + place.text().shortName());
    }

    private static String range(Section section) {
        return "0x" + Long.toHexString(section.start()) + " to 0x" + Long.toHexString(section.end() - 1);
    }
}

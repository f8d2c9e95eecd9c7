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
                report(later ? section : reaching, later ? reaching : section, map, problems);
            }
            reaching = reaching == null || section.end() > reaching.end() ? section : reaching;
        }
    }

    private static int offset(Section section) {
        return section.origin() == null ? -1 : section.origin().offset();
    }

    private static void report(Section section, Section other, SourceMap map, Problems problems) {
        Token place = section.origin();
        String where = other.origin() == null ? "at the start of the program"
                : "of line " + line(other.origin(), map);
        problems.error(place, ProblemCodes.PLACEMENT, "what is placed here, at " + range(section)
                + ", lies over the part " + where + ", at " + range(other));
    }

    private static String line(Token origin, SourceMap map) {
        SourceMap.Place place = map.place(map.written(origin.offset()));
        return place.line() + (place.text() == map.main() ? "" : " of " + place.text().shortName());
    }

    private static String range(Section section) {
        return "0x" + Long.toHexString(section.start()) + " to 0x" + Long.toHexString(section.end() - 1);
    }
}

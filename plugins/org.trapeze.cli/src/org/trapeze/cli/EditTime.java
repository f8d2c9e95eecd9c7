package org.trapeze.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.trapeze.classify.Profile;
import org.trapeze.cli.Stopwatch.Time;

/**
 * How long it took until the classes were known after an edit of one instruction, and on what that time was spent.
 *
 * @param whole      all of it
 * @param text       until the text was parsed, linked and lowered
 * @param classified the classification, by profile
 */
record EditTime(String machine, String instruction, Time whole, Time text, Map<Profile, Time> classified) {
    private static final Comparator<EditTime> BY_WALL = Comparator.comparingDouble(edit -> edit.whole().wall());

    /** {@return the time than which a share of the edits did not take longer; 0.5 for the median} */
    static Time quantile(List<EditTime> edits, double share) {
        int place = Math.min((int) (edits.size() * share), edits.size() - 1);
        return edits.stream().sorted(BY_WALL).toList().get(place).whole();
    }

    /** {@return the edits that took longer than some milliseconds, the longest first} */
    static List<EditTime> longerThan(double milliseconds, List<EditTime> edits) {
        return edits.stream().filter(edit -> edit.whole().wall() > milliseconds).sorted(BY_WALL.reversed()).toList();
    }

    /** {@return the edit as one line: all of the time first, then its parts} */
    String line() {
        return String.format(Locale.ROOT, "%7.0f  %s %s: text %.0f, %s", whole.wall(), machine, instruction,
                text.wall(), classified.entrySet().stream()
                        .map(entry -> String.format(Locale.ROOT, "%s %.0f (%.0f)", entry.getKey().word(),
                                entry.getValue().wall(), entry.getValue().cpu()))
                        .collect(Collectors.joining(", ")));
    }
}

package org.trapeze.asm.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a text that is edited: those that an edit does not touch stay the same objects. Several empty lines
 * count as part of the one before them, like for the scanner. Not for several threads.
 */
public final class Lines {
    /** Characters that are compared at once. */
    private static final int BLOCK = 1024;

    private String text = "";
    private List<Line> lines = new ArrayList<>();

    /** {@return the lines in the order of the text} */
    public List<Line> all() {
        return lines;
    }

    /** Takes the next state of the text; finds out itself what has changed. */
    public void update(String fresh) {
        int shift = fresh.length() - text.length();
        int shorter = Math.min(text.length(), fresh.length());
        int same = sameStart(fresh, shorter);
        if (same == shorter && shift == 0) {
            return;
        }
        int tail = sameEnd(fresh, shorter - same);
        replace(fresh, same, text.length() - tail, shift);
        text = fresh;
    }

    /** {@return how many characters at the start are the same, at most so many} */
    private int sameStart(String fresh, int most) {
        int same = 0;
        while (same + BLOCK <= most && text.regionMatches(same, fresh, same, BLOCK)) {
            same += BLOCK;
        }
        while (same < most && text.charAt(same) == fresh.charAt(same)) {
            same++;
        }
        return same;
    }

    /** {@return how many characters at the end are the same, at most so many} */
    private int sameEnd(String fresh, int most) {
        int same = 0;
        while (same + BLOCK <= most && text.regionMatches(text.length() - same - BLOCK, fresh,
                fresh.length() - same - BLOCK, BLOCK)) {
            same += BLOCK;
        }
        while (same < most
                && text.charAt(text.length() - 1 - same) == fresh.charAt(fresh.length() - 1 - same)) {
            same++;
        }
        return same;
    }

    /** A character may belong to the token before it, even to the line break at the end of the line before. */
    private void replace(String fresh, int from, int oldEnd, int shift) {
        int first = Math.max(0, indexAt(from - 1));
        int start = lines.isEmpty() ? 0 : lines.get(first).start();
        List<Line> changed = new ArrayList<>();
        int last = first;
        int position = start;
        while (position < fresh.length()) {
            Line line = scan(fresh, position);
            changed.add(line);
            position = line.end();
            while (last < lines.size()
                    && (lines.get(last).start() < oldEnd || lines.get(last).start() + shift < position)) {
                last++;
            }
            if (last < lines.size() && lines.get(last).start() + shift == position) {
                break;
            }
        }
        if (position == fresh.length()) {
            last = lines.size();
        }
        List<Line> all = new ArrayList<>(first + changed.size() + lines.size() - last);
        all.addAll(lines.subList(0, first));
        all.addAll(changed);
        for (Line behind : lines.subList(last, lines.size())) {
            behind.move(shift);
            all.add(behind);
        }
        lines = all;
    }

    private static Line scan(String text, int start) {
        Anchor anchor = new Anchor(start);
        Scanner scanner = new Scanner(text, start, anchor);
        List<Token> tokens = scanner.line();
        return new Line(anchor, scanner.position() - start, tokens == null ? List.of() : tokens);
    }

    /** {@return the line in which an offset is; the last one beyond the end} */
    private int indexAt(int offset) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}

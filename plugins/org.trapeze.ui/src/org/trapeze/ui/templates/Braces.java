package org.trapeze.ui.templates;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the braces of a description, which need not be complete, and not those in its comments and texts. */
final class Braces {
    private static final Pattern PIECES =
            Pattern.compile("//[^\\n]*|/\\*(?s:.*?)(\\*/|\\z)|\"(\\\\.|[^\"\\\\\\n])*\"?|[{}]");

    private Braces() {
    }

    /** {@return how many braces are open at the end; -1 within a comment} */
    static int depth(String text) {
        int depth = 0;
        for (Matcher pieces = PIECES.matcher(text); pieces.find();) {
            String piece = pieces.group();
            if (piece.equals("{")) {
                depth++;
            } else if (piece.equals("}")) {
                depth = Math.max(0, depth - 1);
            } else if (pieces.hitEnd() && piece.startsWith("/") && !closed(piece)) {
                return -1;
            }
        }
        return depth;
    }

    private static boolean closed(String comment) {
        return comment.startsWith("/*") && comment.length() > 3 && comment.endsWith("*/");
    }
}

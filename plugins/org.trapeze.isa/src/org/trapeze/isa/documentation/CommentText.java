package org.trapeze.isa.documentation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the marks off comments. */
final class CommentText {
    private CommentText() {
    }

    /** {@return the comments' words, one line for each line} */
    static String of(List<String> comments) {
        return comments.stream().flatMap(CommentText::lines).collect(Collectors.joining("\n")).strip();
    }

    /** {@return whether a comment only divides the file} */
    static boolean isHeading(String comment) {
        String line = comment.strip();
        return line.startsWith("//") && line.substring(2).strip().matches("(-{3,}|={3,}|\\*{3,}).*");
    }

    private static Stream<String> lines(String comment) {
        String text = comment.strip();
        if (text.startsWith("//")) {
            return Stream.of(text.replaceFirst("^///? ?", ""));
        }
        String inner = text.replaceFirst("^/\\*+", "").replaceFirst("\\*+/$", "");
        return inner.lines().map(line -> line.replaceFirst("^\\s*\\* ?", "").stripTrailing());
    }
}

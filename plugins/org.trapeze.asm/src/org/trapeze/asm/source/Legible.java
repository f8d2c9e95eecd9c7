package org.trapeze.asm.source;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes messages fit to be read, whatever the text is that they quote. */
final class Legible {
    /** A longer message quotes something that nobody would read to its end. */
    private static final int LONGEST = 300;
    private static final Pattern QUOTED =
            Pattern.compile("(['\"])((?!\\1).){0,60}+(?<more>((?!\\1).)++)\\1", Pattern.DOTALL);

    private Legible() {
    }

    /** {@return a message, shortened where it quotes too much, with numbers in the place of what cannot be seen} */
    static String message(String text) {
        String shorter = text.length() <= LONGEST ? text : shortened(text);
        return shorter.codePoints().allMatch(Legible::isLegible) ? shorter
                : shorter.codePoints().mapToObj(one -> isLegible(one) ? Character.toString(one)
                        : String.format("<U+%04X>", one)).collect(Collectors.joining());
    }

    private static String shortened(String text) {
        var matcher = QUOTED.matcher(text);
        var shorter = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            shorter.append(text, from, matcher.start("more")).append("...");
            from = matcher.end("more");
        }
        shorter.append(text, from, text.length());
        return shorter.length() <= 3 * LONGEST ? shorter.toString() : shorter.substring(0, 3 * LONGEST) + "...";
    }

    private static boolean isLegible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> true;
        };
    }
}

package org.trapeze.isa.parser;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;

/**
 * Shows pieces of a text in messages: never too long, and with the names of characters that cannot be seen. Every
 * message of both languages goes through {@link #message} last, so that none has to mind what it quotes.
 */
public final class Legible {
    private static final int LONGEST = 60;
    /** A longer message quotes something that nobody would read to its end. */
    private static final int LONGEST_MESSAGE = 300;
    private static final Pattern QUOTED =
            Pattern.compile("(['\"])((?!\\1).){0,60}+(?<more>((?!\\1).)++)\\1", Pattern.DOTALL);
    private static final int REPLACEMENT = 0xfffd;

    private Legible() {
    }

    /** {@return a text in quotation marks, shortened; of a single character that cannot be seen, its name} */
    public static String quoted(String text) {
        if (text.codePointCount(0, text.length()) == 1 && isIllegible(text.codePointAt(0))) {
            return name(text.codePointAt(0));
        }
        String shown = numbered(text.codePoints().limit(LONGEST));
        return "'" + shown + (text.codePointCount(0, text.length()) > LONGEST ? "..." : "") + "'";
    }

    /** {@return a message, shortened where it quotes too much, with numbers in the place of what cannot be seen} */
    public static String message(String text) {
        String shown = text.codePoints().noneMatch(Legible::isIllegible) ? text : numbered(text.codePoints());
        return shown.length() <= LONGEST_MESSAGE ? shown : cut(numbered(shortened(text).codePoints()));
    }

    private static String numbered(IntStream characters) {
        return characters.mapToObj(one -> isIllegible(one) ? "<" + number(one) + ">" : Character.toString(one))
                .collect(Collectors.joining());
    }

    private static String shortened(String text) {
        Matcher matcher = QUOTED.matcher(text);
        StringBuilder shorter = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            shorter.append(text, from, matcher.start("more")).append("...");
            from = matcher.end("more");
        }
        shorter.append(text, from, text.length());
        return shorter.toString();
    }

    private static String cut(String text) {
        int end = 3 * LONGEST_MESSAGE;
        // Not between the halves of a character.
        return text.length() <= end ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "...";
    }

    /** {@return the text of a token; both halves where it is one half of a character} */
    public static String text(Token token) {
        String text = token.getText();
        CharStream input = token.getInputStream();
        if (text != null && text.length() == 1 && Character.isHighSurrogate(text.charAt(0)) && input != null
                && token instanceof CommonToken place && place.getStopIndex() + 1 < input.size()) {
            String both = input.substring(place.getStartIndex(), place.getStopIndex() + 1);
            return Character.isLowSurrogate(both.charAt(1)) ? both : text;
        }
        return text;
    }

    /** {@return what to do about a character that cannot be seen, to be added to a message; else nothing} */
    public static String advice(String text) {
        int first = text == null || text.isEmpty() ? ' ' : text.codePointAt(0);
        if (first == REPLACEMENT) {
            return "; save the file as UTF-8, which these bytes are not";
        }
        return isIllegible(first) ? "; delete it" : "";
    }

    /** {@return the first character of a text that cannot be seen, by its name; null where there is none} */
    public static String firstIllegible(String text) {
        return text.codePoints().filter(Legible::isIllegible).mapToObj(Legible::name).findFirst().orElse(null);
    }

    private static boolean isIllegible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> character != ' ';
            default -> character == REPLACEMENT;
        };
    }

    private static String name(int character) {
        // NULL, as the character is called there, would look like a slip of the program.
        String name = character == 0 ? "NUL" : Character.getName(character);
        return number(character) + (name == null ? "" : " (" + name.toLowerCase(Locale.ROOT) + ")");
    }

    private static String number(int character) {
        return String.format("U+%04X", character);
    }
}

package org.trapeze.isa.diagnostics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;

/**
 * Recognises what people write from habit, because another language has it, at the token with which the parser could
 * not go on; for that token alone says little of the mistake.
 */
final class Habits {
    /**
     * A mistake that shows in signs.
     *
     * @param place the character before the token, the token between guillemets, and the character behind it
     */
    private record Sign(Pattern place, String advice) {
        Sign(String place, String advice) {
            this(Pattern.compile(place, Pattern.DOTALL), advice);
        }
    }

    private static final List<Sign> SIGNS = List.of(
            new Sign("&«&».?|.?«&»&", "Write 'and' instead of '&&'"),
            new Sign("\\|«\\|».?|.?«\\|»\\|", "Write 'or' instead of '||'"),
            new Sign(".?«!».?", "Write 'not' before a condition, and '~' before a value, instead of '!'"),
            new Sign("\\+«\\+».?|.?«\\+»\\+", "There is no '++'; write x = x + 1"),
            new Sign("-«-».?|.?«-»-", "There is no '--'; write x = x - 1"),
            new Sign(".?«[-+*&|^]»=|[-+*&|^]«=».?", "Write the whole assignment, as in x = x + 2"),
            new Sign(".?«\\?».?", "Write 'if c then x else y' instead of 'c ? x : y'"),
            new Sign(".?«:»=", "Write '=' instead of ':='"),
            new Sign(".?«;».?", "No sign ends a statement or a declaration; delete ';'"),
            new Sign(".?«/».?", "Write udiv(x, y) or sdiv(x, y) instead of 'x / y'"),
            new Sign(".?«%».?", "Write urem(x, y) or srem(x, y) instead of 'x % y'"));
    private static final Map<String, String> WORDS = Map.of(
            "elif", "Write 'else if' instead of 'elif'", "elsif", "Write 'else if' instead of 'elsif'",
            "elseif", "Write 'else if' instead of 'elseif'", "xor", "Write '^' instead of 'xor'",
            "while", "There is no 'while'; loops are counted, as in for i in 0 .. 7 { }",
            "return", "There is no 'return'; the value of a function stands behind '='");
    private static final Pattern WORD = Pattern.compile("(\\w+)\\s*$");
    /** Enough to see a word before the token. */
    private static final int BEFORE = 16;

    private Habits() {
    }

    /** {@return what to write instead; empty where nothing is recognised} */
    static Optional<String> at(Token token) {
        CharStream input = token.getInputStream();
        if (!(token instanceof CommonToken place) || input == null || token.getType() == Token.EOF) {
            return Optional.empty();
        }
        int start = place.getStartIndex();
        int end = place.getStopIndex() + 1;
        if (start < 0 || end > input.size()) {
            return Optional.empty();
        }
        String before = start == 0 ? "" : input.substring(Math.max(0, start - BEFORE), start - 1);
        String behind = end == input.size() ? " " : input.substring(end, end);
        return sign(before, token.getText(), behind).or(() -> word(before));
    }

    private static Optional<String> sign(String before, String token, String behind) {
        String last = before.isEmpty() ? "" : before.substring(before.length() - 1);
        String place = last + "«" + token + "»" + behind;
        return SIGNS.stream().filter(sign -> sign.place().matcher(place).matches()).map(Sign::advice).findFirst();
    }

    private static Optional<String> word(String before) {
        Matcher word = WORD.matcher(before);
        return word.find() ? Optional.ofNullable(WORDS.get(word.group(1))) : Optional.empty();
    }
}

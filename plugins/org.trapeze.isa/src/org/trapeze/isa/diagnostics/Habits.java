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
            new Sign(".?«<»-", "Write '=' instead of '<-'"),
            new Sign("[0-9]«:»[0-9]", "Write a number with its width like 16'5: the bits, and then the value"),
            new Sign(">«>».?", "Write asr(x, n) instead of 'x >>> n'; '>>' itself fills with zeros"),
            new Sign(".?«;».?", "No sign ends a statement or a declaration; delete ';'"),
            new Sign(".?«/».?", "Write udiv(x, y) or sdiv(x, y) instead of 'x / y'"),
            new Sign(".?«%».?", "Write urem(x, y) or srem(x, y) instead of 'x % y'"));
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("elif", "Write 'else if' instead of 'elif'"),
            Map.entry("elsif", "Write 'else if' instead of 'elsif'"),
            Map.entry("elseif", "Write 'else if' instead of 'elseif'"),
            Map.entry("xor", "Write '^' instead of 'xor'"),
            Map.entry("while", "There is no 'while'; loops are counted, as in for i in 0 .. 7 { }"),
            Map.entry("repeat", "There is no 'repeat'; loops are counted, as in for i in 0 .. 7 { }"),
            Map.entry("return", "There is no 'return'; the value of a function stands behind '='"),
            Map.entry("for", "Loops are counted, as in for i in 0 .. 7 { }"),
            Map.entry("do", "There is no 'do'; loops are counted, as in for i in 0 .. 7 { }"),
            Map.entry("loop", "There is no 'loop'; loops are counted, as in for i in 0 .. 7 { }"),
            Map.entry("continue", "There is no 'continue'; put what it would leave out into an 'if'"),
            Map.entry("pass", "There is no 'pass'; an empty block is written { }"),
            Map.entry("begin", "A block begins with '{' and ends with '}'"),
            Map.entry("end", "A block begins with '{' and ends with '}'"),
            Map.entry("endif", "A block begins with '{' and ends with '}'"),
            Map.entry("case", "There is no 'case'; write if x == 1 { } else if x == 2 { }"),
            Map.entry("break", "There is no 'break'; a loop runs to its end, with 'if' around what it does"),
            Map.entry("goto", "There is no 'goto'; an instruction jumps where it assigns the program counter"),
            Map.entry("switch", "There is no 'switch'; write if x == 1 { } else if x == 2 { }"),
            Map.entry("unless", "Write 'if not' instead of 'unless'"),
            Map.entry("raise", "Write 'trap' instead of 'raise'"),
            Map.entry("var", "Write let x = 1 instead of var x = 1"),
            Map.entry("const", "A constant is declared as in constant K = 4, outside of instructions"),
            Map.entry("int", "Write let x : 16 = 1, with a width in bits, instead of int x = 1"));
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

    /** {@return what to write instead of a word that names nothing; empty where it is no habit} */
    static Optional<String> of(String word) {
        return Optional.ofNullable(WORDS.get(word));
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

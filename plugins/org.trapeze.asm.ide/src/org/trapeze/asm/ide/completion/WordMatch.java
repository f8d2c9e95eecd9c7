package org.trapeze.asm.ide.completion;

import java.util.Locale;
import java.util.OptionalInt;

/** How well a word agrees with what was typed of it. */
public final class WordMatch {
    private WordMatch() {
    }

    /**
     * {@return 0 where the word begins with what was typed, 1 where its parts do (as in {@code tmInt} or {@code t_i}
     * for {@code timer_interrupt}), 2 where it stands in the midst; empty where it does not agree}
     */
    public static OptionalInt rank(String word, String typed) {
        String small = word.toLowerCase(Locale.ROOT);
        String wanted = typed.toLowerCase(Locale.ROOT);
        if (small.startsWith(wanted)) {
            return OptionalInt.of(0);
        }
        if (typed.length() > 1 && parts(word, 0, typed, 0)) {
            return OptionalInt.of(1);
        }
        return typed.length() > 1 && small.contains(wanted) ? OptionalInt.of(2) : OptionalInt.empty();
    }

    /** Whether what was typed is made of beginnings of the word's parts, the first part's among them. */
    private static boolean parts(String word, int at, String typed, int from) {
        if (from == typed.length()) {
            return true;
        }
        for (int i = at; i < word.length(); i++) {
            boolean begins = i == 0 || Character.isUpperCase(word.charAt(i))
                    && !Character.isUpperCase(word.charAt(i - 1))
                    || "_.".indexOf(word.charAt(i - 1)) >= 0 || i == at && at > 0;
            if (begins && same(word.charAt(i), typed.charAt(from)) && parts(word, i + 1, typed, from + 1)) {
                return true;
            }
            if (at == 0) {
                return false;
            }
        }
        return false;
    }

    private static boolean same(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}

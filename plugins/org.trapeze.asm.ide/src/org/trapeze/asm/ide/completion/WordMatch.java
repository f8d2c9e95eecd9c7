package org.trapeze.asm.ide.completion;

import java.util.BitSet;
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
        if (typed.length() > 1 && parts(word, typed)) {
            return OptionalInt.of(1);
        }
        return typed.length() > 1 && small.contains(wanted) ? OptionalInt.of(2) : OptionalInt.empty();
    }

    /**
     * Whether what was typed is made of beginnings of the word's parts, the first part's among them. Keeps all places
     * where what was looked at so far may end, for to try them one by one takes for ever in a word such as _______.
     */
    private static boolean parts(String word, String typed) {
        if (word.isEmpty() || !same(word.charAt(0), typed.charAt(0))) {
            return false;
        }
        BitSet ends = new BitSet();
        ends.set(1);
        for (int from = 1; from < typed.length() && !ends.isEmpty(); from++) {
            BitSet next = new BitSet();
            for (int i = ends.nextSetBit(0); i < word.length(); i++) {
                if ((ends.get(i) || begins(word, i)) && same(word.charAt(i), typed.charAt(from))) {
                    next.set(i + 1);
                }
            }
            ends = next;
        }
        return !ends.isEmpty();
    }

    /** Whether a part of the word, not the first, begins at a place. */
    private static boolean begins(String word, int i) {
        return Character.isUpperCase(word.charAt(i)) && !Character.isUpperCase(word.charAt(i - 1))
                || "_.".indexOf(word.charAt(i - 1)) >= 0;
    }

    private static boolean same(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}

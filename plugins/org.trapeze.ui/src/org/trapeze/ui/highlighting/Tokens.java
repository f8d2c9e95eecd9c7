package org.trapeze.ui.highlighting;

import java.util.Arrays;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;

import com.google.inject.Key;
import com.google.inject.Provider;
import com.google.inject.name.Names;

import org.trapeze.ui.language.Language;

/**
 * The tokens of a text, kept up to date as it is edited. Our lexers have no state, so after an edit they only run
 * from a little before it until they are in step with the old tokens again. Belongs to one thread.
 */
final class Tokens {
    /** Tokens before an edit whose end may depend on what follows them. */
    private static final int LOOK_AHEAD = 2;

    private final Provider<Lexer> lexers;
    private int[] starts = new int[0];
    private int[] types = new int[0];
    private int count;
    private int length;

    Tokens(Language language) {
        lexers = language.injector().getProvider(Key.get(Lexer.class, Names.named(LexerBindings.RUNTIME)));
    }

    /** Takes a whole new text. */
    void reset(String text) {
        count = 0;
        length = text.length();
        lex(text, 0, new Old(new int[0], new int[0], 0, 0, Integer.MAX_VALUE, 0));
    }

    /**
     * Takes an edit of the text.
     *
     * @param text     the whole text after the edit
     * @param offset   where
     * @param removed  characters that were there
     * @param inserted characters that are there now
     * @return the part of the new text whose tokens may be others than before
     */
    IRegion edit(String text, int offset, int removed, int inserted) {
        int restart = Math.max(0, indexAt(offset) - LOOK_AHEAD);
        int from = count == 0 ? 0 : starts[restart];
        Old old = new Old(starts.clone(), types.clone(), count, restart, offset + inserted, inserted - removed);
        count = restart;
        length = text.length();
        return new Region(from, lex(text, from, old) - from);
    }

    /** {@return the number of tokens} */
    int count() {
        return count;
    }

    /** {@return the index of the token at an offset; that of the last one beyond the end} */
    int indexAt(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return index + 1 < count ? starts[index + 1] : length;
    }

    int type(int index) {
        return types[index];
    }

    /**
     * The tokens before an edit; from {@code safe} on in the new text, everything is as before, {@code shift}
     * further.
     */
    private record Old(int[] starts, int[] types, int count, int restart, int safe, int shift) {
    }

    /**
     * Appends tokens from an offset on until an old one starts at the same place, then the old ones. {@return where}
     */
    private int lex(String text, int from, Old old) {
        Lexer lexer = lexers.get();
        lexer.setCharStream(new ANTLRStringStream(text.substring(from)));
        int next = old.restart();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            int start = from + ((CommonToken) token).getStartIndex();
            while (next < old.count() && old.starts()[next] + old.shift() < start) {
                next++;
            }
            if (start >= old.safe() && next < old.count() && old.starts()[next] + old.shift() == start) {
                takeOver(old, next);
                return start;
            }
            add(start, token.getType());
        }
        return text.length();
    }

    private void takeOver(Old old, int first) {
        for (int i = first; i < old.count(); i++) {
            add(old.starts()[i] + old.shift(), old.types()[i]);
        }
    }

    private void add(int start, int type) {
        if (count == starts.length) {
            int capacity = Math.max(256, count * 2);
            starts = Arrays.copyOf(starts, capacity);
            types = Arrays.copyOf(types, capacity);
        }
        starts[count] = start;
        types[count++] = type;
    }
}

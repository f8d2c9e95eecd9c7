package org.trapeze.ui.highlighting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.jface.text.IRegion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.trapeze.ui.language.Language;

/** Lexing after edits comes to the same as lexing anew. */
class TokensTest {
    private static final long SEED = 1974;
    private static final List<String> PIECES = List.of("machine ", "\"", "/*", "*/", "//", ";", "\n", "0x1f ", "a", "'",
            "12'0 ", "  ", "{", "\\", "start: ", ".", "=");

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEditGivesTheSameTokensAsTheWholeText(Language language) {
        Random random = new Random(SEED);
        StringBuilder text = new StringBuilder();
        Tokens edited = new Tokens(language);
        edited.reset("");
        for (int i = 0; i < 3000; i++) {
            int offset = random.nextInt(text.length() + 1);
            int removed = random.nextInt(4) == 0 ? Math.min(random.nextInt(12), text.length() - offset) : 0;
            String inserted = PIECES.get(random.nextInt(PIECES.size()));
            List<String> before = tokens(edited);
            text.replace(offset, offset + removed, inserted);
            IRegion damage = edited.edit(text.toString(), offset, removed, inserted.length());
            Tokens whole = new Tokens(language);
            whole.reset(text.toString());
            String where = "seed " + SEED + ", edit " + i + " of " + language;
            assertEquals(tokens(whole), tokens(edited), where);
            assertEquals(before.stream().limit(countBefore(edited, damage.getOffset())).toList(),
                    tokens(edited).stream().limit(countBefore(edited, damage.getOffset())).toList(), where);
            if (text.length() > 400) {
                text.setLength(0);
                edited.reset("");
            }
        }
    }

    /** The tokens that end at or before an offset. */
    private static int countBefore(Tokens tokens, int offset) {
        int count = 0;
        while (count < tokens.count() && tokens.end(count) <= offset) {
            count++;
        }
        return count;
    }

    private static List<String> tokens(Tokens tokens) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            all.add(tokens.type(i) + "@" + tokens.start(i) + ".." + tokens.end(i));
        }
        return all;
    }
}

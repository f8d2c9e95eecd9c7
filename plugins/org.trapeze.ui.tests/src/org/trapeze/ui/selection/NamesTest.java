package org.trapeze.ui.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.trapeze.ui.language.Language;

/** Names are whole where the language says they are. */
class NamesTest {

    /** A bar marks the place that is asked for. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
        "GASM; b .lo|op      ; .loop",
        "GASM; b |.loop      ; .loop",
        "GASM; add.|w r1     ; add.w",
        "GASM; b pri|nt.loop ; print.loop",
        "GASM; // the e|nd.  ; end",
        "GASM; halt|, x      ; halt",
        "GASM; a ,| b        ; none",
        "GASM; mov 0x|1f, r1 ; 0x1f",
        "ISA;  psw.mo|de     ; mode",
        "ISA;  12'0x|ff + a  ; 12'0xff",
        "ISA;  r|[d]         ; r",
        "ISA;  r[|d]         ; d"})
    void atAColumn(Language language, String marked, String expected) {
        String line = marked.replace("|", "");
        assertEquals(expected, Names.at(language, line, marked.indexOf('|'))
                .map(name -> line.substring(name.getOffset(), name.getOffset() + name.getLength())).orElse("none"));
    }
}

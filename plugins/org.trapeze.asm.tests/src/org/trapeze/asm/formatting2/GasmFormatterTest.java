package org.trapeze.asm.formatting2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.xtext.formatting2.FormatterRequest;
import org.eclipse.xtext.formatting2.IFormatter2;
import org.eclipse.xtext.formatting2.regionaccess.TextRegionAccessBuilder;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.TextRegion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.trapeze.asm.testing.Languages;
import org.trapeze.library.Library;

/** Whole texts, or parts of them, are formatted line by line. */
class GasmFormatterTest {

    @Test
    void linesOfAllStylesAreFormatted() {
        assertEquals("        machine \"tg\"\r\na:      halt\n\n        b       a\r",
                format(" machine \"tg\"\r\na: halt\n\nb a\r", null));
    }

    @Test
    void onlyTheWantedLinesAreFormatted() {
        assertEquals(" a: halt\nb:      halt\n c: halt", format(" a: halt\n b: halt\n c: halt", new TextRegion(11, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "supervisor/supervisor", "hello/hello", "echo/echo", "clock/clock" })
    void theExamplesAreFormatted(String example) throws IOException {
        try (var in = Library.class.getResourceAsStream("/examples/" + example + ".gasm")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(text, format(text, null));
        }
    }

    private static String format(String text, TextRegion region) {
        XtextResource resource = Languages.load(Languages.resources(), "p.gasm", text);
        var access = Languages.guest().get(TextRegionAccessBuilder.class).forNodeModel(resource).create();
        var request = new FormatterRequest().setTextRegionAccess(access);
        if (region != null) {
            request.setRegions(List.of(region));
        }
        return access.getRewriter().renderToString(Languages.guest().get(IFormatter2.class).format(request));
    }
}

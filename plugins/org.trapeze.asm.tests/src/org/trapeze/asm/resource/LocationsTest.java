package org.trapeze.asm.resource;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.ITextRegion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.asm.testing.Languages;

/** Elements have their places in every text, whatever its lines end with. */
class LocationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"machine \"tg\"\rN equ 3\rmacro m\r nop\rendm\rstart: halt\r",
            "machine \"tg\"\nstart: includ] \"other.gasm\"\r", "machine \"tg\"\r\nx: halt\r", "a\r", "\r", "a: \"b\r"})
    void everyElementIsInTheText(String text) {
        XtextResource resource = Languages.load(Languages.resources(), "p.gasm", text);
        var locations = Languages.guest().get(ILocationInFileProvider.class);
        resource.getAllContents().forEachRemaining(element -> {
            ITextRegion region = locations.getSignificantTextRegion(element);
            assertTrue(region.getOffset() + region.getLength() <= text.length(), () -> element + " at " + region);
        });
    }
}

package org.trapeze.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages are found by the words that people look for, and not only by their names. */
class KeywordsTest {

    @ParameterizedTest
    @CsvSource({"org.trapeze.ui.preferences, mining", "org.trapeze.ui.preferences, whitespace",
            "org.trapeze.ui.preferences, save", "org.trapeze.ui.preferences.problems, todo",
            "org.trapeze.ui.preferences.problems, severity", "org.trapeze.ui.preferences.typing, overtype",
            "org.trapeze.ui.preferences.typing, parentheses", "org.trapeze.ui.preferences.classification, timeout",
            "org.trapeze.ui.preferences.colors, highlighting", "org.trapeze.ui.templates.page, snippet",
            "org.trapeze.ui.templates.page, completion",
            "org.trapeze.ui.templates.page, trapeze", "org.trapeze.ui.preferences.problems, trapeze"})
    void thePageIsFound(String page, String word) {
        IConfigurationElement found = elements("org.eclipse.ui.preferencePages")
                .filter(one -> page.equals(one.getAttribute("id"))).findFirst().orElseThrow();
        assertTrue(Stream.of(found.getChildren("keywordReference")).flatMap(KeywordsTest::words).anyMatch(word::equals),
                word);
    }

    private static Stream<String> words(IConfigurationElement reference) {
        return elements("org.eclipse.ui.keywords")
                .filter(one -> reference.getAttribute("id").equals(one.getAttribute("id")))
                .flatMap(one -> Stream.of(one.getAttribute("label").split(" ")));
    }

    private static Stream<IConfigurationElement> elements(String point) {
        return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor(point));
    }
}

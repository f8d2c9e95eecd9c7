package org.trapeze.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceConverter;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.trapeze.ui.highlighting.Highlight;

/** All colours can be read, in the light theme and in the dark one. */
class ThemeColorsTest {
    /** What the Web Content Accessibility Guidelines 2.1 ask for text, level AA. */
    private static final double READABLE = 4.5;
    /** The background of editors in the platform's dark theme. */
    private static final RGB DARK = new RGB(0x2f, 0x2f, 0x2f);
    private static final RGB LIGHT = new RGB(255, 255, 255);

    @Test
    void theDarkThemeSetsAllColors() {
        Map<String, RGB> dark = ThemeColors.overridden();
        assertEquals(Arrays.stream(Highlight.values()).map(Highlight::colorId).collect(Collectors.toSet()),
                dark.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void textCanBeRead(Highlight kind) {
        RGB light = PreferenceConverter.getDefaultColor(
                new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.eclipse.ui.workbench"), kind.colorId());
        assertTrue(contrast(light, LIGHT) >= READABLE, kind + " light " + contrast(light, LIGHT));
        RGB dark = ThemeColors.overridden().get(kind.colorId());
        assertTrue(contrast(dark, DARK) >= READABLE, kind + " dark " + contrast(dark, DARK));
    }

    private static double contrast(RGB one, RGB other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(RGB color) {
        return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}

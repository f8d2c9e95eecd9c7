package org.trapeze.ui.preferences;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.PreferenceConverter;
import org.eclipse.jface.resource.StringConverter;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.highlighting.Highlight;

/**
 * The colours of the present theme, to be looked up and set. They are the workbench's: what is set here is what its own
 * page Colors and Fonts shows, and the other way round. Belongs to the user interface thread.
 */
@SuppressWarnings("restriction")
final class ThemeColors {
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    private static final String STYLES = "css/dark.css";
    private static final Pattern DEFINITION =
            Pattern.compile("ColorDefinition#([\\w-]+)\\s*\\{\\s*color:\\s*#(\\p{XDigit}{6})\\s*;");

    private final IPreferenceStore store =
            new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.eclipse.ui.workbench");
    private final boolean dark = isDark();
    private final Map<String, RGB> overridden = dark ? overridden() : Map.of();

    /** {@return the colour as it is now} */
    RGB color(Highlight kind) {
        return kind.color().getRGB();
    }

    /** {@return the colour that the theme gives it} */
    RGB standard(Highlight kind) {
        RGB ofTheme = overridden.get(kind.colorId());
        return ofTheme != null ? ofTheme : PreferenceConverter.getDefaultColor(store, kind.colorId());
    }

    /** Sets a colour, for the present theme. Open editors follow. */
    void set(Highlight kind, RGB color) {
        String key = key(kind);
        if (color.equals(standard(kind))) {
            store.setToDefault(key);
        } else {
            store.setValue(key, StringConverter.asString(color));
        }
        PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry().put(kind.colorId(), color);
    }

    /** Colours that a style sheet sets are kept under the name of its theme, all others under their own. */
    private String key(Highlight kind) {
        return overridden.containsKey(kind.colorId()) ? DARK + "." + kind.colorId() : kind.colorId();
    }

    private static boolean isDark() {
        IThemeEngine engine = PlatformUI.getWorkbench().getService(IThemeEngine.class);
        ITheme theme = engine == null ? null : engine.getActiveTheme();
        return theme != null && theme.getId().equals(DARK);
    }

    /** {@return the colours that the dark theme sets, by the ids of their definitions} */
    static Map<String, RGB> overridden() {
        Map<String, RGB> colors = new HashMap<>();
        try (InputStream styles = TrapezeUi.get().getBundle().getEntry(STYLES).openStream()) {
            Matcher found = DEFINITION.matcher(new String(styles.readAllBytes(), StandardCharsets.UTF_8));
            while (found.find()) {
                int value = Integer.parseInt(found.group(2), 16);
                colors.put(found.group(1).replace('-', '.'), new RGB(value >> 16, value >> 8 & 0xff, value & 0xff));
            }
        } catch (IOException e) {
            TrapezeUi.log("The colors of the dark theme could not be read.", e);
        }
        return colors;
    }
}

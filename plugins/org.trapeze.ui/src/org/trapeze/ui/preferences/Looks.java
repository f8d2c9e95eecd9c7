package org.trapeze.ui.preferences;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.swt.graphics.RGB;

import org.trapeze.ui.highlighting.Form;
import org.trapeze.ui.highlighting.Highlight;

/** How all kinds of words shall be shown, while somebody chooses. Belongs to the user interface thread. */
final class Looks {
    private final IPreferenceStore store;
    private final ThemeColors colors = new ThemeColors();
    private final Map<Highlight, Look> looks = new EnumMap<>(Highlight.class);

    /** As they are now. */
    Looks(IPreferenceStore store) {
        this.store = store;
        for (Highlight kind : Highlight.values()) {
            looks.put(kind, new Look(colors.color(kind), Form.of(store.getString(kind.formKey()))));
        }
    }

    Look of(Highlight kind) {
        return looks.get(kind);
    }

    void set(Highlight kind, RGB color) {
        looks.computeIfPresent(kind, (key, look) -> look.with(color));
    }

    void set(Highlight kind, Form form) {
        looks.computeIfPresent(kind, (key, look) -> look.with(form));
    }

    /** Takes back all choices, also those that were kept before. */
    void restore() {
        for (Highlight kind : Highlight.values()) {
            looks.put(kind, new Look(colors.standard(kind), kind.standardForm()));
        }
    }

    /** Makes the choices hold. */
    void keep() {
        looks.forEach((kind, look) -> {
            if (!look.color().equals(colors.color(kind))) {
                colors.set(kind, look.color());
            }
            store.setValue(kind.formKey(), look.form().words());
        });
    }

    /** {@return two classes that nobody could tell apart without seeing colours} */
    Optional<List<Highlight>> twins() {
        List<Highlight> seen = new ArrayList<>();
        for (Highlight kind : Highlight.values()) {
            if (kind.isInstructionClass()) {
                for (Highlight other : seen) {
                    if (of(other).form().equals(of(kind).form())) {
                        return Optional.of(List.of(other, kind));
                    }
                }
                seen.add(kind);
            }
        }
        return Optional.empty();
    }
}

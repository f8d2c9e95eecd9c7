package org.trapeze.ui.preferences;

import java.util.Arrays;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jface.preference.IPreferenceStore;

import org.trapeze.classify.Profile;

import org.trapeze.ui.TrapezeUi;

/** The keys of our preferences, and their defaults. */
public class Preferences extends AbstractPreferenceInitializer {
    /** What counts as a resource: the word of a profile. */
    public static final String PROFILE = "profile";
    /** Whether a workspace without projects is to get an example. Off by default; the product turns it on. */
    public static final String EXAMPLE_IN_FRESH_WORKSPACE = "exampleInFreshWorkspace";

    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(TrapezeUi.ID);
        defaults.put(PROFILE, Profile.PAPER.word());
        if (defaults.get(EXAMPLE_IN_FRESH_WORKSPACE, null) == null) {
            defaults.putBoolean(EXAMPLE_IN_FRESH_WORKSPACE, false);
        }
    }

    /** {@return the profile chosen; the paper's where the preference holds no word of a profile} */
    public static Profile profile(IPreferenceStore store) {
        String word = store.getString(PROFILE);
        return Arrays.stream(Profile.values()).filter(profile -> profile.word().equals(word)).findFirst()
                .orElse(Profile.PAPER);
    }
}

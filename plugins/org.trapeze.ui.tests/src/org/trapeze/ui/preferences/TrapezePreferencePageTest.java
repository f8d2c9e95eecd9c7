package org.trapeze.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.classify.Profile;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.Workbench;

/** The preference page, and what a choice on it does. */
class TrapezePreferencePageTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @AfterEach
    void reset() {
        TrapezeUi.get().getPreferenceStore().setToDefault(Preferences.PROFILE);
    }

    @Test
    void thePageShowsTheLegend() {
        PreferenceDialog dialog =
                PreferencesUtil.createPreferenceDialogOn(null, "org.trapeze.ui.preferences", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        try {
            TrapezePreferencePage page = assertInstanceOf(TrapezePreferencePage.class, dialog.getSelectedPage());
            StyledText legend = find((Composite) page.getControl());
            assertTrue(legend.getText().contains("control sensitive"), legend.getText());
            assertTrue(legend.getStyleRanges().length >= 5);
            assertEquals("Trapeze", page.getTitle());
        } finally {
            dialog.close();
        }
    }

    @Test
    void theProfileChosenIsUsed() {
        assertEquals(Profile.PAPER, TrapezeUi.get().classification().profile());
        TrapezeUi.get().getPreferenceStore().setValue(Preferences.PROFILE, Profile.EXTENDED.word());
        assertEquals(Profile.EXTENDED, TrapezeUi.get().classification().profile());
        TrapezeUi.get().getPreferenceStore().setValue(Preferences.PROFILE, "nonsense");
        assertEquals(Profile.PAPER, TrapezeUi.get().classification().profile());
    }

    private static StyledText find(Composite composite) {
        for (Control child : composite.getChildren()) {
            StyledText found = child instanceof StyledText text ? text
                    : child instanceof Composite inner ? find(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}

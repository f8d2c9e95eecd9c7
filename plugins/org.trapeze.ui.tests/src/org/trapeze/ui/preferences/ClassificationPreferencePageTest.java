package org.trapeze.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.classify.Options;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.Widgets;
import org.trapeze.ui.Workbench;

/** The page about the classifier, and what a choice on it does. */
class ClassificationPreferencePageTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    private final IPreferenceStore store = TrapezeUi.get().getPreferenceStore();

    @AfterEach
    void reset() {
        store.setToDefault(Preferences.QUERY_TIMEOUT);
    }

    @Test
    void theTimeoutChosenIsUsed() {
        assertEquals(Options.DEFAULT, Preferences.options(store));
        PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(null,
                "org.trapeze.ui.preferences.classification", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        try {
            var page = assertInstanceOf(ClassificationPreferencePage.class, dialog.getSelectedPage());
            Text timeout = Widgets.all(page.getControl(), Text.class).getFirst();
            type(timeout, "0");
            assertFalse(page.isValid());
            assertEquals("Enter a number of seconds from 1 to 3600.", page.getErrorMessage());
            type(timeout, "25");
            assertTrue(page.isValid());
            assertTrue(page.performOk());
        } finally {
            dialog.close();
        }
        assertEquals(Duration.ofSeconds(25), Preferences.options(store).queryTimeout());
    }

    /** The field looks at its text when a key has been released. */
    private static void type(Text field, String text) {
        field.setText(text);
        field.notifyListeners(SWT.KeyUp, new Event());
    }

    @Test
    void aTimeoutOutOfRangeCountsAsTheNearest() {
        store.setValue(Preferences.QUERY_TIMEOUT, -3);
        assertEquals(Duration.ofSeconds(1), Preferences.options(store).queryTimeout());
        store.setValue(Preferences.QUERY_TIMEOUT, 99_999);
        assertEquals(Duration.ofHours(1), Preferences.options(store).queryTimeout());
    }
}

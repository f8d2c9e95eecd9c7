package org.trapeze.ui.findings;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.xtext.diagnostics.Severity;

import org.trapeze.classify.Profile;

import org.trapeze.ui.preferences.Preferences;

/**
 * What people want to be told.
 *
 * @param profile     by which sensitive instructions are judged; expectations say their own
 * @param description how serious it is that an instruction is described which is sensitive and not privileged
 * @param guest       how serious it is that a guest uses one
 */
public record FindingSettings(Profile profile, Severity description, Severity guest) {

    /** {@return what the preferences say} */
    public static FindingSettings of(IPreferenceStore store) {
        return new FindingSettings(Preferences.profile(store),
                Preferences.severity(store, Preferences.SENSITIVE_DESCRIBED),
                Preferences.severity(store, Preferences.SENSITIVE_USED));
    }
}

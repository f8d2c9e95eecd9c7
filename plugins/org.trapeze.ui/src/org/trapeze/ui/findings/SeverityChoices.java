package org.trapeze.ui.findings;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.Issue.IssueImpl;

import org.trapeze.isa.validation.IssueCodes;

import org.trapeze.ui.preferences.Preferences;

/** What is wrong with a text, as seriously as people want it: some of the language's warnings are theirs to judge. */
public final class SeverityChoices {
    /** The keys of preferences, by the codes of the issues that they are about. */
    private static final Map<String, String> KEYS =
            Map.of(IssueCodes.UNUSED, Preferences.UNUSED, IssueCodes.HIDING, Preferences.HIDING,
                    IssueCodes.REDIRECTED, Preferences.REDIRECTED);

    private SeverityChoices() {
    }

    /** {@return the issues, without those that nobody wants to see} Any thread. */
    public static List<Issue> apply(List<Issue> issues, IPreferenceStore store) {
        return issues.stream().map(issue -> judged(issue, store))
                .filter(issue -> issue.getSeverity() != Severity.IGNORE).toList();
    }

    private static Issue judged(Issue issue, IPreferenceStore store) {
        String key = issue.getCode() == null ? null : KEYS.get(issue.getCode());
        if (key != null && issue instanceof IssueImpl ours) {
            ours.setSeverity(Preferences.severity(store, key));
        }
        return issue;
    }
}

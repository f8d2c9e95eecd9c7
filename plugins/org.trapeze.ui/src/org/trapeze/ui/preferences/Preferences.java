package org.trapeze.ui.preferences;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.xtext.diagnostics.Severity;

import org.trapeze.classify.Options;
import org.trapeze.classify.Profile;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.highlighting.Highlight;

/** The keys of our preferences, and their defaults. */
public class Preferences extends AbstractPreferenceInitializer {
    /** What counts as a resource: the word of a profile. */
    public static final String PROFILE = "profile";
    /** Whether a workspace without projects is to get an example. Off by default; the product turns it on. */
    public static final String EXAMPLE_IN_FRESH_WORKSPACE = "exampleInFreshWorkspace";

    /** How serious it is that an instruction is described which is sensitive and not privileged. */
    public static final String SENSITIVE_DESCRIBED = "sensitiveDescribed";
    /** How serious it is that a guest uses an instruction which is sensitive and not privileged. */
    public static final String SENSITIVE_USED = "sensitiveUsed";
    /** Whether files that are saved are classified in the background, to mark what is not as expected. */
    public static final String FINDINGS_IN_BUILDS = "findingsInBuilds";
    /** Whether the classes of instructions stand above them in the text. */
    public static final String CODE_MININGS = "codeMinings";
    /** Whether the counts above instructions follow a guest while it runs, and not only when it rests or ends. */
    public static final String LIVE_COUNTS = "liveCounts";
    /** Whether counts of executions and traps stand above instructions in the text, once there has been a run. */
    public static final String COUNT_MININGS = "countMinings";
    /** How serious it is that a description declares something that nothing uses. */
    public static final String UNUSED = "unused";
    /** How serious it is that a name in a description hides another one. */
    public static final String HIDING = "hiding";
    /** How serious it is that an instruction reaches storage through a relocation register that it has written. */
    public static final String REDIRECTED = "redirected";
    /** Whether descriptions are classified as they are typed; otherwise when they are saved. */
    public static final String CLASSIFY_WHILE_TYPING = "classifyWhileTyping";

    /** The words that begin a task in a comment, separated by commas; those that are urgent end with "!". */
    public static final String TASK_TAGS = "taskTags";

    /** Whether quotation marks are closed as they are typed. */
    public static final String CLOSE_QUOTES = "closeQuotes";
    /** Whether round and square brackets are closed as they are typed. */
    public static final String CLOSE_BRACKETS = "closeBrackets";
    /** Whether braces are closed as they are typed. */
    public static final String CLOSE_BRACES = "closeBraces";
    /** Whether an opening mark puts what is selected between it and its closing one. */
    public static final String SURROUND_SELECTION = "surroundSelection";
    /** Whether a new line within a comment begins as a comment. */
    public static final String CONTINUE_COMMENTS = "continueComments";

    /** Whether texts are laid out when they are saved. */
    public static final String FORMAT_ON_SAVE = "formatOnSave";
    /** Whether blanks at the ends of lines go when a text is saved. */
    public static final String STRIP_ON_SAVE = "stripOnSave";

    /** Whether outlines follow the caret. */
    public static final String OUTLINE_LINKED = "outlineLinked";
    /** Whether outlines are in the order of the names, not of the text. */
    public static final String OUTLINE_SORTED = "outlineSorted";

    /** How many seconds one question to the solver may take. */
    public static final String QUERY_TIMEOUT = "queryTimeout";
    /** The shortest time-out that can be chosen, in seconds. */
    static final int LEAST_TIMEOUT = 1;
    /** The longest time-out that can be chosen, in seconds. */
    static final int MOST_TIMEOUT = 3600;

    @Override
    public void initializeDefaultPreferences() {
        IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(TrapezeUi.ID);
        defaults.put(PROFILE, Profile.PAPER.word());
        defaults.put(SENSITIVE_DESCRIBED, "info");
        defaults.put(SENSITIVE_USED, "warning");
        defaults.putInt(QUERY_TIMEOUT, (int) Options.DEFAULT.queryTimeout().toSeconds());
        defaults.putBoolean(FINDINGS_IN_BUILDS, true);
        defaults.putBoolean(CODE_MININGS, true);
        defaults.putBoolean(OUTLINE_LINKED, true);
        defaults.putBoolean(LIVE_COUNTS, true);
        defaults.putBoolean(COUNT_MININGS, true);
        defaults.put(UNUSED, "warning");
        defaults.put(HIDING, "warning");
        defaults.put(REDIRECTED, "warning");
        defaults.putBoolean(CLASSIFY_WHILE_TYPING, true);
        for (Highlight kind : Highlight.values()) {
            defaults.put(kind.formKey(), kind.standardForm().words());
        }
        for (String key : List.of(CLOSE_QUOTES, CLOSE_BRACKETS, CLOSE_BRACES, SURROUND_SELECTION, CONTINUE_COMMENTS)) {
            defaults.putBoolean(key, true);
        }
        defaults.put(TASK_TAGS, "TODO, FIXME!");
        if (defaults.get(EXAMPLE_IN_FRESH_WORKSPACE, null) == null) {
            defaults.putBoolean(EXAMPLE_IN_FRESH_WORKSPACE, false);
        }
    }

    /** {@return how serious something is; nothing where the preference holds no word for that} */
    public static Severity severity(IPreferenceStore store, String key) {
        String word = store.getString(key);
        return Arrays.stream(Severity.values()).filter(one -> one.name().equalsIgnoreCase(word)).findFirst()
                .orElse(Severity.IGNORE);
    }

    /** {@return the profile chosen; the paper's where the preference holds no word of a profile} */
    public static Profile profile(IPreferenceStore store) {
        String word = store.getString(PROFILE);
        return Arrays.stream(Profile.values()).filter(profile -> profile.word().equals(word)).findFirst()
                .orElse(Profile.PAPER);
    }

    /** {@return how much effort the classifier may take} A time-out out of range counts as the nearest that is not. */
    public static Options options(IPreferenceStore store) {
        int seconds = Math.clamp(store.getInt(QUERY_TIMEOUT), LEAST_TIMEOUT, MOST_TIMEOUT);
        return new Options(Duration.ofSeconds(seconds), Options.DEFAULT.threads());
    }
}

package org.trapeze.ui.preferences;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.osgi.service.prefs.BackingStoreException;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.index.ResourceUris;

/**
 * How serious problems are, for each project that has settings of its own, which are shared with it in a file of its
 * folder <code>.settings</code>, else for the workspace. Any thread.
 */
public final class ProblemSettings {
    /** The file of a project in which its settings are kept; <code>trapeze check</code> reads it, too. */
    public static final String FILE = ".settings/" + TrapezeUi.ID + ".prefs";
    /** Whether a project has settings of its own. */
    static final String SPECIFIC = "projectProblems";
    /** What projects can settle. */
    static final List<String> KEYS = List.of(Preferences.SENSITIVE_DESCRIBED, Preferences.SENSITIVE_USED,
            Preferences.UNUSED, Preferences.HIDING, Preferences.REDIRECTED, Preferences.FINDINGS_IN_BUILDS,
            Preferences.TASK_TAGS);

    private ProblemSettings() {
    }

    /** {@return the settings for a file, to be read} Files that are in no project go by the workspace. */
    public static IPreferenceStore of(URI uri) {
        return ResourceUris.project(uri).map(ProblemSettings::of).orElseGet(ProblemSettings::workspace);
    }

    /** {@return the settings for the files of a project, to be read} */
    public static IPreferenceStore of(IProject project) {
        return isSpecific(project) ? own(project) : workspace();
    }

    /** {@return whether a project has settings of its own} */
    public static boolean isSpecific(IProject project) {
        return project.isAccessible() && node(project).getBoolean(SPECIFIC, false);
    }

    /** {@return the settings of a project, to be changed; where it has none, the workspace shows through} */
    static ScopedPreferenceStore own(IProject project) {
        ProjectScope scope = new ProjectScope(project);
        ScopedPreferenceStore store = new ScopedPreferenceStore(scope, TrapezeUi.ID);
        store.setSearchContexts(new IScopeContext[] {scope, InstanceScope.INSTANCE});
        return store;
    }

    static IPreferenceStore workspace() {
        return TrapezeUi.get().getPreferenceStore();
    }

    /** Writes the settings of a project; none makes it go by the workspace again. */
    static void write(IProject project, Optional<Map<String, String>> values) {
        IEclipsePreferences node = node(project);
        KEYS.forEach(node::remove);
        node.remove(SPECIFIC);
        values.ifPresent(some -> {
            node.putBoolean(SPECIFIC, true);
            some.forEach(node::put);
        });
        try {
            node.flush();
        } catch (BackingStoreException e) {
            TrapezeUi.log("Writing the settings of " + project.getName(), e);
        }
    }

    private static IEclipsePreferences node(IProject project) {
        return new ProjectScope(project).getNode(TrapezeUi.ID);
    }
}

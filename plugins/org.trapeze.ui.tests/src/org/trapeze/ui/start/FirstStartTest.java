package org.trapeze.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.preferences.Preferences;

/** The first start of the product. */
class FirstStartTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @AfterEach
    void reset() {
        TrapezeUi.get().getPreferenceStore().setToDefault(Preferences.EXAMPLE_IN_FRESH_WORKSPACE);
    }

    @Test
    void anEmptyWorkspaceGetsAnExampleWhereTheProductWantsIt() {
        TrapezeUi.get().getPreferenceStore().setValue(Preferences.EXAMPLE_IN_FRESH_WORKSPACE, true);
        new FirstStart().earlyStartup();
        Workbench.await("the example in an editor", () -> workbench.page().getActiveEditor() != null);
        assertEquals("supervisor.gasm", workbench.page().getActiveEditor().getEditorInput().getName());
        workbench.deleteLater(ResourcesPlugin.getWorkspace().getRoot().getProject("supervisor"));
        assertFalse(TrapezeUi.get().getPreferenceStore().getBoolean(Preferences.EXAMPLE_IN_FRESH_WORKSPACE), "once");
    }

    @Test
    void aWorkspaceWithProjectsIsLeftAlone() throws Exception {
        workbench.project("mine", false);
        TrapezeUi.get().getPreferenceStore().setValue(Preferences.EXAMPLE_IN_FRESH_WORKSPACE, true);
        new FirstStart().earlyStartup();
        IProject[] projects = ResourcesPlugin.getWorkspace().getRoot().getProjects();
        assertEquals(1, projects.length);
        assertFalse(TrapezeUi.get().getPreferenceStore().getBoolean(Preferences.EXAMPLE_IN_FRESH_WORKSPACE), "decided");
    }
}

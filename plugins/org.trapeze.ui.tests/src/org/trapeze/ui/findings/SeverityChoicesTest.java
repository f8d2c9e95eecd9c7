package org.trapeze.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.preference.IPreferenceStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.preferences.Preferences;

/** Warnings of the language are as serious as people want them, in files that are closed as well. */
class SeverityChoicesTest {
    private static final String TEXT = """
            machine "m" extends "tg"
            general useless : 8
            """;

    @RegisterExtension
    private final Workbench workbench = new Workbench();
    private final IPreferenceStore store = TrapezeUi.get().getPreferenceStore();

    @AfterEach
    void reset() {
        store.setToDefault(Preferences.UNUSED);
    }

    private static int severity(IFile file) {
        try {
            IMarker[] markers = file.findMarkers("org.trapeze.ui.problem", false, IResource.DEPTH_ZERO);
            return markers.length == 0 ? -1 : markers[0].getAttribute(IMarker.SEVERITY, -1);
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatNothingUsesIsAsSeriousAsIsChosen() throws Exception {
        IFile file = workbench.file(workbench.project("severities", true), "m.isa", TEXT);
        Workbench.await("a warning", () -> severity(file) == IMarker.SEVERITY_WARNING);
        store.setValue(Preferences.UNUSED, "error");
        Workbench.await("an error", () -> severity(file) == IMarker.SEVERITY_ERROR);
        store.setValue(Preferences.UNUSED, "ignore");
        Workbench.await("nothing", () -> severity(file) == -1);
        store.setToDefault(Preferences.UNUSED);
        Workbench.await("the warning again", () -> severity(file) == IMarker.SEVERITY_WARNING);
        assertEquals("warning", store.getString(Preferences.UNUSED));
    }
}

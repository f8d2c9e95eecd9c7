package org.trapeze.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IPreferenceFilter;
import org.eclipse.core.runtime.preferences.IPreferencesService;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.internal.preferences.PreferenceTransferElement;
import org.eclipse.ui.internal.preferences.PreferenceTransferManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.trapeze.ui.highlighting.Highlight;

/** Our preferences can be exported by themselves and imported again, and nothing else goes along. */
@SuppressWarnings("restriction")
class PreferenceTransferTest {
    private static final String OTHER = "org.trapeze.not.of.ours";

    private final IPreferencesService service = Platform.getPreferencesService();
    private final IEclipsePreferences ours = InstanceScope.INSTANCE.getNode("org.trapeze.ui");
    private final IEclipsePreferences workbench = InstanceScope.INSTANCE.getNode("org.eclipse.ui.workbench");
    private final IEclipsePreferences editors = InstanceScope.INSTANCE.getNode("org.eclipse.ui.editors");
    private final String color = Highlight.PRIVILEGED.colorId();

    @AfterEach
    void reset() {
        ours.remove(Preferences.TASK_TAGS);
        workbench.remove(color);
        workbench.remove(OTHER);
        editors.remove("org.trapeze.ui.occurrence.read.color");
    }

    @Test
    void whatIsExportedComesBack() throws CoreException {
        ours.put(Preferences.TASK_TAGS, "LATER");
        workbench.put(color, "1,2,3");
        workbench.put(OTHER, "x");
        editors.put("org.trapeze.ui.occurrence.read.color", "4,5,6");
        IPreferenceFilter[] filter = {transfer().getFilter()};
        var exported = new ByteArrayOutputStream();
        service.exportPreferences(service.getRootNode(), filter, exported);
        reset();
        service.applyPreferences(service.readPreferences(new ByteArrayInputStream(exported.toByteArray())), filter);
        assertEquals("LATER", ours.get(Preferences.TASK_TAGS, ""));
        assertEquals("1,2,3", workbench.get(color, ""));
        assertEquals("4,5,6", editors.get("org.trapeze.ui.occurrence.read.color", ""));
        assertFalse(exported.toString(StandardCharsets.UTF_8).contains(OTHER));
    }

    private static PreferenceTransferElement transfer() {
        return Arrays.stream(PreferenceTransferManager.getPreferenceTransfers())
                .filter(one -> one.getID().startsWith("org.trapeze.")).findFirst().orElseThrow();
    }
}

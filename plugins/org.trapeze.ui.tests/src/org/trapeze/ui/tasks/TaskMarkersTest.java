package org.trapeze.ui.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.preferences.Preferences;

/** Task tags become markers. */
class TaskMarkersTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void theBuilderMarksThem() throws Exception {
        IProject project = workbench.project("tasks", true);
        IFile guest = workbench.file(project, "g.gasm",
                "machine \"tg\"\n entry TODO\nTODO: halt ; TODO say more\n string \"FIXME no\"\n");
        IFile machine = workbench.file(project, "m.isa", "machine \"m\" extends \"tg\"\n/* one\n FIXME: two */\n");
        project.build(IncrementalProjectBuilder.FULL_BUILD, null);
        assertEquals("[3 TODO say more 1]", tasks(guest));
        assertEquals("[3 FIXME: two 2]", tasks(machine));
        guest.setContents("machine \"tg\"\n entry a\na: halt\n".getBytes(), true, false, null);
        project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
        assertEquals("[]", tasks(guest));
    }

    @Test
    void otherTagsAreLookedForInFilesThatNobodyOpens() throws Exception {
        IProject project = workbench.project("tasks", true);
        IFile guest = workbench.file(project, "g.gasm",
                "machine \"tg\"\n entry a ; TODO more\na: halt ; XXX: less\n; @later on, XXXL not\n");
        project.build(IncrementalProjectBuilder.FULL_BUILD, null);
        assertEquals("[2 TODO more 1]", tasks(guest));
        var store = TrapezeUi.get().getPreferenceStore();
        try {
            store.setValue(Preferences.TASK_TAGS, "XXX!, @later");
            Workbench.await("other tasks", () -> tasks(guest).equals("[3 XXX: less 2, 4 @later on, XXXL not 1]"));
            store.setValue(Preferences.TASK_TAGS, " , ");
            Workbench.await("no tasks", () -> tasks(guest).equals("[]"));
        } finally {
            store.setToDefault(Preferences.TASK_TAGS);
        }
        Workbench.await("the usual tasks", () -> tasks(guest).equals("[2 TODO more 1]"));
    }

    private static String tasks(IFile file) {
        try {
            return tasks(file.findMarkers(IMarker.TASK, true, IResource.DEPTH_ZERO));
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private static String tasks(IMarker[] markers) {
        return Arrays.stream(markers).sorted(Comparator.comparing(each -> each.getAttribute(IMarker.LINE_NUMBER, 0)))
                .map(marker -> marker.getAttribute(IMarker.LINE_NUMBER, 0) + " "
                        + marker.getAttribute(IMarker.MESSAGE, "") + " " + marker.getAttribute(IMarker.PRIORITY, 0))
                .toList().toString();
    }
}

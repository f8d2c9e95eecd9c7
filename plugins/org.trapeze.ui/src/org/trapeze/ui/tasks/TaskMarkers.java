package org.trapeze.ui.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.xtext.resource.XtextResource;

import org.trapeze.ui.preferences.Preferences;
import org.trapeze.ui.preferences.ProblemSettings;

/** The task tags of saved files as markers. To be called where the workspace may be changed. */
public final class TaskMarkers {
    /** The type of the markers. */
    public static final String TYPE = "org.trapeze.ui.task";

    private TaskMarkers() {
    }

    /** Makes the task markers of a file be those of its text; leaves alone those that are right. */
    public static void update(IFile file, XtextResource resource) throws CoreException {
        List<IMarker> obsolete =
                new ArrayList<>(Arrays.asList(file.findMarkers(TYPE, false, IResource.DEPTH_ZERO)));
        TaskTags tags = TaskTags.of(ProblemSettings.of(file.getProject()).getString(Preferences.TASK_TAGS));
        for (TaskTags.Task task : tags.in(resource)) {
            Map<String, Object> wanted = attributes(task);
            IMarker same = find(obsolete, wanted);
            if (same == null) {
                file.createMarker(TYPE, wanted);
            } else {
                obsolete.remove(same);
            }
        }
        for (IMarker marker : obsolete) {
            marker.delete();
        }
    }

    /** Removes all of our task markers below a resource. */
    public static void clear(IResource resource) throws CoreException {
        resource.deleteMarkers(TYPE, false, IResource.DEPTH_INFINITE);
    }

    private static IMarker find(List<IMarker> markers, Map<String, Object> wanted) throws CoreException {
        for (IMarker marker : markers) {
            if (wanted.equals(marker.getAttributes())) {
                return marker;
            }
        }
        return null;
    }

    private static Map<String, Object> attributes(TaskTags.Task task) {
        return Map.of(IMarker.MESSAGE, task.text(), IMarker.LINE_NUMBER, task.line(), IMarker.CHAR_START,
                task.offset(), IMarker.CHAR_END, task.offset() + task.text().length(), IMarker.USER_EDITABLE, false,
                IMarker.PRIORITY, task.urgent() ? IMarker.PRIORITY_HIGH : IMarker.PRIORITY_NORMAL);
    }
}

package org.trapeze.ui.builder;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;

import org.trapeze.ui.state.StateFile;
import org.trapeze.ui.state.WorkspaceState;

/**
 * What builders know, by project. It is kept with the workspace, as is what each builder saw last: so the first build
 * of a session is not one of everything.
 */
public final class BuildStates {
    private static final String PREFIX = "build-";

    private final Map<String, BuildState> states = new ConcurrentHashMap<>();

    /** {@return what is known about the files of a project} */
    BuildState of(IProject project) {
        return states.computeIfAbsent(project.getName(),
                name -> file(name).read(BuildState::read).orElseGet(BuildState::new));
    }

    /** Writes what is known, for the next session. */
    public void save() throws IOException {
        states.keySet().removeIf(name -> !ResourcesPlugin.getWorkspace().getRoot().getProject(name).exists());
        for (Map.Entry<String, BuildState> state : states.entrySet()) {
            file(state.getKey()).write(state.getValue()::write);
        }
    }

    private static StateFile file(String project) {
        return WorkspaceState.file(PREFIX + project);
    }
}

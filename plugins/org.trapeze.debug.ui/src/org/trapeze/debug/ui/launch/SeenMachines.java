package org.trapeze.debug.ui.launch;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.trapeze.debug.core.launch.GuestSettings;
import org.trapeze.ui.TrapezeUi;

/**
 * Judges whether the project of a guest sees the machine that is chosen for it. Looking for machines reads files, which
 * a job does; until it is done, any machine is taken to be there. User interface thread.
 */
final class SeenMachines {
    private final Consumer<List<String>> listener;
    private Optional<IProject> asked = Optional.empty();
    private Optional<List<String>> names = Optional.empty();

    /** @param listener gets the names of the machines, in alphabetical order, whenever they have been found anew */
    SeenMachines(Consumer<List<String>> listener) {
        this.listener = listener;
    }

    /** {@return why the machine that is chosen cannot be used, for people; empty where it can, or nobody knows yet} */
    Optional<String> problem(GuestSettings settings) {
        Optional<IProject> project = Optional.of(settings.guest().getProject());
        if (!project.equals(asked)) {
            ask(project);
        }
        String machine = settings.machine();
        return names.filter(known -> !machine.isEmpty() && !known.contains(machine))
                .map(known -> "There is no machine \"" + machine + "\" in the project or in the library.");
    }

    private void ask(Optional<IProject> project) {
        asked = project;
        names = Optional.empty();
        Display display = Display.getCurrent();
        Job job = Job.createSystem("Find machines", (ICoreRunnable) monitor -> {
            List<String> found = TrapezeUi.get().index().machines(project).stream()
                    .map(machine -> machine.getName().toString()).distinct().sorted().toList();
            if (!display.isDisposed()) {
                display.asyncExec(() -> found(project, found));
            }
        });
        job.schedule();
    }

    private void found(Optional<IProject> project, List<String> found) {
        if (project.equals(asked)) {
            names = Optional.of(found);
            listener.accept(found);
        }
    }
}

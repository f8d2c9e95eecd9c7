package org.trapeze.ui.tasks;

import java.util.Random;

import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.model.ModelSnapshot;

/** Looks for task tags. */
public final class TasksProbe implements Probe {

    @Override
    public void use(ModelSnapshot snapshot, Random random) {
        TaskTags.of("TODO FIXME!").in(snapshot.resource())
                .forEach(task -> Probe.within(snapshot, task.offset(), task.text().length(), task));
    }
}

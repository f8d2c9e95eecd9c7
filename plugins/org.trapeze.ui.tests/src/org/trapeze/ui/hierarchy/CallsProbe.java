package org.trapeze.ui.hierarchy;

import java.util.Random;

import org.eclipse.core.runtime.NullProgressMonitor;

import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.model.ModelSnapshot;

/** Finds what has a call hierarchy, and now and then goes a step in both directions. */
public final class CallsProbe implements Probe {
    private static final int SELDOM = 60;

    @Override
    public void use(ModelSnapshot snapshot, Random random) {
        Probe.offsets(snapshot, random, 2, offset -> Subjects.at(snapshot, offset).ifPresent(subject -> {
            if (random.nextInt(SELDOM) == 0) {
                Calls calls = Calls.create();
                for (Calls.Direction direction : Calls.Direction.values()) {
                    calls.of(subject, direction, new NullProgressMonitor());
                }
            }
        }));
    }
}

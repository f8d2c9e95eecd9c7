package org.trapeze.ui.references;

import java.util.Random;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.xtext.util.CancelIndicator;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.model.ModelSnapshot;

/** Marks occurrences, and now and then looks for references everywhere. */
public final class ReferencesProbe implements Probe {
    private static final int SELDOM = 60;

    @Override
    public void use(ModelSnapshot snapshot, Random random) {
        Probe.offsets(snapshot, random, 3, offset -> Target.at(snapshot, offset).ifPresent(target -> {
            for (Occurrence place : Occurrences.in(snapshot, target, CancelIndicator.NullImpl)) {
                Probe.within(snapshot, place.offset(), place.length(), target);
            }
            if (random.nextInt(SELDOM) == 0) {
                TrapezeUi.get().index().open(snapshot.uri(), snapshot.text());
                new ReferenceSearch(TrapezeUi.get().index(), target).run(new NullProgressMonitor(), hits -> { });
            }
        }));
    }
}

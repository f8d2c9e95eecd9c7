package org.trapeze.ui.folding;

import java.util.Random;

import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.model.ModelSnapshot;

/** Finds what can be folded. */
public final class FoldingProbe implements Probe {

    @Override
    public void use(ModelSnapshot snapshot, Random random) {
        FoldingRegions.of(snapshot)
                .forEach(region -> Probe.within(snapshot, region.getOffset(), region.getLength(), region));
    }
}

package org.trapeze.ui.outline;

import java.util.List;
import java.util.Random;

import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.model.ModelSnapshot;

/** Makes the outline. */
public final class OutlineProbe implements Probe {

    @Override
    public void use(ModelSnapshot snapshot, Random random) {
        within(snapshot, Outlines.of(snapshot));
    }

    private static void within(ModelSnapshot snapshot, List<OutlineNode> nodes) {
        for (OutlineNode node : nodes) {
            Probe.within(snapshot, node.offset(), node.length(), node.name());
            within(snapshot, node.children());
        }
    }
}

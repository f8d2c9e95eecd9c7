package org.trapeze.ui.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.xtext.validation.Issue;

import org.trapeze.isa.ide.fixes.Fix;
import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.model.Snapshots;

/** Asks for the fixes of all mistakes, and for what helps at a place; now and then applies one. */
public final class FixesProbe implements Probe {
    private static final int SELDOM = 30;

    @Override
    public void use(ModelSnapshot snapshot, Random random) {
        List<Fix> fixes = new ArrayList<>(Assists.at(snapshot, random.nextInt(snapshot.text().length() + 1)));
        for (Issue issue : snapshot.issues()) {
            fixes.addAll(Fixes.of(snapshot, issue));
        }
        fixes.forEach(fix -> fix.changes()
                .forEach(change -> Probe.within(snapshot, change.offset(), change.length(), fix.label())));
        if (!fixes.isEmpty() && random.nextInt(SELDOM) == 0) {
            Fix chosen = fixes.get(random.nextInt(fixes.size()));
            Snapshots.of(snapshot.uri().lastSegment(), chosen.applyTo(snapshot.text()));
        }
    }
}

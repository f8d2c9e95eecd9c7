package org.trapeze.ui.fixes;

import java.util.Random;

import org.eclipse.xtext.validation.Issue;

import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.model.Snapshots;

/** Asks for the fixes of all mistakes and applies one. */
public final class FixesProbe implements Probe {
    private static final int SELDOM = 30;

    @Override
    public void use(ModelSnapshot snapshot, Random random) {
        boolean applied = random.nextInt(SELDOM) > 0;
        for (Issue issue : snapshot.issues()) {
            for (GuestFix fix : GuestFixes.of(snapshot, issue)) {
                Probe.within(snapshot, fix.offset(), fix.length(), fix.label());
                if (fix.file().isEmpty() && !applied && random.nextInt(20) == 0) {
                    applied = true;
                    Snapshots.of(snapshot.uri().lastSegment(), new StringBuilder(snapshot.text())
                            .replace(fix.offset(), fix.offset() + fix.length(), fix.text()).toString());
                }
            }
        }
    }
}

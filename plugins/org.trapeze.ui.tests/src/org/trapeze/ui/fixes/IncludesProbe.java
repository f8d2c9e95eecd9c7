package org.trapeze.ui.fixes;

import java.util.Random;

import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.ide.fixes.Includes;
import org.trapeze.isa.ide.fixes.Fix;

import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.model.ModelSnapshot;

/** Puts the includes of guests in order. */
public final class IncludesProbe implements Probe {

    @Override
    public void use(ModelSnapshot snapshot, Random random) {
        if (snapshot.root() instanceof Program program) {
            Fix fix = new Includes(snapshot.text(), program).organised(snapshot.issues());
            fix.changes().forEach(change -> Probe.within(snapshot, change.offset(), change.length(), fix.label()));
            fix.applyTo(snapshot.text());
        }
    }
}

package org.trapeze.ui.spelling;

import java.util.Random;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.model.ModelSnapshot;

/** Finds what a spelling engine would be shown. */
public final class ProseProbe implements Probe {

    @Override
    public void use(ModelSnapshot snapshot, Random random) {
        String text = snapshot.text();
        int offset = random.nextInt(text.length() + 1);
        Region part = new Region(offset, random.nextInt(text.length() - offset + 1));
        for (IRegion one : new Prose(snapshot.language()).in(text, part)) {
            Probe.within(snapshot, one.getOffset(), one.getLength(), one);
        }
    }
}

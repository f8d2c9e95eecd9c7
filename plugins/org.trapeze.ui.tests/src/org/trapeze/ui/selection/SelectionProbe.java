package org.trapeze.ui.selection;

import java.util.Optional;
import java.util.Random;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.model.ModelSnapshot;

/** Lets a selection grow until it is the whole text, and steps from definition to definition. */
public final class SelectionProbe implements Probe {

    @Override
    public void use(ModelSnapshot snapshot, Random random) {
        int offset = random.nextInt(snapshot.text().length() + 1);
        grow(snapshot, new Region(offset, 0));
        for (boolean forward : new boolean[] {true, false}) {
            Members.next(snapshot, offset, forward).ifPresent(name -> {
                Probe.within(snapshot, name.getOffset(), name.getLength(), "definition");
                if (forward ? name.getOffset() <= offset : name.getOffset() >= offset) {
                    throw new AssertionError("no step from " + offset + " to " + name.getOffset());
                }
            });
        }
        String line = snapshot.text().lines().skip(random.nextInt(40)).findFirst().orElse("");
        Names.at(snapshot.language(), line, random.nextInt(line.length() + 1));
    }

    private static void grow(ModelSnapshot snapshot, IRegion start) {
        IRegion selection = start;
        Optional<IRegion> next = Enclosing.of(snapshot, selection);
        while (next.isPresent()) {
            Probe.within(snapshot, next.get().getOffset(), next.get().getLength(), "selection");
            if (next.get().getLength() <= selection.getLength()) {
                throw new AssertionError("a selection of " + selection + " does not grow: " + next.get());
            }
            selection = next.get();
            next = Enclosing.of(snapshot, selection);
        }
        Probe.within(snapshot, 0, selection.getLength() - snapshot.text().length(), "the widest selection");
    }
}

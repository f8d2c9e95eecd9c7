package org.trapeze.ui.minings;

import java.util.Random;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.classification.DescribedMachine;
import org.trapeze.ui.findings.FindingSettings;
import org.trapeze.ui.findings.Findings;
import org.trapeze.ui.fuzz.Probe;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.ModelSnapshot;

/** Now and then begins to classify, and gives up again; shows what is known by then. */
public final class MiningsProbe implements Probe {
    private static final int SELDOM = 20;

    @Override
    public void use(ModelSnapshot snapshot, Random random) {
        snapshot.machine().ifPresent(machine -> {
            boolean guest = snapshot.language() == Language.GASM;
            if (guest || random.nextInt(SELDOM) == 0) {
                TrapezeUi.get().classification().request(machine);
            }
            show(snapshot, machine);
            if (!guest) {
                TrapezeUi.get().classification().cancel(machine.uri());
            }
        });
    }

    private static void show(ModelSnapshot snapshot, DescribedMachine machine) {
        var known = TrapezeUi.get().classification().classes(machine);
        ClassLine.of(snapshot, known).forEach(line -> Probe.within(snapshot, line.offset(), 0, line.text()));
        FindingSettings settings = FindingSettings.of(TrapezeUi.get().getPreferenceStore());
        Findings.of(snapshot.resource(), machine.architecture(), settings, known,
                profile -> TrapezeUi.get().classification().classification(machine))
                .forEach(issue -> Probe.within(snapshot, issue.getOffset(), issue.getLength(), issue));
    }
}

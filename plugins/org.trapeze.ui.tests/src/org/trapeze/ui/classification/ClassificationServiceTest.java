package org.trapeze.ui.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.trapeze.classify.Classification;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Profile;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.highlighting.Highlight;
import org.trapeze.ui.model.Snapshots;

/** Classifying in the background. */
class ClassificationServiceTest {
    private static final String MACHINE = """
            machine "m" extends "tg"
            instruction TIME "read timer" {
              encode 0x3a d:4 0:52
              syntax "time" r[d]
              r[d] = zext(timer, 64)
            }
            """;

    private final ClassificationService service = new ClassificationService(Profile.PAPER);
    private final List<URI> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void dispose() {
        service.dispose();
    }

    @Test
    void theClassesBecomeKnown() {
        DescribedMachine machine = machine(MACHINE);
        service.addListener(told::add);
        service.request(machine);
        awaitAnswer(machine);
        Workbench.await("being told", () -> told.contains(machine.uri()));
        assertEquals(Set.of(machine.uri()), Set.copyOf(told));
        assertEquals(Highlight.PRIVILEGED, highlight(machine, "LPSW"));
        assertEquals(Highlight.INNOCUOUS, highlight(machine, "TIME"));
    }

    @Test
    void theProfileChangesTheClasses() {
        DescribedMachine machine = machine(MACHINE);
        service.request(machine);
        awaitAnswer(machine);
        service.setProfile(Profile.EXTENDED);
        // What is known now, be it nothing, is of the new profile.
        assertNotEquals(Highlight.INNOCUOUS, service.classes(machine).containsKey("TIME") ? highlight(machine, "TIME")
                : null);
        awaitAnswer(machine);
        assertEquals(Highlight.BEHAVIOUR_SENSITIVE, highlight(machine, "TIME"));
    }

    @Test
    void anAnswerToAnOlderQuestionIsDropped() {
        DescribedMachine older = machine(MACHINE);
        DescribedMachine newer = machine(MACHINE.replace("r[d] = zext(timer, 64)", "m = user"));
        service.request(older);
        service.request(newer);
        awaitAnswer(newer);
        assertTrue(service.classification(older).isEmpty());
        assertEquals(Highlight.CONTROL_SENSITIVE, highlight(newer, "TIME"));
    }

    @Test
    void whileAnEditedInstructionIsAnalysedTheOthersKeepTheirClasses() {
        DescribedMachine older = machine(MACHINE);
        service.request(older);
        awaitAnswer(older);
        InstructionClasses before = service.classes(older).get("LPSW");
        DescribedMachine newer = machine(MACHINE.replace("r[d] = zext(timer, 64)", "m = user"));
        assertFalse(service.classes(newer).containsKey("TIME"));
        assertEquals(before, service.classes(newer).get("LPSW"));
        service.request(newer);
        awaitAnswer(newer);
        assertTrue(before == service.classes(newer).get("LPSW"), "not analysed a second time");
    }

    @Test
    void instructionsBecomeKnownOneByOne() {
        DescribedMachine machine = machine("machine \"m\" extends \"ia32\"\n");
        AtomicInteger early = new AtomicInteger();
        service.addListener(uri -> {
            if (service.classification(machine).isEmpty() && !service.classes(machine).isEmpty()) {
                early.incrementAndGet();
                service.cancel(uri);
            }
        });
        service.request(machine);
        Workbench.await("the end of what was cancelled", () -> early.get() > 0 && !service.isBusy(machine.uri()));
        int some = service.classes(machine).size();
        assertTrue(some > 0 && some < machine.architecture().instructions().size(), some + " are known");
        assertTrue(service.classes(machine).values().stream().allMatch(InstructionClasses::isDecided),
                "what was cancelled is not taken for an answer");
    }

    @Test
    void whatWasCancelledIsNotTakenUpAgainUntilSomebodyWantsIt() {
        DescribedMachine machine = machine(MACHINE);
        service.addListener(uri -> service.request(machine));
        service.request(machine);
        service.cancel(machine.uri());
        Workbench.await("the end", () -> !service.isBusy(machine.uri()));
        assertTrue(service.classification(machine).isEmpty());
        service.restart(machine, Profile.PAPER);
        awaitAnswer(machine);
    }

    @Test
    void bothProfilesAreKnownSideBySide() {
        DescribedMachine machine = machine(MACHINE);
        service.request(machine, Profile.PAPER);
        service.request(machine, Profile.EXTENDED);
        Workbench.await("both", () -> service.classification(machine, Profile.PAPER).isPresent()
                && service.classification(machine, Profile.EXTENDED).isPresent());
        assertTrue(service.classes(machine, Profile.PAPER).get("TIME").isInnocuous());
        assertFalse(service.classes(machine, Profile.EXTENDED).get("TIME").isInnocuous());
    }

    private Highlight highlight(DescribedMachine machine, String instruction) {
        return Instructions.highlight(service.classes(machine).get(instruction));
    }

    private void awaitAnswer(DescribedMachine machine) {
        Workbench.await("a classification", () -> service.classification(machine).filter(Classification::isDecided)
                .isPresent());
    }

    private static DescribedMachine machine(String text) {
        return Snapshots.of("m.isa", text).machine().orElseThrow();
    }
}

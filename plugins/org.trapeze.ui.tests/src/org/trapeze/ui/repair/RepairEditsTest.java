package org.trapeze.ui.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.trapeze.classify.Classifier;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Repair;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;

import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.model.Snapshots;

/** Repairs as changes of texts. */
class RepairEditsTest {
    private static final String MACHINE = """
            machine "m" extends "tg"
            instruction MODE "tell the mode" {
              encode 0x3a d:4 0:52
              syntax "mode" r[d]
              expect sensitive
              r[d] = zext(m, 64)
            }
            """;
    private static final String EXTENSION = """
            resource root : 1
            extension "vt" {
              hypervisor root == 1
              guest owns rel
              intercepts LPSW
            }
            """;

    @Test
    void aTrapIsInsertedInTheMachinesOwnWordsAndMendsTheInstruction() {
        String mended = apply(MACHINE, Repair.Kind.TRAP, Set.of("LPSW", "LRB"));
        assertTrue(mended.contains("  when m == user: trap privileged\n  r[d] = zext(m, 64)\n"), mended);
        assertTrue(isPrivileged(mended), mended);
    }

    @Test
    void withoutAnExampleTheTrapIsMadeOfModeAndCause() {
        assertTrue(isPrivileged(apply(MACHINE, Repair.Kind.TRAP, Set.of())));
    }

    @Test
    void anInstructionInOneLineStaysInOne() {
        String line = MACHINE.replaceAll("\\n  ", " ").replaceAll("\\n}", " }");
        String mended = apply(line, Repair.Kind.TRAP, Set.of());
        assertEquals(line.lines().count(), mended.lines().count());
        assertTrue(isPrivileged(mended), mended);
    }

    @Test
    void anExtensionInterceptsTheInstructionOrGivesTheGuestACopy() {
        String text = MACHINE + EXTENSION;
        assertTrue(apply(text, Repair.Kind.INTERCEPT, Set.of()).contains("intercepts LPSW, MODE\n"));
        assertTrue(apply(text, Repair.Kind.OWN_COPY, Set.of()).contains("guest owns rel, m\n"));
        String bare = text.replace("  intercepts LPSW\n", "").replace("  guest owns rel\n", "");
        assertTrue(apply(bare, Repair.Kind.INTERCEPT, Set.of()).contains("  intercepts MODE\n}"));
        assertTrue(apply(bare, Repair.Kind.OWN_COPY, Set.of()).contains("  guest owns m\n}"));
    }

    @Test
    void withoutAnExtensionThereIsNothingToIntercept() {
        assertFalse(RepairEdits.isPossible(machine(MACHINE), Repair.Kind.INTERCEPT));
        assertTrue(RepairEdits.isPossible(machine(MACHINE + EXTENSION), Repair.Kind.INTERCEPT));
        assertEquals(Optional.empty(),
                RepairEdits.of(machine(MACHINE), instruction(machine(MACHINE)), Repair.Kind.OWN_COPY, Set.of()));
    }

    private static boolean isPrivileged(String text) {
        ModelSnapshot snapshot = Snapshots.of("m.isa", text);
        return new Classifier().classify(snapshot.machine().orElseThrow().architecture(), Profile.PAPER)
                .instruction("MODE").orElseThrow().isPrivileged();
    }

    private static String apply(String text, Repair.Kind kind, Set<String> privileged) {
        Machine machine = machine(text);
        return RepairEdits.of(machine, instruction(machine), kind, privileged).orElseThrow().applyTo(text);
    }

    private static InstructionDeclaration instruction(Machine machine) {
        return machine.getDeclarations().stream().filter(InstructionDeclaration.class::isInstance)
                .map(InstructionDeclaration.class::cast).findFirst().orElseThrow();
    }

    private static Machine machine(String text) {
        return (Machine) Snapshots.of("m.isa", text).root();
    }
}

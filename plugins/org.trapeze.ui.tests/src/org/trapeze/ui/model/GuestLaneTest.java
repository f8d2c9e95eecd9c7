package org.trapeze.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.Workbench;

/** The quick look at a guest goes on with what it has assembled as long as the machine is the same. */
class GuestLaneTest {
    private static final String TG = "machine \"tg\"\n";

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    private final GuestLane lane = GuestLane
            .of(TrapezeUi.get().index(), URI.createPlatformResourceURI("/nowhere/lane.gasm", true)).orElseThrow();

    @Test
    void theAssemblyLanguageOutlivesTheModelsOfOneMachine() {
        MachineSyntax first = syntaxAfter(TG);
        assertSame(first, syntaxAfter(TG + "; another model\n"));
    }

    @Test
    void anotherMachineHasItsOwn() {
        MachineSyntax first = syntaxAfter(TG);
        MachineSyntax other = syntaxAfter("machine \"s360-67\"\n");
        assertNotEquals(first.architecture().name(), other.architecture().name());
        assertEquals(first.architecture().name(), syntaxAfter(TG).architecture().name());
    }

    private MachineSyntax syntaxAfter(String text) {
        lane.follow(Snapshots.of("lane.gasm", text));
        return lane.machine().orElseThrow().syntax();
    }
}

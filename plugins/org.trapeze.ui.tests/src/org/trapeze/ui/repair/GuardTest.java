package org.trapeze.ui.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.trapeze.isa.isa.Machine;
import org.trapeze.ui.model.Snapshots;

/** The guard of machines that are damaged while a repair is offered. */
class GuardTest {
    private static final String MACHINE = """
            machine "m" "whole"
            unit 8  parcel 8  address 8  storage 256
            modes high = 0, low = 1
            mode m : 1
            pc p : 8
            faults bad = 1
            undefined raises bad
            """;

    @Test
    void aMachineWithoutTheNamesHasNone() {
        assertEquals(Optional.of("when m == low: trap bad"), guard(MACHINE).statement(Set.of()));
        assertFalse(guard(MACHINE.replace("mode m : 1", "mode : 1")).exists());
        assertFalse(guard(MACHINE.replace("faults bad = 1\nundefined raises bad", "faults = 1")).exists());
    }

    @Test
    void theLastModeThatHasANameIsTaken() {
        assertEquals(Optional.of("when m == high: trap bad"),
                guard(MACHINE.replace("high = 0, low = 1", "high = 0, = 1")).statement(Set.of()));
    }

    private static Guard guard(String text) {
        return new Guard((Machine) Snapshots.of("m.isa", text).root());
    }
}

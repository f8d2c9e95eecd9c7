package org.trapeze.vmm.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trapeze.fixtures.WordMachine;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.machine.Machine;
import org.trapeze.vmm.MonitorException;

class MachineConfigurationTest {
    private final Architecture architecture = WordMachine.create();

    private static List<Long> sizes(MachineStack stack) {
        return stack.machines().stream().map(Machine::storage).map(storage -> storage.size()).toList();
    }

    private MachineConfiguration nested(int depth) throws MonitorException {
        return new MachineConfiguration(architecture).monitor(MonitorKind.VMM, depth);
    }

    @Test
    void aBareMachineHasWhatItsDescriptionSays() throws MonitorException {
        MachineStack stack = new MachineConfiguration(architecture).build();
        assertEquals(List.of(4096L), sizes(stack));
        assertEquals(List.of(), stack.monitors());
        assertEquals(0, stack.base());
    }

    @Test
    void everyMonitorKeepsItsReserveAndGivesTheRest() throws MonitorException {
        assertEquals(List.of(4096L, 3840L, 3600L, 3375L), sizes(nested(3).build()));
        assertEquals(256 + 240 + 225, nested(3).build().base());
    }

    @Test
    void theGuestsStorageCanBeGiven() throws MonitorException {
        assertEquals(List.of(4096L, 3840L, 512L), sizes(nested(2).guestStorage(512).build()));
        assertEquals(List.of(512L), sizes(new MachineConfiguration(architecture).guestStorage(512).build()));
        assertEquals(List.of(8192L, 7936L), sizes(nested(1).storage(8192).build()));
        assertThrows(MonitorException.class, () -> nested(1).guestStorage(4000).build());
    }

    @Test
    void nestingEndsWhereStorageDoes() throws MonitorException {
        assertThrows(MonitorException.class, () -> nested(2).storage(2).build());
        String message = assertThrows(MonitorException.class, () -> nested(4).storage(7).build()).getMessage();
        assertEquals("Storage does not suffice for monitors nested 4 deep: nothing is left at depth 4.", message);
    }

    @Test
    void depthIsAtLeastOne() {
        assertThrows(MonitorException.class, () -> nested(0));
    }

    @ParameterizedTest
    @EnumSource(names = {"HYBRID", "INTERPRET", "HARDWARE"})
    void laterKindsAreNotAvailableYet(MonitorKind kind) {
        String message = assertThrows(NotAvailableException.class,
                () -> new MachineConfiguration(architecture).monitor(kind, 1)).getMessage();
        assertEquals("The " + kind.title() + " (" + kind.id() + ") is not available yet.", message);
    }

    @ParameterizedTest
    @EnumSource
    void kindsHaveIds(MonitorKind kind) {
        assertEquals(kind, MonitorKind.of(kind.id()).orElseThrow());
    }
}

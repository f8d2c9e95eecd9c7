package org.trapeze.vmm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.fixtures.WordMachine;
import org.trapeze.machine.RunRequest;
import org.trapeze.machine.real.RealMachine;

class AllocatorTest {
    private static VirtualMachineMonitor monitor(long storage) throws MonitorException {
        return new VirtualMachineMonitor(new RealMachine(WordMachine.create(), storage), MonitorObserver.NONE);
    }

    @ParameterizedTest
    @CsvSource({"65536, 256", "4096, 256", "4095, 255", "1024, 64", "16, 2", "3, 2"})
    void keepsAReserve(long storage, long reserve) {
        assertEquals(reserve, Allocator.reserve(storage));
    }

    @Test
    void handsOutTheLowestRegionThatFits() throws MonitorException {
        VirtualMachineMonitor monitor = monitor(4096);
        VirtualMachine first = monitor.create(1000);
        VirtualMachine second = monitor.create(500);
        monitor.create(100);
        assertEquals(List.of(new Region(256, 1000), new Region(1256, 500), new Region(1756, 100)),
                monitor.allocator().regions());
        assertEquals(4096 - 1856, monitor.allocator().largest());
        monitor.destroy(second);
        assertEquals(new Region(1256, 400), monitor.create(400).region());
        monitor.destroy(first);
        assertEquals(new Region(1856, 1100), monitor.create(1100).region());
        assertEquals(new Region(256, 1000), monitor.create(1000).region());
    }

    @Test
    void saysWhatIsLeftWhenItIsNotEnough() throws MonitorException {
        VirtualMachineMonitor monitor = monitor(4096);
        String message = assertThrows(MonitorException.class, () -> monitor.create(3841)).getMessage();
        assertEquals("A virtual machine with 3841 units of storage does not fit: the largest free region has 3840 of "
                + "the host's 4096, of which the monitor keeps 256.", message);
        monitor.create(3840);
        assertThrows(MonitorException.class, () -> monitor.create(1));
        assertThrows(MonitorException.class, () -> monitor.create(0));
    }

    @Test
    void handsOutOnlyWhatTheBaseRegisterCanName() throws MonitorException {
        VirtualMachineMonitor monitor = monitor(1L << 20);
        assertEquals(65536 - 256, monitor.allocator().largest());
        String message = assertThrows(MonitorException.class, () -> monitor.create(70_000)).getMessage();
        assertTrue(message.contains("cannot name addresses from 65536 on"), message);
    }

    @Test
    void machinesBesideEachOtherDoNotSeeEachOther() throws MonitorException {
        VirtualMachineMonitor monitor = monitor(4096);
        VirtualMachine left = monitor.create(200);
        VirtualMachine right = monitor.create(200);
        Programs.load(left, 16, "LI 1 0 5", "ST 1 0 199", "ST 1 0 200", "HALT 0 0 0");
        Programs.load(right, 16, "LI 1 0 6", "ADDI 1 1 1", "ST 1 0 0", "HALT 0 0 0");
        left.run(RunRequest.of(1));
        right.run(RunRequest.of(2));
        left.run(RunRequest.of(1));
        right.run(RunRequest.of(1));
        left.run(RunRequest.of(1));
        assertEquals(1, left.delivered().byCause().get("memory"));
        assertEquals(5, left.storage().read(199));
        assertEquals(7, right.storage().read(0));
        assertEquals(5, left.state().get(WordMachine.R, 1));
        assertEquals(7, right.state().get(WordMachine.R, 1));
    }
}

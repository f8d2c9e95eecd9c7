package org.trapeze.vmm.session;

import java.util.LinkedHashMap;
import java.util.Map;

import org.trapeze.machine.real.RealMachine;
import org.trapeze.vmm.MonitorStatistics;
import org.trapeze.vmm.VirtualMachine;

/**
 * What happened on a guest's machine from its reset to one moment: the figures that a run ends with.
 *
 * @param instructions      executed by the guest; the sum of the next three
 * @param direct            executed by the machine beneath without the monitor; on a bare machine all
 * @param interpreted       executed by the monitor's interpreter routines
 * @param reflected         those whose trap was the guest's own and was delivered to it by the monitor
 * @param virtualInterrupts interrupts delivered by the monitor
 * @param allocatorCalls    how often the monitor's allocator was asked
 * @param traps             by cause: under a monitor the traps that entered its dispatcher, on a bare machine the traps
 *                          delivered
 * @param trapsByInstruction the same, by the instruction that raised them
 * @param delivered         by cause: traps and interrupts that the guest's software got
 */
public record RunStatistics(long instructions, long direct, long interpreted, long reflected, long virtualInterrupts,
        long allocatorCalls, Map<String, Long> traps, Map<String, Long> trapsByInstruction,
        Map<String, Long> delivered) {
    static RunStatistics of(VirtualMachine machine) {
        MonitorStatistics monitor = machine.statistics();
        return new RunStatistics(machine.time(), monitor.direct(), monitor.interpreted(), monitor.reflected(),
                monitor.virtualInterrupts(), monitor.allocatorCalls(), copy(monitor.traps().byCause()),
                copy(monitor.traps().byInstruction()), copy(machine.delivered().byCause()));
    }

    static RunStatistics of(RealMachine machine) {
        Map<String, Long> causes = copy(machine.delivered().byCause());
        return new RunStatistics(machine.time(), machine.time(), 0, 0, 0, 0, causes,
                copy(machine.delivered().byInstruction()), causes);
    }

    /** {@return the share of the instructions that were executed directly, 0 to 1; 1 where there were none} */
    public double directShare() {
        return instructions == 0 ? 1 : (double) direct / instructions;
    }

    private static Map<String, Long> copy(Map<String, Long> counts) {
        return new LinkedHashMap<>(counts);
    }
}

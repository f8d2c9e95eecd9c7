/**
 * The control program of PG §3, CP = ⟨D, A, {v_i}⟩: {@link org.trapeze.vmm.Dispatcher}, {@link
 * org.trapeze.vmm.Allocator}, {@link org.trapeze.vmm.InstructionInterpreter}. A {@link
 * org.trapeze.vmm.VirtualMachineMonitor} runs on any {@link org.trapeze.machine.Machine} and makes virtual machines,
 * which are machines again: a monitor on a virtual machine is nesting, and nothing else is needed for it.
 *
 * <p>The monitor is not itself a program of the machine. It keeps a reserve at the bottom of its host's storage where
 * such a program would lie, its host stops instead of delivering traps to it, and what it does takes no time on its
 * host.
 *
 * <p>Threads: as for machines, the one thread that runs the innermost machine.
 */
package org.trapeze.vmm;

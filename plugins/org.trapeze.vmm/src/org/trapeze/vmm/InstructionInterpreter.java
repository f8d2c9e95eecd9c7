package org.trapeze.vmm;

import org.trapeze.ir.decl.StateKind;
import org.trapeze.machine.interpreter.Outcome;
import org.trapeze.machine.processor.Processor;

/**
 * The interpreter routines {v_i} (PG §3), one for each instruction: the instruction's own meaning, evaluated over the
 * virtual machine's state, storage and devices. Nothing is written twice, so there is a routine for every instruction
 * and not only for the privileged ones.
 */
final class InstructionInterpreter {
    private final Processor processor;

    /** @param processor over the virtual machine's state */
    InstructionInterpreter(Processor processor) {
        this.processor = processor;
    }

    /**
     * Executes the instruction at the virtual program counter. It may complete, halt the virtual machine, or trap in
     * the guest's own right, also when it is fetched.
     */
    Outcome execute() {
        return processor.execution().step();
    }

    /** {@return whether the instruction just executed concerned resources, so that the allocator has to agree} */
    boolean concernsResources() {
        return processor.execution().wrote(StateKind.RELOCATION) || processor.execution().wrote(StateKind.RESOURCE)
                || processor.execution().usedDevice() || processor.execution().usedStorageBound();
    }
}

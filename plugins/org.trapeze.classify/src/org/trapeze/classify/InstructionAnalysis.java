package org.trapeze.classify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.trapeze.classify.Verdict.NotDecided;
import org.trapeze.classify.Verdict.Reason;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.decl.Mode;

/** Classifies one instruction. So far it leaves every question open: the encoding comes next. */
final class InstructionAnalysis implements Callable<InstructionClasses> {
    private final Architecture machine;
    private final Instruction instruction;

    InstructionAnalysis(Architecture machine, Instruction instruction, Profile profile, Options options) {
        this.machine = machine;
        this.instruction = instruction;
    }

    @Override
    public InstructionClasses call() {
        Verdict open = new NotDecided(Reason.GAVE_UP);
        Map<Mode, Verdict> all = new LinkedHashMap<>();
        machine.modes().forEach(mode -> all.put(mode, open));
        return new InstructionClasses(instruction, machine.user(), open, all, all, open, all);
    }

    /** Stops the analysis; what is open stays undecided. */
    void cancel() {
        // there is nothing to stop yet
    }
}

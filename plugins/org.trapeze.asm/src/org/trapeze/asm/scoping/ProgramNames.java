package org.trapeze.asm.scoping;

import java.util.Optional;

import org.eclipse.xtext.util.IResourceScopeCache;
import org.trapeze.asm.gasm.Program;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.model.MachineView;

import com.google.inject.Inject;
import com.google.inject.Singleton;

/** Finds the names of a program and of its machine; makes the tables once for each state of the two texts. */
@Singleton
public class ProgramNames {
    @Inject
    private IResourceScopeCache cache;

    /** {@return the labels and constants of a program} */
    public ProgramSymbols symbols(Program program) {
        return cache.get(ProgramSymbols.class, program.eResource(), () -> new ProgramSymbols(program));
    }

    /** {@return the words of the program's machine, if there is that machine} */
    public Optional<MachineWords> words(Program program) {
        Machine machine = program.getMachine();
        if (machine == null || machine.eIsProxy()) {
            return Optional.empty();
        }
        return Optional.of(MachineView.of(machine).computed(MachineWords.class, MachineWords::new));
    }
}

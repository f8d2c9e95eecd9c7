package org.trapeze.isa.lowering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Expectation;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.model.MachineView;

/**
 * What became of a machine description: its problems and, as far as it has none, the architecture; and which
 * instruction of the one is which of the other. Immutable, but it refers to the description's model.
 */
public final class LoweredMachine {
    private final Architecture known;
    private final boolean complete;
    private final List<Problem> problems;
    private final Map<String, InstructionDeclaration> declarations;
    private final Map<Expectation, EObject> expectations;
    private final Map<String, Instruction> instructions = new HashMap<>();

    LoweredMachine(Architecture known, boolean complete, List<Problem> problems,
            Map<String, InstructionDeclaration> declarations, Map<Expectation, EObject> expectations) {
        this.known = known;
        this.complete = complete;
        this.problems = List.copyOf(problems);
        this.declarations = Map.copyOf(declarations);
        this.expectations = Map.copyOf(expectations);
        if (known != null) {
            known.instructions().forEach(instruction -> instructions.put(instruction.name(), instruction));
        }
    }

    /**
     * {@return what became of the machine as its text is now}
     *
     * <p>Links are resolved where they are not yet. Repeated calls cost next to nothing until a text changes. To be
     * called by a thread that may read and link the machine's resource set.
     */
    public static LoweredMachine of(Machine machine) {
        return MachineView.of(machine).computed(LoweredMachine.class, view -> new MachineLowering(view).lower());
    }

    /** {@return the architecture, if the description and those it extends have no error at all} */
    public Optional<Architecture> architecture() {
        return complete ? Optional.ofNullable(known) : Optional.empty();
    }

    /**
     * {@return the architecture without the instructions that have errors, if all else is right; for views while
     * typing}
     */
    public Optional<Architecture> partial() {
        return Optional.ofNullable(known);
    }

    /** {@return what is wrong, beyond syntax errors and names that mean nothing, in the order in which it was found} */
    public List<Problem> problems() {
        return problems;
    }

    /** {@return where an instruction is declared, perhaps in a machine that this one extends} */
    public Optional<InstructionDeclaration> declaration(Instruction instruction) {
        return Optional.ofNullable(declarations.get(instruction.name()));
    }

    /** {@return where something is expected: the place of a marker if it is not so} */
    public Optional<EObject> declaration(Expectation expectation) {
        return Optional.ofNullable(expectations.get(expectation));
    }

    /**
     * {@return what an instruction of this machine, or of one that it extends, became, unless it is broken or replaced}
     */
    public Optional<Instruction> instruction(InstructionDeclaration declaration) {
        return declaration.getName() != null && declarations.get(declaration.getName()) == declaration
                ? Optional.ofNullable(instructions.get(declaration.getName())) : Optional.empty();
    }
}

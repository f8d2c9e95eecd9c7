package org.trapeze.ir.arch;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

import org.trapeze.ir.decl.Device;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.stmt.Body;

/**
 * A described machine, immutable and safe to share between threads: the waist between the description language above
 * and the classifier, engines and monitors below.
 *
 * @param name         by which guests and commands name the machine
 * @param title        one line for people
 * @param storage      the shape of its storage
 * @param modes        from most to least privileged, at least two
 * @param components   the declared state; a component's index is its position here
 * @param devices      reachable by input and output statements
 * @param translation  how addresses become absolute
 * @param traps        causes, delivery and interrupts
 * @param countdowns   the timer registers
 * @param reset        run once before the first instruction, over a state of zeros; the entry point is set after it
 * @param instructions in the order of the description
 * @param directives   how assembly language places data in the machine's formats
 * @param expectations what the description's author expects the classifier to find; no part of the machine's meaning
 * @param virtualization what monitors keep, and hardware extensions; no part of what an instruction does
 * @param pseudos      other ways to write instructions in assembly language
 */
public record Architecture(String name, String title, StorageShape storage, List<Mode> modes,
        List<StateComponent> components, List<Device> devices, Translation translation, Traps traps,
        List<Countdown> countdowns, Body reset, List<Instruction> instructions, List<DataDirective> directives,
        List<Expectation> expectations, Virtualization virtualization, List<PseudoInstruction> pseudos) {
    public Architecture {
        Objects.requireNonNull(name);
        Objects.requireNonNull(title);
        Objects.requireNonNull(storage);
        Objects.requireNonNull(translation);
        Objects.requireNonNull(traps);
        Objects.requireNonNull(reset);
        modes = List.copyOf(modes);
        components = List.copyOf(components);
        devices = List.copyOf(devices);
        countdowns = List.copyOf(countdowns);
        instructions = List.copyOf(instructions);
        directives = List.copyOf(directives);
        expectations = List.copyOf(expectations);
        Objects.requireNonNull(virtualization);
        pseudos = List.copyOf(pseudos);
    }

    /** Creates a machine without pseudo-instructions. */
    public Architecture(String name, String title, StorageShape storage, List<Mode> modes,
            List<StateComponent> components, List<Device> devices, Translation translation, Traps traps,
            List<Countdown> countdowns, Body reset, List<Instruction> instructions, List<DataDirective> directives,
            List<Expectation> expectations, Virtualization virtualization) {
        this(name, title, storage, modes, components, devices, translation, traps, countdowns, reset, instructions,
                directives, expectations, virtualization, List.of());
    }

    /** Creates a machine of which nothing is expected. */
    public Architecture(String name, String title, StorageShape storage, List<Mode> modes,
            List<StateComponent> components, List<Device> devices, Translation translation, Traps traps,
            List<Countdown> countdowns, Body reset, List<Instruction> instructions, List<DataDirective> directives) {
        this(name, title, storage, modes, components, devices, translation, traps, countdowns, reset, instructions,
                directives, List.of(), Virtualization.NONE);
    }

    /** {@return P, the program counter} */
    public StateComponent pc() {
        return first(StateKind.PC);
    }

    /** {@return M, the mode component} */
    public StateComponent mode() {
        return first(StateKind.MODE);
    }

    /** Asked for all the time, hence without a list. */
    private StateComponent first(StateKind kind) {
        for (StateComponent component : components) {
            if (component.kind() == kind) {
                return component;
            }
        }
        throw new NoSuchElementException("a component of kind " + kind);
    }

    /** {@return the most privileged mode, the paper's s} */
    public Mode supervisor() {
        return modes.getFirst();
    }

    /** {@return the least privileged mode, the paper's u} */
    public Mode user() {
        return modes.getLast();
    }

    /** {@return the components of a kind, in the order of their declaration} */
    public List<StateComponent> ofKind(StateKind kind) {
        return components.stream().filter(component -> component.kind() == kind).toList();
    }

    /** {@return the component of a name} */
    public Optional<StateComponent> component(String wanted) {
        return components.stream().filter(component -> component.name().equals(wanted)).findFirst();
    }

    /** {@return the instruction of a name} */
    public Optional<Instruction> instruction(String wanted) {
        return instructions.stream().filter(instruction -> instruction.name().equals(wanted)).findFirst();
    }
}

package org.trapeze.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.arch.Translation.Mapped;
import org.trapeze.ir.arch.Translation.RelocationBounds;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Body;

/**
 * A machine whose translation is a function (segments, page tables, mapping registers), as the classifier sees it: with
 * a window of relocation-bounds in the function's place. Loads, stores and jumps are compared through the translation,
 * and the function is treated as part of R (guide §5, pitfall 6), so that what it computes does not matter, only that
 * the program sees its storage through it.
 *
 * <p>The window is two components of kind relocation that no instruction knows: where it begins and how many units it
 * has. Why that stands for the function:
 * <ul>
 * <li>Behaviour sensitivity compares states with the same program-visible storage, e|r. What a function shows of
 * storage is, for accesses that do not trap, just that: a content for every address. A window shows every such content,
 * and memory traps are excluded from every definition (PG §2), so that it does not matter which addresses trap.
 * <li>Location sensitivity moves the window and leaves its content. Registers of kind relocation, which the function
 * reads, move with it, as R does; so an instruction that reads one, or reads storage around translation - a table, say,
 * as "load physical address" does - is found to depend on R.
 * <li>Mode sensitivity keeps the window: that both modes see the same storage is what the definition supposes, also
 * where each mode has a map of its own. An instruction that goes around translation to another mode's map leaves the
 * window.
 * <li>Privileged compares the modes over the same storage as well. Where each mode has a map of its own, a real pair of
 * states may see two contents; but if some content lets user mode escape the rule, or some content lets supervisor mode
 * break it, then that content breaks it for both, so that nothing more is found with two than with one.
 * <li>Control sensitivity does not look at the window. An instruction that changes a register of the function changes R
 * (or a resource), since the registers stay what they are declared as.
 * <li>The window stands for the map at the start of an instruction. An access that follows a change of what decides
 * where addresses lead goes to storage of another map instead, see {@link ChangedMap}; a change of what decides only
 * whether they may be used does not send it there, see {@link MapInputs}.
 * </ul>
 *
 * <p>Every cause that the function raises counts as a memory trap, from wherever it is raised: an instruction that
 * raises such a cause itself is taken to do it for an address as well. A cause that instructions raise for other
 * reasons must therefore not be raised by the function, or these traps are left out of the definitions, too.
 *
 * <p>What a window does not show: two addresses of a program may lead to one place (aliases), and a store may change
 * the tables that translate a later access of the same instruction. What it shows too much: accesses that the function
 * never allows count as possible, so that an instruction may be found sensitive that would always memory-trap before.
 */
public final class AbstractMap {
    /** Where the window begins. No name of a description has a space in it. */
    static final String BASE = "window base";
    /** How many units it has. */
    static final String SIZE = "window size";
    /** Where the storage of other maps begins. */
    static final String OTHER_BASE = "other map's base";

    private static final int WIDEST = Long.SIZE - 1;

    private AbstractMap() {
    }

    /**
     * {@return the machine with a window in the place of its translation function, with the instructions in the same
     * order; other machines as they are}
     */
    public static Architecture of(Architecture machine) {
        return machine.translation() instanceof Mapped mapped ? abstracted(machine, mapped) : machine;
    }

    /** {@return what to throw where a translation function should have been replaced before} */
    public static IllegalArgumentException missing(Mapped mapped) {
        return new IllegalArgumentException("a translation function is not abstracted: " + mapped.address());
    }

    /** {@return whether a component says where storage is that programs see, and is none of the description's} */
    static boolean isFresh(StateComponent component) {
        return isWindow(component) || component.name().equals(OTHER_BASE);
    }

    /** {@return whether a component is one of the window's, which the description does not have} */
    static boolean isWindow(StateComponent component) {
        return component.name().equals(BASE) || component.name().equals(SIZE);
    }

    private static Architecture abstracted(Architecture machine, Mapped mapped) {
        StorageShape shape = machine.storage();
        // Room for every address of a program, in two places.
        int bits = Math.min(WIDEST, 1 + Math.max(shape.addressBits(), mapped.address().width()));
        List<StateComponent> components = new ArrayList<>(machine.components());
        StateComponent base = fresh(components, BASE, bits);
        StateComponent size = fresh(components, SIZE, bits);
        StateComponent other = fresh(components, OTHER_BASE, bits);
        List<Instruction> instructions = instructions(machine, MapInputs.of(mapped), other);
        if (instructions.equals(machine.instructions())) {
            components.removeLast();
        }
        return new Architecture(machine.name(), machine.title(),
                new StorageShape(shape.unitBits(), shape.parcelBits(), bits, shape.size(), shape.bigEndian()),
                machine.modes(), components, machine.devices(),
                new RelocationBounds(Expr.StateRead.of(base), Expr.StateRead.of(size), mapped.memoryTrap()),
                machine.traps(), machine.countdowns(), machine.reset(), instructions, machine.directives(),
                machine.expectations(), machine.virtualization());
    }

    private static StateComponent fresh(List<StateComponent> components, String name, int bits) {
        StateComponent component =
                new StateComponent(name, StateKind.RELOCATION, bits, 1, List.of(), components.size());
        components.add(component);
        return component;
    }

    private static List<Instruction> instructions(Architecture machine, Set<StateComponent> inputs,
            StateComponent otherBase) {
        return machine.instructions().stream().map(instruction -> {
            Body body = new ChangedMap(inputs, otherBase).of(instruction.body());
            return body == instruction.body() ? instruction : new Instruction(instruction.name(), instruction.title(),
                    instruction.encoding(), instruction.syntax(), body);
        }).toList();
    }
}

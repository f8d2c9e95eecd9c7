package org.trapeze.classify;

import java.util.ArrayList;
import java.util.List;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.arch.Translation.Mapped;
import org.trapeze.ir.arch.Translation.RelocationBounds;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Expr;

/**
 * A machine whose translation is a function (segments, page tables, mapping registers), as the classifier sees it: with a
 * window of relocation-bounds in the function's place. Loads, stores and jumps are compared through the translation, and
 * the function is treated as part of R (guide §5, pitfall 6), so that what it computes does not matter, only that the
 * program sees its storage through it.
 *
 * <p>The window is two components of kind relocation that no instruction knows: where it begins and how many units it has.
 * Why that stands for the function:
 * <ul>
 * <li>Behaviour sensitivity compares states with the same program-visible storage, e|r. What a function shows of storage
 * is, for the accesses that do not trap, just that: a content for every address. A window shows every such content, and
 * memory traps are excluded from every definition (PG §2), so that it does not matter which addresses trap.
 * <li>Location sensitivity moves the window and leaves its content. The registers that the function reads are of kind
 * relocation or resource and move with it, as R does; so an instruction that reads one, or that reads storage around
 * translation - a table, say, as "load physical address" does - is found to depend on R.
 * <li>Mode sensitivity keeps the window: that both modes see the same storage is what the definition supposes, also where
 * each mode has a map of its own. An instruction that goes around translation to another mode's map finds storage outside
 * of the window.
 * <li>Control sensitivity does not look at the window. An instruction that changes a register of the function changes R,
 * since the registers stay what they are declared as.
 * </ul>
 * Every cause that the function raises counts as a memory trap, from wherever it is raised: an instruction that raises the
 * same cause itself does it for an address as well.
 *
 * <p>What the window does not show: two addresses of a program may lead to one place (aliases); a store may change the
 * tables that translate what comes after it in the same instruction.
 */
public final class AbstractMap {
    /** Where the window begins. No name of a description has a space in it. */
    static final String BASE = "window base";
    /** How many units it has. */
    static final String SIZE = "window size";

    private static final int WIDEST = Long.SIZE - 1;

    private AbstractMap() {
    }

    /** {@return the machine with a window in the place of its translation function; other machines as they are} */
    public static Architecture of(Architecture machine) {
        return machine.translation() instanceof Mapped mapped ? abstracted(machine, mapped) : machine;
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
        return new Architecture(machine.name(), machine.title(),
                new StorageShape(shape.unitBits(), shape.parcelBits(), bits, shape.size(), shape.bigEndian()),
                machine.modes(), components, machine.devices(),
                new RelocationBounds(Expr.StateRead.of(base), Expr.StateRead.of(size), mapped.memoryTrap()),
                machine.traps(), machine.countdowns(), machine.reset(), machine.instructions(), machine.directives(),
                machine.expectations());
    }

    private static StateComponent fresh(List<StateComponent> components, String name, int bits) {
        StateComponent component =
                new StateComponent(name, StateKind.RELOCATION, bits, 1, List.of(), components.size());
        components.add(component);
        return component;
    }

    /** {@return what to throw where a translation function should have been replaced before} */
    public static IllegalArgumentException missing(Translation.Mapped mapped) {
        return new IllegalArgumentException("a translation function is not abstracted: " + mapped.address());
    }
}

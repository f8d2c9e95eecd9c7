package org.trapeze.ir.arch;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;

/**
 * A hardware extension for virtualization, such as VT-x: guests run directly except for what exits to the hypervisor,
 * and the hardware exchanges the state of which each guest has a copy of its own.
 *
 * @param name       by which expectations and reports name it
 * @param title      one line for people
 * @param hypervisor 1 bit over the state: whether the hypervisor runs rather than a guest. A mode of its own and a
 *                   state beside the modes are both said by it
 * @param owned      the components of which a guest has a copy of its own. Where the mode is among them, guests run in
 *                   all modes in which the condition does not hold; else in user mode only
 * @param ownStorage whether the guest's absolute addresses are mapped to storage of its own, by a second level of
 *                   translation
 * @param intercepts what exits to the hypervisor; an instruction exits where any of its conditions holds
 */
public record Extension(String name, String title, Expr hypervisor, Set<StateComponent> owned, boolean ownStorage,
        List<Intercept> intercepts) {
    public Extension {
        Objects.requireNonNull(name);
        Objects.requireNonNull(title);
        owned = Set.copyOf(owned);
        intercepts = List.copyOf(intercepts);
        if (hypervisor.width() != 1) {
            throw new IllegalArgumentException("a condition of " + hypervisor.width() + " bits");
        }
    }

    /** {@return the intercepts of an instruction, in the order of the description} */
    public List<Intercept> of(String instruction) {
        return intercepts.stream().filter(one -> one.instruction().equals(instruction)).toList();
    }

    /**
     * {@return 1 bit over an instruction's operands and the state before it: whether it exits where a guest is about to
     * execute it}
     */
    public Expr exits(String instruction) {
        return of(instruction).stream().map(Intercept::condition)
                .reduce((one, other) -> new Expr.Binary(BinaryOp.OR, one, other)).orElse(Expr.Const.of(0, 1));
    }
}

package org.trapeze.asm.flow;

import java.util.HashSet;
import java.util.Set;

import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.expr.Expr;

/**
 * What a value is made of.
 *
 * @param operands the operands that are in it as they were written
 * @param counter  whether the address of the instruction is in it, or that of the next one
 * @param behind   whether something is in it that stands behind the instruction, which belongs to an operand as well
 * @param other    whether registers or storage are in it
 * @param expr     the value over the state before the instruction, without locals and known operands; null where there
 *                 is none, or too long a one
 */
record Flow(Set<Operand> operands, boolean counter, boolean behind, boolean other, Expr expr) {
    /** The address of the instruction, or that of the next one. */
    static final Flow COUNTER = new Flow(Set.of(), true, false, false, null);
    /** Something that stands behind the instruction. */
    static final Flow BEHIND = new Flow(Set.of(), false, true, false, null);
    /** Content of registers or storage. */
    static final Flow OTHER = new Flow(Set.of(), false, false, true, null);

    Flow {
        operands = Set.copyOf(operands);
    }

    /** What is made of two values. */
    Flow and(Flow more) {
        Set<Operand> both = new HashSet<>(operands);
        both.addAll(more.operands);
        return new Flow(both, counter || more.counter, behind || more.behind, other || more.other, null);
    }

    /** One of two values. */
    Flow or(Flow more) {
        return equals(more) ? this : and(more);
    }

    Flow with(Expr known) {
        return new Flow(operands, counter, behind, other, known);
    }

    /** Whether it is a place near the instruction that nothing else decides about: what comes next, or a skip of it. */
    boolean isNear() {
        return counter && operands.isEmpty() && !behind && !other;
    }
}

package org.trapeze.classify.smt;

import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateComponent;

import org.trapeze.classify.term.BitVecExpr;
import org.trapeze.classify.term.BoolExpr;

/**
 * What two executions in different modes share of a banked component. Taken naively, a program that reads its stack
 * pointer would be mode sensitive, since each mode has one of its own (guide §5, pitfall 6, for registers). So the
 * banks that the two modes see start with equal contents, and these are what is compared afterwards; what one of the
 * modes sees and the other does not is unknown to both and not compared; banks that neither sees start equal and are
 * compared.
 *
 * <p>An execution in the second mode has its banks exchanged with those of the first: that is how both come to speak of
 * an element by the same number.
 *
 * @param first  the mode of the execution that gives the numbers
 * @param second the other execution's mode
 * @param other  whether this is the view of the other execution
 */
record BankView(Mode first, Mode second, boolean other) {
    /** {@return whether the two modes see different elements of a component} */
    boolean concerns(StateComponent component) {
        return component.start(first.value()) != component.start(second.value());
    }

    /** {@return whether the other mode, and not this one, sees an element} */
    BoolExpr isForeign(Logic logic, StateComponent component, BitVecExpr element) {
        return within(logic, component, element, other ? first : second);
    }

    /** {@return the element of this execution that has a common number; the exchange is its own inverse} */
    BitVecExpr exchange(Logic logic, StateComponent component, BitVecExpr number) {
        if (!other) {
            return number;
        }
        int here = component.start(first.value());
        int there = component.start(second.value());
        BitVecExpr up = logic.plus(number, there - here & mask(number));
        BitVecExpr down = logic.plus(number, here - there & mask(number));
        return logic.choose(within(logic, component, number, first), up,
                logic.choose(within(logic, component, number, second), down, number));
    }

    /** {@return whether the elements of a common number are to be compared} */
    BoolExpr isCompared(Logic logic, StateComponent component, BitVecExpr number) {
        return logic.not(within(logic, component, number, second));
    }

    private static BoolExpr within(Logic logic, StateComponent component, BitVecExpr element, Mode mode) {
        int width = element.getSortSize() + 1;
        BitVecExpr wide = logic.resize(element, width);
        int start = component.start(mode.value());
        return logic.and(logic.not(logic.less(wide, logic.number(start, width))),
                logic.less(wide, logic.number(start + component.visible(), width)));
    }

    private static long mask(BitVecExpr number) {
        return (1L << number.getSortSize()) - 1;
    }
}

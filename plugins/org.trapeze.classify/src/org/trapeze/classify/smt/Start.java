package org.trapeze.classify.smt;

import java.util.Map;
import java.util.Set;

import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;

import org.trapeze.classify.term.BitVecExpr;
import org.trapeze.classify.term.BoolExpr;

/**
 * The state in which an execution starts, as unknowns. Two starts of one vocabulary share everything that neither
 * calls its own.
 *
 * @param tag        distinguishes what is this start's own
 * @param fixed      scalar components with a known content; the mode always is one, so that no start is in a mode
 *                   without a name
 * @param own        components that this start does not share
 * @param ownOutside whether the storage outside the window is this start's own
 * @param ownSize    whether the amount of storage is this start's own
 * @param banks      what this start shares of banked components; null where it shares all or nothing of each
 */
record Start(Vocabulary words, String tag, Map<StateComponent, Long> fixed, Set<StateComponent> own,
        boolean ownOutside, boolean ownSize, BankView banks) {
    /** A start that is compared with none in another mode. */
    Start(Vocabulary words, String tag, Map<StateComponent, Long> fixed, Set<StateComponent> own, boolean ownOutside,
            boolean ownSize) {
        this(words, tag, fixed, own, ownOutside, ownSize, null);
    }

    /** {@return the same start in the words of another vocabulary with the same unknowns} */
    Start in(Vocabulary other) {
        return new Start(other, tag, fixed, own, ownOutside, ownSize, banks);
    }

    /** {@return the content of an element; scalars ignore the index} */
    BitVecExpr element(StateComponent component, BitVecExpr index) {
        Long known = fixed.get(component);
        if (known != null) {
            return words.logic().number(known, component.width());
        }
        if (banks != null && banks.concerns(component)) {
            return banked(component, index);
        }
        String name = component.name() + (own.contains(component) ? "@" + tag : "");
        return component.isArray() ? words.apply(name, index, component.width())
                : words.unknown(name, component.width());
    }

    private BitVecExpr banked(StateComponent component, BitVecExpr index) {
        Logic logic = words.logic();
        BitVecExpr shared = words.apply(component.name(), banks.exchange(logic, component, index), component.width());
        BitVecExpr foreign = words.apply(component.name() + "@" + tag, index, component.width());
        return logic.choose(banks.isForeign(logic, component, index), foreign, shared);
    }

    /** {@return the value of an expression over this state and the operands} */
    BitVecExpr encode(Expr expr) {
        return new ExprEncoder(this, new Components(this)).encode(expr);
    }

    /** {@return the content of a scalar component} */
    BitVecExpr scalar(StateComponent component) {
        return element(component, null);
    }

    /** {@return the unit at an absolute address outside the window} */
    BitVecExpr outside(BitVecExpr absolute) {
        return words.apply(ownOutside ? "O@" + tag : "O", absolute, words.machine().storage().unitBits());
    }

    /** {@return q, as an address} */
    BitVecExpr storageSize() {
        return words.unknown(ownSize ? "q@" + tag : "q", words.addressBits());
    }

    /** {@return what holds of every start: the amount of storage is one that the machine can have} */
    BoolExpr wellFormed() {
        Logic logic = words.logic();
        BitVecExpr most = logic.number(words.largestStorage(), words.addressBits());
        return logic.and(logic.less(words.address(0), storageSize()), logic.not(logic.less(most, storageSize())));
    }
}

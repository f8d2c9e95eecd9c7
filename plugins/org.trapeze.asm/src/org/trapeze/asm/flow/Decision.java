package org.trapeze.asm.flow;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trapeze.asm.expression.DirectiveValue;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Widths;

/**
 * Decides conditions that are the same in all states, such as that of a branch which is written for every condition
 * code: by trying all contents of the few bits that they look at.
 */
final class Decision {
    /** Condition codes are four bits at most; more would take long for nothing. */
    private static final int MOST_BITS = 6;
    /** Conditions are short; what is longer computes something. */
    private static final int MOST_NODES = 300;

    /** The bits of each component that an expression looks at, as a mask; none where it looks at too much. */
    private final Map<StateComponent, BigInteger> bits = new HashMap<>();
    private boolean open;

    private Decision() {
    }

    /** {@return what a condition without locals is in all states; empty where that depends, or cannot be told} */
    static Optional<Boolean> of(Expr condition) {
        if (condition == null) {
            return Optional.empty();
        }
        Decision decision = new Decision();
        decision.look(condition);
        int count = decision.bits.values().stream().mapToInt(BigInteger::bitCount).sum();
        return decision.open || count > MOST_BITS ? Optional.empty() : decision.tried(condition, count);
    }

    /** {@return an expression, or null where it is too long} */
    static Expr limited(Expr expr) {
        return expr == null || nodes(expr, MOST_NODES) < 0 ? null : expr;
    }

    /** What is left of a number of nodes without those of an expression; negative where there are more. */
    private static int nodes(Expr expr, int left) {
        int rest = left - 1;
        for (Expr part : expr.parts()) {
            rest = rest < 0 ? rest : nodes(part, rest);
        }
        return rest;
    }

    private void look(Expr expr) {
        switch (expr) {
            case Expr.Extract extract when extract.operand() instanceof Expr.StateRead read ->
                add(read, Widths.mask(extract.width()).shiftLeft(extract.low()));
            case Expr.StateRead read -> add(read, Widths.mask(read.width()));
            case Expr.OperandRead operand -> open = true;
            case Expr.LocalRead local -> open = true;
            case Expr.StorageSize size -> open = true;
            default -> expr.parts().forEach(this::look);
        }
    }

    /** Registers of a bank are too many to try. */
    private void add(Expr.StateRead read, BigInteger mask) {
        open |= !(read.index() instanceof Expr.Const index) || index.value().signum() != 0;
        bits.merge(read.component(), mask, BigInteger::or);
    }

    private Optional<Boolean> tried(Expr condition, int count) {
        Boolean always = null;
        for (int content = 0; content < 1 << count; content++) {
            Map<StateComponent, BigInteger> state = state(content);
            boolean here = new DirectiveValue(Map.of(), read -> state.get(read.component())).of(condition)
                    .signum() != 0;
            if (always != null && always != here) {
                return Optional.empty();
            }
            always = here;
        }
        return Optional.of(always);
    }

    /** Deals the bits of a number out to the components. */
    private Map<StateComponent, BigInteger> state(int content) {
        Map<StateComponent, BigInteger> state = new HashMap<>();
        int next = 0;
        for (StateComponent component : bits.keySet()) {
            BigInteger value = BigInteger.ZERO;
            for (int bit = 0; bit < component.width(); bit++) {
                if (bits.get(component).testBit(bit)) {
                    value = (content >> next++ & 1) == 0 ? value : value.setBit(bit);
                }
            }
            state.put(component, value);
        }
        return state;
    }
}

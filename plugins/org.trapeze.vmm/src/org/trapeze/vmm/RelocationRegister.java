package org.trapeze.vmm;

import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Expr;
import org.trapeze.machine.MachineState;

/**
 * Where l or b of R = (l, b) is kept: a relocation component or a field of one, which a monitor can set as freely as
 * read.
 *
 * @param component of kind relocation
 * @param element   its element
 * @param low       the least significant bit there
 * @param width     bits
 */
record RelocationRegister(StateComponent component, long element, int low, int width) {
    /**
     * {@return the register that an expression of the translation reads}
     *
     * @param role  of the expression, for people
     * @throws MonitorException where it is more than a register
     */
    static RelocationRegister of(Expr expr, String role) throws MonitorException {
        return switch (expr) {
            case Expr.StateRead(StateComponent component, Expr.Const index)
                when component.kind() == StateKind.RELOCATION && index.value().bitLength() < Integer.SIZE ->
                new RelocationRegister(component, index.value().longValue(), 0, component.width());
            case Expr.Extend(Expr inner, int width, boolean signed) when !signed -> of(inner, role);
            case Expr.Extract(Expr inner, int high, int low) -> of(inner, role).part(high, low);
            default -> throw new MonitorException("The " + role + " of the address translation is computed ("
                    + expr.getClass().getSimpleName() + "). This monitor composes relocation only where base and bound "
                    + "are each a relocation register or a field of one.");
        };
    }

    private RelocationRegister part(int high, int from) throws MonitorException {
        if (high >= width) {
            throw new MonitorException("The address translation reads bits " + high + ".." + from + " of "
                    + component.name() + ", of which only " + width + " are a register's.");
        }
        return new RelocationRegister(component, element, low + from, high - from + 1);
    }

    /** {@return whether two registers share bits} */
    boolean overlaps(RelocationRegister other) {
        return component.equals(other.component) && element == other.element && low < other.low + other.width
                && other.low < low + width;
    }

    long get(MachineState state) {
        return state.get(component, element) >>> low & mask();
    }

    void set(MachineState state, long value) {
        long others = state.get(component, element) & ~(mask() << low);
        state.set(component, element, others | (value & mask()) << low);
    }

    /** {@return the largest value, as an unsigned number} */
    long mask() {
        return -1L >>> (Long.SIZE - width);
    }
}

package org.trapeze.vmm;

import java.util.LinkedHashMap;
import java.util.Map;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.UnaryOp;
import org.trapeze.machine.MachineState;

/**
 * Makes a translation that depends on conditions use a register of the monitor's choice while a guest runs directly.
 * The mode is user then, and relocation registers other than base and bound, such as one that turns relocation on, are
 * kept at values for which the conditions come out right.
 */
final class Steering {
    private final Architecture architecture;
    private Map<RelocationRegister, Long> settings = new LinkedHashMap<>();

    Steering(Architecture architecture) {
        this.architecture = architecture;
    }

    /** Sets what keeps the host on the chosen way. */
    void apply(MachineState host) {
        settings.forEach((register, value) -> register.set(host, value));
    }

    /** {@return whether a register is needed to stay on the chosen way} */
    boolean uses(RelocationRegister register) {
        return settings.keySet().stream().anyMatch(register::overlaps);
    }

    /**
     * {@return the register that an expression of the translation reads on the way chosen}
     *
     * @param role of the expression, for people
     * @throws MonitorException where no way leads to a register
     */
    RelocationRegister register(Expr expr, String role) throws MonitorException {
        if (!(expr instanceof Expr.Choose choose)) {
            return RelocationRegister.of(expr, role);
        }
        Map<RelocationRegister, Long> before = new LinkedHashMap<>(settings);
        if (force(choose.condition(), true)) {
            try {
                return register(choose.then(), role);
            } catch (MonitorException noRegister) {
                // The other branch is tried; if that has none either, its reason is as good as this one.
            }
        }
        settings = before;
        if (force(choose.condition(), false)) {
            return register(choose.otherwise(), role);
        }
        throw new MonitorException("The " + role + " of the address translation depends on a condition that this "
                + "monitor cannot bring about.");
    }

    /** Brings a condition about as far as it can be; {@return whether it has the wanted value then}. */
    private boolean force(Expr condition, boolean wanted) {
        return switch (condition) {
            case Expr.Const known -> known.value().signum() != 0 == wanted;
            case Expr.Unary unary when unary.op() == UnaryOp.NOT -> force(unary.operand(), !wanted);
            case Expr.Binary binary when binary.op() == BinaryOp.AND -> junction(binary, wanted, wanted);
            case Expr.Binary binary when binary.op() == BinaryOp.OR -> junction(binary, wanted, !wanted);
            case Expr.Binary binary when binary.op() == BinaryOp.EQ -> equality(binary, wanted);
            case Expr.Binary binary when binary.op() == BinaryOp.NE -> equality(binary, !wanted);
            default -> false;
        };
    }

    /** @param both whether both sides are needed, or one is enough */
    private boolean junction(Expr.Binary binary, boolean wanted, boolean both) {
        if (both) {
            return force(binary.left(), wanted) && force(binary.right(), wanted);
        }
        Map<RelocationRegister, Long> before = new LinkedHashMap<>(settings);
        if (force(binary.left(), wanted)) {
            return true;
        }
        settings = before;
        return force(binary.right(), wanted);
    }

    private boolean equality(Expr.Binary binary, boolean wanted) {
        if (binary.left() instanceof Expr.Const) {
            return binary.right() instanceof Expr.Const known ? equality(binary.left(), known, wanted)
                    : equality(binary.right(), (Expr.Const) binary.left(), wanted);
        }
        return binary.right() instanceof Expr.Const known && equality(binary.left(), known, wanted);
    }

    private boolean equality(Expr side, Expr.Const known, boolean wanted) {
        long value = known.value().longValue();
        if (side instanceof Expr.StateRead read && read.component().kind() == StateKind.MODE) {
            return architecture.user().value() == value == wanted;
        }
        try {
            return set(RelocationRegister.of(side, "condition"), wanted ? value : value ^ 1, wanted, value);
        } catch (MonitorException noRegister) {
            return false;
        }
    }

    /** A register that is set already stays as it is. */
    private boolean set(RelocationRegister register, long choice, boolean wanted, long value) {
        return settings.computeIfAbsent(register, key -> choice) == value == wanted;
    }
}

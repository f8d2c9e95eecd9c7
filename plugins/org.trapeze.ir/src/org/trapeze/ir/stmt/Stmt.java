package org.trapeze.ir.stmt;

import java.util.List;
import java.util.Objects;

import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.decl.Device;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;

/** One step of an instruction's meaning. */
public sealed interface Stmt {
    /** {@return the expressions directly in this statement, not those of nested statements} */
    default List<Expr> parts() {
        return switch (this) {
            case Assign assign -> List.of(assign.value());
            case Write write -> List.of(write.index(), write.value());
            case Load load -> List.of(load.address());
            case Store store -> List.of(store.address(), store.value());
            case Trap trap -> List.of(trap.code());
            case If choice -> List.of(choice.condition());
            case Output output -> List.of(output.value());
            case Halt leaf -> List.of();
            case Unpredictable leaf -> List.of();
            case Input leaf -> List.of();
        };
    }

    /** Sets a local variable. */
    record Assign(Local target, Expr value) implements Stmt {
        public Assign {
            requireWidth(value, target.width());
        }
    }

    /**
     * Sets a state component.
     *
     * @param index the element; a constant 0 for a scalar. Writing an element that does not exist has no effect.
     */
    record Write(StateComponent component, Expr index, Expr value) implements Stmt {
        public Write {
            Objects.requireNonNull(index);
            requireWidth(value, component.width());
        }

        /** {@return a write of a component that is not an array} */
        public static Write of(StateComponent scalar, Expr value) {
            return new Write(scalar, Expr.Const.of(0, 1), value);
        }
    }

    /**
     * Reads storage into a local. The target's width is a multiple of the addressable unit; several units are put
     * together in the machine's byte order. All units are translated before any is read.
     */
    record Load(Local target, Space space, Expr address) implements Stmt {
        public Load {
            Objects.requireNonNull(target);
            Objects.requireNonNull(space);
            Objects.requireNonNull(address);
        }
    }

    /** Writes storage; the value's width is a multiple of the addressable unit. All units are translated first. */
    record Store(Space space, Expr address, Expr value) implements Stmt {
        public Store {
            Objects.requireNonNull(space);
            Objects.requireNonNull(address);
            Objects.requireNonNull(value);
        }
    }

    /**
     * Ends the instruction with a trap.
     *
     * @param code what delivery gets to know beyond the cause, such as a supervisor call's number
     */
    record Trap(Cause cause, Expr code) implements Stmt {
        public Trap {
            Objects.requireNonNull(cause);
            Objects.requireNonNull(code);
        }
    }

    /** Executes one of two lists of statements, by a 1-bit condition. */
    record If(Expr condition, List<Stmt> then, List<Stmt> otherwise) implements Stmt {
        public If {
            requireWidth(condition, 1);
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    /** Ends the instruction and stops the processor. */
    record Halt() implements Stmt {
    }

    /** Ends the instruction; the manual does not say what happens. Never counts as a trap (guide §5, pitfall 10). */
    record Unpredictable() implements Stmt {
    }

    /** Takes a value from a device. */
    record Input(Device device, Local target) implements Stmt {
        public Input {
            if (target.width() != device.width()) {
                throw new IllegalArgumentException(target.width() + " bits from " + device);
            }
        }
    }

    /** Gives a value to a device. */
    record Output(Device device, Expr value) implements Stmt {
        public Output {
            requireWidth(value, device.width());
        }
    }

    private static void requireWidth(Expr value, int width) {
        if (value.width() != width) {
            throw new IllegalArgumentException(value.width() + " bits where " + width + " are needed");
        }
    }
}

package org.trapeze.ir.expr;

import java.util.LinkedHashSet;
import java.util.Set;

import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.StateComponent;

/** Tells what a value depends on: whoever reasons about conditions, addresses or targets asks that first. */
public final class Reads {
    private Reads() {
    }

    /** {@return the components that an expression reads, each once, in the order they are first named in} */
    public static Set<StateComponent> components(Expr expr) {
        Set<StateComponent> found = new LinkedHashSet<>();
        collect(expr, found);
        return found;
    }

    private static void collect(Expr expr, Set<StateComponent> found) {
        if (expr instanceof Expr.StateRead read) {
            found.add(read.component());
        }
        expr.parts().forEach(part -> collect(part, found));
    }

    /** {@return whether an expression reads an operand} */
    public static boolean reads(Expr expr, Operand operand) {
        return expr instanceof Expr.OperandRead read ? read.operand().equals(operand)
                : expr.parts().stream().anyMatch(part -> reads(part, operand));
    }
}

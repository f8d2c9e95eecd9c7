package org.trapeze.isa.lowering;

import java.util.LinkedHashSet;
import java.util.Set;

import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;

/** Tells what state a value depends on. */
final class StateReads {
    private final Set<StateComponent> found = new LinkedHashSet<>();

    private StateReads() {
    }

    /** {@return the components that an expression reads, each once} */
    static Set<StateComponent> of(Expr expr) {
        StateReads reads = new StateReads();
        reads.collect(expr);
        return reads.found;
    }

    private void collect(Expr expr) {
        switch (expr) {
            case Expr.Const leaf -> { }
            case Expr.LocalRead leaf -> { }
            case Expr.OperandRead leaf -> { }
            case Expr.StorageSize leaf -> { }
            case Expr.StateRead read -> {
                found.add(read.component());
                collect(read.index());
            }
            case Expr.Unary unary -> collect(unary.operand());
            case Expr.Extract extract -> collect(extract.operand());
            case Expr.Extend extend -> collect(extend.operand());
            case Expr.Binary binary -> all(binary.left(), binary.right());
            case Expr.Concat concat -> all(concat.high(), concat.low());
            case Expr.Choose choose -> all(choose.condition(), choose.then(), choose.otherwise());
        }
    }

    private void all(Expr... parts) {
        for (Expr part : parts) {
            collect(part);
        }
    }
}

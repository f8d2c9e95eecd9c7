package org.trapeze.classify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.trapeze.ir.arch.Translation.Mapped;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Stmt;

/**
 * Finds what decides where an address leads, as opposed to whether it may be used: a mode that is only looked at before
 * a protection fault shows the same storage as every other mode (guide §5, pitfall 7). Over-approximated: what flows
 * into the absolute address, directly, through the address of a table, or through a condition under which something is
 * set.
 */
final class MapInputs {
    private final Map<Local, Set<StateComponent>> sources = new HashMap<>();

    private MapInputs() {
    }

    /** {@return the components that decide where addresses lead} */
    static Set<StateComponent> of(Mapped mapped) {
        MapInputs inputs = new MapInputs();
        inputs.all(mapped.body().statements(), Set.of());
        return inputs.sources.getOrDefault(mapped.absolute(), Set.of());
    }

    private void all(List<Stmt> statements, Set<StateComponent> conditions) {
        for (Stmt statement : statements) {
            switch (statement) {
                case Stmt.Assign assign -> set(assign.target(), assign.value(), conditions);
                case Stmt.Load load -> set(load.target(), load.address(), conditions);
                case Stmt.If choice -> {
                    Set<StateComponent> inner = new HashSet<>(conditions);
                    collect(choice.condition(), inner);
                    all(choice.then(), inner);
                    all(choice.otherwise(), inner);
                }
                default -> {
                    // A trap gives no address.
                }
            }
        }
    }

    private void set(Local target, Expr value, Set<StateComponent> conditions) {
        Set<StateComponent> all = sources.computeIfAbsent(target, key -> new HashSet<>());
        all.addAll(conditions);
        collect(value, all);
    }

    private void collect(Expr expr, Set<StateComponent> into) {
        switch (expr) {
            case Expr.StateRead read -> into.add(read.component());
            case Expr.LocalRead read -> into.addAll(Set.copyOf(sources.getOrDefault(read.local(), Set.of())));
            default -> {
                // Has only parts.
            }
        }
        expr.parts().forEach(part -> collect(part, into));
    }
}

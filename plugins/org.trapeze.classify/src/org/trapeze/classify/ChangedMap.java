package org.trapeze.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

/**
 * Sends those accesses of an instruction elsewhere that come after a change of what its translation depends on: the
 * window stands for the map that the instruction started with. An instruction that changes a table register, loads and
 * puts the register back, leaves R as it was, but has looked at other storage than the program's. Where an access finds
 * everything as it was at the start, it goes through the window.
 */
final class ChangedMap {
    private final Set<StateComponent> inputs;
    private final StateComponent otherBase;
    /** What each place held at the start, where it is known from the beginning which place is written. */
    private final Map<Expr.StateRead, Local> starts = new LinkedHashMap<>();
    /** For every place that can have been written so far, whether it now holds something else. */
    private Set<Expr> changes = new LinkedHashSet<>();
    private int locals;
    private boolean used;

    /**
     * @param inputs    what translation depends on
     * @param otherBase where the storage of other maps begins
     */
    ChangedMap(Set<StateComponent> inputs, StateComponent otherBase) {
        this.inputs = inputs;
        this.otherBase = otherBase;
    }

    /** {@return the body with such accesses sent elsewhere; itself where it has none} */
    Body of(Body body) {
        locals = body.locals();
        List<Stmt> statements = all(body.statements());
        if (!used) {
            return body;
        }
        List<Stmt> whole = new ArrayList<>();
        starts.forEach((read, local) -> whole.add(new Stmt.Assign(local, read)));
        whole.addAll(statements);
        return new Body(whole, locals);
    }

    private List<Stmt> all(List<Stmt> statements) {
        List<Stmt> result = new ArrayList<>();
        for (Stmt statement : statements) {
            switch (statement) {
                case Stmt.Write write when inputs.contains(write.component()) -> write(write, result);
                case Stmt.Load load when isMoved(load.space()) -> result.add(new Stmt.If(isChanged(),
                        List.of(new Stmt.Load(load.target(), Space.PHYSICAL, elsewhere(load.address()))),
                        List.of(load)));
                case Stmt.Store store when isMoved(store.space()) -> result.add(new Stmt.If(isChanged(),
                        List.of(new Stmt.Store(Space.PHYSICAL, elsewhere(store.address()), store.value())),
                        List.of(store)));
                case Stmt.If choice -> result.add(choose(choice));
                default -> result.add(statement);
            }
        }
        return result;
    }

    private Stmt choose(Stmt.If choice) {
        Set<Expr> before = new LinkedHashSet<>(changes);
        List<Stmt> then = all(choice.then());
        Set<Expr> afterThen = changes;
        changes = before;
        List<Stmt> otherwise = all(choice.otherwise());
        changes.addAll(afterThen);
        return new Stmt.If(choice.condition(), then, otherwise);
    }

    // ---- Writes ----

    private void write(Stmt.Write write, List<Stmt> result) {
        if (write.index() instanceof Expr.Const || !write.component().isArray()) {
            Expr.StateRead place = new Expr.StateRead(write.component(), write.index());
            Local start = starts.computeIfAbsent(place, key -> local("start", key.width()));
            changes.add(new Expr.Binary(BinaryOp.NE, place, new Expr.LocalRead(start)));
        } else {
            keep(write, result);
        }
        result.add(write);
    }

    /** The place is not known before: keeps which one it is and what it holds, and that there is a write at all. */
    private void keep(Stmt.Write write, List<Stmt> result) {
        Local index = local("index", write.index().width());
        Local old = local("old", write.component().width());
        Local done = local("done", 1);
        Expr place = new Expr.StateRead(write.component(), new Expr.LocalRead(index));
        result.add(new Stmt.Assign(index, write.index()));
        result.add(new Stmt.Assign(old, place));
        result.add(new Stmt.Assign(done, Expr.Const.of(1, 1)));
        changes.add(new Expr.Binary(BinaryOp.AND, new Expr.LocalRead(done),
                new Expr.Binary(BinaryOp.NE, place, new Expr.LocalRead(old))));
    }

    private Local local(String name, int width) {
        return new Local(name, width, locals++);
    }

    // ---- Accesses ----

    private boolean isMoved(Space space) {
        boolean moved = space == Space.TRANSLATED && !changes.isEmpty();
        used |= moved;
        return moved;
    }

    private Expr isChanged() {
        return changes.stream().reduce((a, b) -> new Expr.Binary(BinaryOp.OR, a, b)).orElseThrow();
    }

    private Expr elsewhere(Expr address) {
        int width = Math.min(Long.SIZE, 1 + Math.max(address.width(), otherBase.width()));
        return new Expr.Binary(BinaryOp.ADD, new Expr.Extend(address, width, false),
                new Expr.Extend(Expr.StateRead.of(otherBase), width, false));
    }
}

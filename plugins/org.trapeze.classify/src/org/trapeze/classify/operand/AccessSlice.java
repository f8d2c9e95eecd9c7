package org.trapeze.classify.operand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

/**
 * Leaves of a list of statements what decides which cells of storage they access: conditions, addresses, and whatever
 * these are computed from. Whether and how the statements end stays as well. Goes through them backwards, with the
 * locals and components that are still to be read.
 */
public final class AccessSlice {
    /** The number of a local that is never read, where a value is loaded in vain. */
    private static final int UNREAD = Integer.MAX_VALUE;

    private final Set<Local> locals = new HashSet<>();
    private final Set<StateComponent> components = new HashSet<>();
    /** Whether storage is still to be read for its content. */
    private boolean storage;

    /** What every translated access reads. */
    private final Set<StateComponent> translation;

    private AccessSlice(Set<StateComponent> translation) {
        this.translation = translation;
    }

    private AccessSlice(AccessSlice after) {
        this(after.translation);
        locals.addAll(after.locals);
        components.addAll(after.components);
        storage = after.storage;
    }

    /**
     * {@return statements that access the same cells under the same conditions; what they load or store is not the
     * same}
     *
     * @param translation the components by which addresses are translated
     */
    public static List<Stmt> of(List<Stmt> statements, Set<StateComponent> translation) {
        return new AccessSlice(translation).all(statements);
    }

    private List<Stmt> all(List<Stmt> statements) {
        List<Stmt> left = new ArrayList<>();
        for (Stmt statement : statements.reversed()) {
            step(statement, left);
        }
        return left.reversed();
    }

    private void step(Stmt statement, List<Stmt> left) {
        switch (statement) {
            case Stmt.Assign assign -> {
                if (locals.remove(assign.target())) {
                    keep(assign, left);
                }
            }
            case Stmt.Write write -> {
                if (components.contains(write.component())) {
                    keep(write, left);
                }
            }
            case Stmt.Load load -> {
                boolean read = locals.remove(load.target());
                storage |= read;
                access(load.space());
                keep(read ? load : access(load.space(), load.address(), load.target().width()), left);
            }
            case Stmt.Store store -> {
                access(store.space());
                keep(storage ? store : access(store.space(), store.address(), store.value().width()), left);
            }
            case Stmt.If choice -> choose(choice, left);
            case Stmt.Input input -> {
                locals.remove(input.target());
                left.add(input);
            }
            // Nobody looks at what they say.
            case Stmt.Trap trap -> left.add(trap);
            case Stmt.Output output -> left.add(output);
            case Stmt.Halt halt -> left.add(halt);
            case Stmt.Unpredictable open -> left.add(open);
        }
    }

    /** An access of which nobody looks at the value: then it does not matter in which direction it goes. */
    private static Stmt access(Space space, Expr address, int width) {
        return new Stmt.Load(new Local("unread", width, UNREAD), space, address);
    }

    private void access(Space space) {
        if (space == Space.TRANSLATED) {
            components.addAll(translation);
        }
    }

    private void choose(Stmt.If choice, List<Stmt> left) {
        AccessSlice otherwise = new AccessSlice(this);
        List<Stmt> ifNot = otherwise.all(choice.otherwise());
        List<Stmt> then = all(choice.then());
        if (!then.isEmpty() || !ifNot.isEmpty()) {
            locals.addAll(otherwise.locals);
            components.addAll(otherwise.components);
            storage |= otherwise.storage;
            keep(new Stmt.If(choice.condition(), then, ifNot), left);
        }
    }

    private void keep(Stmt statement, List<Stmt> left) {
        left.add(statement);
        statement.parts().forEach(this::read);
    }

    private void read(Expr expr) {
        switch (expr) {
            case Expr.LocalRead read -> locals.add(read.local());
            case Expr.StateRead read -> components.add(read.component());
            default -> { }
        }
        expr.parts().forEach(this::read);
    }
}

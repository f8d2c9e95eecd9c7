package org.trapeze.classify.operand;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

/**
 * Which statements and expressions of a body bear on its classes: those that trap, end the instruction, use a device,
 * write or read resources, name a bank of registers or go around translation. What merely chooses among a program's own
 * registers does not, and so its operand values need not be told apart.
 */
final class Bearing {
    /** Locals whose values come from what bears on the classes. */
    private final Set<Local> tainted = new HashSet<>();

    /** Locals that something that bears on the classes is computed from. */
    private final Set<Local> needed = new HashSet<>();

    Bearing(List<Stmt> statements) {
        int before;
        do {
            before = tainted.size() + needed.size();
            statements.forEach(statement -> flow(statement, false));
        } while (tainted.size() + needed.size() > before);
    }

    /** {@return whether a statement, with all that it is nested in or consists of, bears on the classes} */
    boolean bears(Stmt statement) {
        return switch (statement) {
            case Stmt.Trap trap -> true;
            case Stmt.Halt halt -> true;
            case Stmt.Unpredictable open -> true;
            case Stmt.Input input -> true;
            case Stmt.Output output -> true;
            case Stmt.Write write -> isResource(write.component()) || bearsByIndex(write.component(), write.index())
                    || bears(write.value());
            case Stmt.Load load -> load.space() == Space.PHYSICAL || inParts(load);
            case Stmt.Store store -> store.space() == Space.PHYSICAL || inParts(store);
            case Stmt.Assign assign -> needed.contains(assign.target()) || inParts(assign);
            case Stmt.If choice -> bears(choice.condition())
                    || Stream.concat(choice.then().stream(), choice.otherwise().stream()).anyMatch(this::bears);
        };
    }

    /** {@return whether an expression reads what bears on the classes} */
    boolean bears(Expr expr) {
        return switch (expr) {
            case Expr.LocalRead read -> tainted.contains(read.local());
            case Expr.StorageSize size -> true;
            case Expr.StateRead read -> isResource(read.component()) || bearsByIndex(read.component(), read.index());
            default -> expr.parts().stream().anyMatch(this::bears);
        };
    }

    /** {@return whether a choice is one between two of a program's own registers, or of what is computed from them} */
    boolean isChoiceOfData(Expr.Choose choose) {
        return !bears(choose) && isData(choose.then()) && isData(choose.otherwise());
    }

    private static boolean isData(Expr expr) {
        return expr instanceof Expr.StateRead || expr instanceof Expr.LocalRead
                || expr.parts().stream().anyMatch(Bearing::isData);
    }

    private boolean inParts(Stmt statement) {
        return statement.parts().stream().anyMatch(this::bears);
    }

    private static boolean isResource(StateComponent component) {
        return component.kind() != StateKind.GENERAL && component.kind() != StateKind.PC;
    }

    /** The bank of the present mode is found by the mode, which does not bear; an index without it names a bank. */
    private boolean bearsByIndex(StateComponent component, Expr index) {
        return component.banking().isEmpty() ? bears(index) : !readsMode(index) || bearsBesideMode(index);
    }

    private static boolean readsMode(Expr expr) {
        return expr instanceof Expr.StateRead read && read.component().kind() == StateKind.MODE
                || expr.parts().stream().anyMatch(Bearing::readsMode);
    }

    private boolean bearsBesideMode(Expr index) {
        return switch (index) {
            case Expr.StateRead read when read.component().kind() == StateKind.MODE -> false;
            case Expr.StateRead read -> bears(read);
            default -> index.parts().isEmpty() ? bears(index)
                    : index.parts().stream().anyMatch(this::bearsBesideMode);
        };
    }

    // ---- Locals ----

    private void flow(Stmt statement, boolean under) {
        boolean bears = under || bears(statement);
        if (bears) {
            statement.parts().forEach(this::need);
        }
        switch (statement) {
            case Stmt.Assign assign when under || bears(assign.value()) -> tainted.add(assign.target());
            case Stmt.Load load when bears -> tainted.add(load.target());
            case Stmt.Input input -> tainted.add(input.target());
            case Stmt.If choice -> {
                boolean inside = under || bears(choice.condition());
                Stream.concat(choice.then().stream(), choice.otherwise().stream()).forEach(one -> flow(one, inside));
            }
            default -> { }
        }
    }

    private void need(Expr expr) {
        if (expr instanceof Expr.LocalRead read) {
            needed.add(read.local());
        }
        expr.parts().forEach(this::need);
    }
}

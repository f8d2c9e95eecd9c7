package org.trapeze.classify.operand;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.trapeze.classify.operand.Dimension.Slice;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.UnaryOp;
import org.trapeze.ir.stmt.Stmt;

/**
 * Finds the operand values that an instruction tells apart: runs of an operand's bits that are compared with constants,
 * short runs that are compared in order or with the mode or another resource, and single bits that decide. What only
 * chooses among a program's own registers is left out.
 */
public final class Dimensions {
    private final Map<Slice, TreeSet<Long>> constants = new LinkedHashMap<>();
    private final Set<Slice> all = new HashSet<>();

    private final Bearing bearing;

    private Dimensions(Bearing bearing) {
        this.bearing = bearing;
    }

    /** {@return the dimensions of a specialised body's statements, those with the most values first} */
    public static List<Dimension> of(List<Stmt> statements) {
        Dimensions found = new Dimensions(new Bearing(statements));
        statements.forEach(found::visit);
        return found.constants.entrySet().stream()
                .map(entry -> new Dimension(entry.getKey(), entry.getValue(), found.all.contains(entry.getKey())))
                .sorted(Comparator.comparingInt(Dimension::size).reversed()).toList();
    }

    private void visit(Stmt statement) {
        if (bearing.bears(statement)) {
            statement.parts().forEach(this::visit);
        }
        if (statement instanceof Stmt.If choice) {
            if (bearing.bears(choice)) {
                decides(choice.condition());
            }
            choice.then().forEach(this::visit);
            choice.otherwise().forEach(this::visit);
        }
    }

    private void visit(Expr expr) {
        switch (expr) {
            case Expr.Binary binary when binary.op().isComparison() -> compared(binary);
            case Expr.Choose choose when bearing.isChoiceOfData(choose) -> {
                visit(choose.then());
                visit(choose.otherwise());
                return;
            }
            case Expr.Choose choose -> decides(choose.condition());
            default -> { }
        }
        expr.parts().forEach(this::visit);
    }

    /** A single bit of an operand that is a condition, or a part of one. */
    private void decides(Expr condition) {
        Optional<Slice> bit = Trees.slice(condition);
        if (bit.isPresent()) {
            list(bit.get());
        } else if (condition instanceof Expr.Unary unary && unary.op() == UnaryOp.NOT) {
            decides(unary.operand());
        } else if (condition instanceof Expr.Binary binary && !binary.op().isComparison()) {
            decides(binary.left());
            decides(binary.right());
        }
    }

    private void compared(Expr.Binary comparison) {
        compared(comparison.op(), comparison.left(), comparison.right());
        compared(comparison.op(), comparison.right(), comparison.left());
    }

    private void compared(BinaryOp op, Expr one, Expr other) {
        Expr bare = Trees.withoutZeros(one);
        Optional<Slice> slice = Trees.slice(bare);
        boolean equality = op == BinaryOp.EQ || op == BinaryOp.NE;
        if (slice.isPresent() && other instanceof Expr.Const constant) {
            if (!equality) {
                list(slice.get());
            } else if (constant.value().bitLength() <= slice.get().width()) {
                constants.computeIfAbsent(slice.get(), key -> unsigned()).add(constant.value().longValue());
            }
        } else if (slice.isPresent() && readsResource(other)) {
            list(slice.get());
        }
    }

    private void list(Slice slice) {
        if (slice.width() <= Dimension.WIDEST_LISTED) {
            constants.computeIfAbsent(slice, key -> unsigned());
            all.add(slice);
        }
    }

    private static TreeSet<Long> unsigned() {
        return new TreeSet<>(Long::compareUnsigned);
    }

    private static boolean readsResource(Expr expr) {
        return expr instanceof Expr.StateRead read && read.component().kind() != StateKind.GENERAL
                && read.component().kind() != StateKind.PC
                || expr.parts().stream().anyMatch(Dimensions::readsResource);
    }
}

package org.trapeze.classify.operand;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.trapeze.classify.OperandValues;
import org.trapeze.classify.operand.Dimension.Slice;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Stmt;

/**
 * Computes ahead what a body computes from operands that are known: the body that remains does the same wherever the
 * operands have the given values. Locals that hold values of operands are replaced by those values.
 */
public final class Specialiser {
    private final List<OperandValues> where;
    private Map<Integer, Expr> known = new HashMap<>();

    private Specialiser(List<OperandValues> where) {
        this.where = where;
    }

    /** {@return the body for operands that are limited so} */
    public static Body specialise(Body body, List<OperandValues> where) {
        List<Stmt> statements = new Specialiser(where).all(body.statements());
        return new Body(withoutUnread(statements), body.locals());
    }

    private List<Stmt> all(List<Stmt> statements) {
        List<Stmt> result = new ArrayList<>();
        for (Stmt statement : statements) {
            step(statement, result);
            if (!result.isEmpty() && ends(result.getLast())) {
                break;
            }
        }
        return result;
    }

    /** Whether nothing behind a statement is ever reached. */
    private static boolean ends(Stmt statement) {
        return switch (statement) {
            case Stmt.Trap trap -> true;
            case Stmt.Halt halt -> true;
            case Stmt.Unpredictable open -> true;
            case Stmt.If choice -> !choice.then().isEmpty() && !choice.otherwise().isEmpty()
                    && ends(choice.then().getLast()) && ends(choice.otherwise().getLast());
            default -> false;
        };
    }

    private void step(Stmt statement, List<Stmt> result) {
        switch (statement) {
            case Stmt.Assign assign -> assign(assign.target(), expr(assign.value()), result);
            case Stmt.Write write -> result.add(new Stmt.Write(write.component(), expr(write.index()),
                    expr(write.value())));
            case Stmt.Load load -> {
                result.add(new Stmt.Load(load.target(), load.space(), expr(load.address())));
                known.remove(load.target().index());
            }
            case Stmt.Store store -> result.add(new Stmt.Store(store.space(), expr(store.address()),
                    expr(store.value())));
            case Stmt.Trap trap -> result.add(new Stmt.Trap(trap.cause(), expr(trap.code())));
            case Stmt.If choice -> choose(choice, result);
            case Stmt.Input input -> {
                result.add(input);
                known.remove(input.target().index());
            }
            case Stmt.Output output -> result.add(new Stmt.Output(output.device(), expr(output.value())));
            case Stmt.Halt halt -> result.add(halt);
            case Stmt.Unpredictable open -> result.add(open);
        }
    }

    private void assign(Local target, Expr value, List<Stmt> result) {
        result.add(new Stmt.Assign(target, value));
        if (Trees.isOperandsOnly(value)) {
            known.put(target.index(), value);
        } else {
            known.remove(target.index());
        }
    }

    private void choose(Stmt.If choice, List<Stmt> result) {
        Expr condition = expr(choice.condition());
        if (condition instanceof Expr.Const constant) {
            result.addAll(all(constant.value().signum() != 0 ? choice.then() : choice.otherwise()));
            return;
        }
        Map<Integer, Expr> before = Map.copyOf(known);
        List<Stmt> then = all(choice.then());
        Map<Integer, Expr> afterThen = known;
        known = new HashMap<>(before);
        List<Stmt> otherwise = all(choice.otherwise());
        merge(condition, afterThen);
        result.add(new Stmt.If(condition, then, otherwise));
    }

    /** What is known after both sides of a condition: what both know. */
    private void merge(Expr condition, Map<Integer, Expr> then) {
        known.keySet().retainAll(then.keySet());
        for (int local : List.copyOf(known.keySet())) {
            Expr value = Folding.choose(condition, then.get(local), known.get(local));
            if (Trees.isOperandsOnly(value)) {
                known.put(local, value);
            } else {
                known.remove(local);
            }
        }
    }

    /**
     * {@return the value of an expression where the operands are limited so, as a constant if that is enough for it}
     */
    static Expr value(Expr expr, List<OperandValues> where) {
        return new Specialiser(where).expr(expr);
    }

    private Expr expr(Expr expr) {
        return switch (expr) {
            case Expr.Const constant -> constant;
            case Expr.LocalRead read -> known.getOrDefault(read.local().index(), read);
            case Expr.OperandRead read -> value(read);
            case Expr.StateRead read -> new Expr.StateRead(read.component(), expr(read.index()));
            case Expr.StorageSize size -> size;
            case Expr.Unary unary -> Folding.unary(unary.op(), expr(unary.operand()));
            case Expr.Binary binary -> {
                Expr folded = binary(binary.op(), expr(binary.left()), expr(binary.right()));
                yield binary.op().isComparison() ? new Possibilities(where).decide(folded) : folded;
            }
            case Expr.Extract extract -> value(Folding.extract(expr(extract.operand()), extract.high(),
                    extract.low()));
            case Expr.Concat concat -> Folding.concat(expr(concat.high()), expr(concat.low()));
            case Expr.Extend extend -> Folding.extend(expr(extend.operand()), extend.width(), extend.signed());
            case Expr.Choose choose -> Folding.choose(expr(choose.condition()), expr(choose.then()),
                    expr(choose.otherwise()));
        };
    }

    /** A run of an operand's bits, as a constant where it lies in one that is known. */
    private Expr value(Expr expr) {
        Optional<Slice> slice = Trees.slice(expr);
        for (OperandValues values : where) {
            boolean one = !values.others() && values.values().size() == 1;
            if (one && slice.isPresent() && covers(values, slice.get())) {
                long bits = values.values().getFirst() >>> slice.get().low() - values.low();
                return Expr.Const.of(bits, slice.get().width());
            }
        }
        return expr;
    }

    private static boolean covers(OperandValues values, Slice slice) {
        return values.operand().equals(slice.operand()) && values.high() >= slice.high()
                && values.low() <= slice.low();
    }

    private Expr binary(BinaryOp op, Expr left, Expr right) {
        if ((op == BinaryOp.EQ || op == BinaryOp.NE) && (excluded(left, right) || excluded(right, left))) {
            return Expr.Const.of(op == BinaryOp.NE ? 1 : 0, 1);
        }
        if ((op == BinaryOp.EQ || op == BinaryOp.NE) && left instanceof Expr.Concat sides
                && right instanceof Expr.Const constant) {
            return sides(op, sides, constant);
        }
        if (op == BinaryOp.AND && Trees.slice(left).isPresent() && right instanceof Expr.Const mask) {
            return expr(Folding.masked(left, mask.value()));
        }
        return Folding.binary(op, left, right);
    }

    /** Two values side by side are equal to a constant where each is to its share of it. */
    private Expr sides(BinaryOp op, Expr.Concat sides, Expr.Const constant) {
        int low = sides.low().width();
        Expr above = binary(op, sides.high(), Folding.extract(constant, constant.width() - 1, low));
        Expr below = binary(op, sides.low(), Folding.extract(constant, low - 1, 0));
        return Folding.binary(op == BinaryOp.EQ ? BinaryOp.AND : BinaryOp.OR, above, below);
    }

    /** Whether a run of an operand's bits, maybe made wider, cannot have a constant value. */
    private boolean excluded(Expr value, Expr other) {
        Expr bare = Trees.withoutZeros(value);
        Optional<Slice> slice = Trees.slice(bare);
        if (slice.isEmpty() || !(other instanceof Expr.Const constant)) {
            return false;
        }
        return constant.value().bitLength() > bare.width()
                || where.stream().anyMatch(values -> excludes(values, slice.get(), constant.value()));
    }

    /** A limit on all of the run's bits may leave the value out; one on some of them may contradict these. */
    private static boolean excludes(OperandValues values, Slice slice, BigInteger constant) {
        boolean within = values.operand().equals(slice.operand()) && slice.high() >= values.high()
                && slice.low() <= values.low();
        return within && named(values, slice, constant) == values.others();
    }

    private static boolean named(OperandValues values, Slice slice, BigInteger constant) {
        BigInteger bits = Folding.constant(constant.shiftRight(values.low() - slice.low()),
                values.high() - values.low() + 1).value();
        return values.values().contains(bits.longValue());
    }

    /** Leaves out what only served to compute constants, so that bodies that mean the same are the same. */
    private static List<Stmt> withoutUnread(List<Stmt> statements) {
        List<Stmt> present = statements;
        while (true) {
            Set<Integer> read = Trees.localsRead(present);
            List<Stmt> fewer = without(present, read);
            if (fewer.equals(present)) {
                return fewer;
            }
            present = fewer;
        }
    }

    private static List<Stmt> without(List<Stmt> statements, Set<Integer> read) {
        List<Stmt> result = new ArrayList<>();
        for (Stmt statement : statements) {
            switch (statement) {
                case Stmt.Assign assign when !read.contains(assign.target().index()) -> { }
                case Stmt.If choice -> {
                    List<Stmt> then = without(choice.then(), read);
                    List<Stmt> otherwise = without(choice.otherwise(), read);
                    if (!then.isEmpty() || !otherwise.isEmpty()) {
                        result.add(new Stmt.If(choice.condition(), then, otherwise));
                    }
                }
                default -> result.add(statement);
            }
        }
        return result;
    }
}

package org.trapeze.asm.flow;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Stmt;

/**
 * Follows values through the body of one instruction, along all ways that its known operands leave open. Errs on the
 * side of more: what two ways do, either may do.
 */
final class TransferAnalysis {
    /** What is known at a point of the body: the locals, by their indexes, and what the program counter may be. */
    private record State(Map<Integer, Flow> locals, Set<Flow> counter) {
        State copy() {
            return new State(new HashMap<>(locals), new HashSet<>(counter));
        }

        void join(State other) {
            other.locals.forEach((local, flow) -> locals.merge(local, flow, Flow::or));
            counter.addAll(other.counter);
        }
    }

    private final Map<Operand, BigInteger> known;
    private State state = new State(new HashMap<>(), new HashSet<>(Set.of(Flow.COUNTER)));
    /** No statement behind is reached any more. */
    private boolean ended;
    private boolean traps;
    private boolean stops;
    private boolean links;

    TransferAnalysis(Map<Operand, BigInteger> known) {
        this.known = known;
    }

    /** {@return what the program counter may be at the end; empty where the instruction never comes to it} */
    Set<Flow> run(Body body) {
        run(body.statements());
        return ended ? Set.of() : state.counter();
    }

    /** {@return whether it may trap, and never stops the processor} */
    boolean onlyTraps() {
        return traps && !stops;
    }

    boolean links() {
        return links;
    }

    private void run(List<Stmt> statements) {
        for (Stmt statement : statements) {
            if (ended) {
                return;
            }
            run(statement);
        }
    }

    private void run(Stmt statement) {
        switch (statement) {
            case Stmt.Assign assign -> state.locals().put(assign.target().index(), flow(assign.value()));
            case Stmt.Write write -> write(write);
            case Stmt.Load load -> state.locals().put(load.target().index(), loaded(flow(load.address())));
            case Stmt.Store store -> keep(flow(store.value()));
            case Stmt.If choice -> choose(choice);
            case Stmt.Input input -> state.locals().put(input.target().index(), Flow.OTHER);
            case Stmt.Output output -> {
                // to the outside
            }
            case Stmt.Trap trap -> {
                traps = true;
                ended = true;
            }
            case Stmt.Halt halt -> {
                stops = true;
                ended = true;
            }
            case Stmt.Unpredictable unpredictable -> ended = true;
        }
    }

    private void write(Stmt.Write write) {
        Flow value = flow(write.value());
        if (write.component().kind() == StateKind.PC) {
            state.counter().clear();
            state.counter().add(value);
        } else {
            keep(value);
        }
    }

    /** Only addresses of what follows lead back; one that an operand is part of leads elsewhere. */
    private void keep(Flow value) {
        links |= value.counter() && value.operands().isEmpty() && !value.behind();
    }

    /** What stands at the program counter itself was put there with the instruction. */
    private static Flow loaded(Flow address) {
        return address.isNear() ? Flow.BEHIND : Flow.OTHER;
    }

    private void choose(Stmt.If choice) {
        Optional<Boolean> decided = Decision.of(flow(choice.condition()).expr());
        if (decided.isPresent()) {
            run(decided.get() ? choice.then() : choice.otherwise());
            return;
        }
        State before = state.copy();
        run(choice.then());
        State then = ended ? null : state;
        state = before;
        ended = false;
        run(choice.otherwise());
        if (ended && then != null) {
            state = then;
            ended = false;
        } else if (then != null) {
            state.join(then);
        }
    }

    private Flow flow(Expr expr) {
        return switch (expr) {
            case Expr.Const constant -> new Flow(Set.of(), false, false, false, constant);
            case Expr.OperandRead read -> operand(read);
            case Expr.LocalRead read -> state.locals().getOrDefault(read.local().index(), Flow.OTHER);
            case Expr.StateRead read -> read.component().kind() == StateKind.PC
                    ? state.counter().stream().reduce(Flow::or).orElse(Flow.COUNTER) : Flow.OTHER.with(read);
            case Expr.StorageSize size -> Flow.OTHER;
            case Expr.Unary unary -> one(unary.operand(), inner -> new Expr.Unary(unary.op(), inner));
            case Expr.Binary binary -> two(binary.left(), binary.right(),
                    (left, right) -> new Expr.Binary(binary.op(), left, right));
            case Expr.Extract extract -> one(extract.operand(),
                    inner -> new Expr.Extract(inner, extract.high(), extract.low()));
            case Expr.Concat concat -> two(concat.high(), concat.low(), Expr.Concat::new);
            case Expr.Extend extend -> one(extend.operand(),
                    inner -> new Expr.Extend(inner, extend.width(), extend.signed()));
            case Expr.Choose choose -> chosen(choose);
        };
    }

    private Flow operand(Expr.OperandRead read) {
        BigInteger value = known.get(read.operand());
        return new Flow(Set.of(read.operand()), false, false, false,
                value == null ? null : new Expr.Const(value, read.width()));
    }

    private Flow one(Expr operand, UnaryOperator<Expr> make) {
        Flow flow = flow(operand);
        return flow.expr() == null ? flow : flow.with(Decision.limited(make.apply(flow.expr())));
    }

    private Flow two(Expr left, Expr right, BinaryOperator<Expr> make) {
        Flow first = flow(left);
        Flow second = flow(right);
        Flow both = first.and(second);
        return first.expr() == null || second.expr() == null ? both
                : both.with(Decision.limited(make.apply(first.expr(), second.expr())));
    }

    private Flow chosen(Expr.Choose choose) {
        Flow condition = flow(choose.condition());
        Optional<Boolean> decided = Decision.of(condition.expr());
        if (decided.isPresent()) {
            return flow(decided.get() ? choose.then() : choose.otherwise());
        }
        return two(choose.then(), choose.otherwise(), (then, otherwise) -> condition.expr() == null ? null
                : new Expr.Choose(condition.expr(), then, otherwise));
    }
}

package org.trapeze.isa.lowering;

import java.math.BigInteger;
import java.util.List;

import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.decl.Device;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.isa.isa.Assignment;
import org.trapeze.isa.isa.Branch;
import org.trapeze.isa.isa.CallStatement;
import org.trapeze.isa.isa.ForStatement;
import org.trapeze.isa.isa.HaltStatement;
import org.trapeze.isa.isa.IfStatement;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.LetStatement;
import org.trapeze.isa.isa.OutputStatement;
import org.trapeze.isa.isa.Statement;
import org.trapeze.isa.isa.StorageAccess;
import org.trapeze.isa.isa.TrapStatement;
import org.trapeze.isa.isa.UnpredictableStatement;
import org.trapeze.isa.isa.WhenStatement;
import org.trapeze.isa.model.Numbers;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers statements in their order. */
final class Statements {
    /** More turns of one loop than this are a mistake. */
    static final int MAX_TURNS = 256;

    /** Every 'else if' is one level deeper in the IR. */
    static final int MAX_BRANCHES = 128;

    private final BodyLowering body;
    private final Assignments assignments;
    private final TranslationRules rules;

    Statements(BodyLowering body) {
        this.body = body;
        this.assignments = new Assignments(body);
        this.rules = new TranslationRules(body);
    }

    void all(List<Statement> statements) {
        unreachable(statements);
        for (Statement statement : statements) {
            one(statement);
            if (body.frame().isTooLarge()) {
                body.problems().error(statement, null, IssueCodes.TOO_LARGE, "With all calls put in their place and all"
                        + " loops unrolled, this comes to more than " + Frame.MAX_STATEMENTS + " steps");
                return;
            }
        }
    }

    private void unreachable(List<Statement> statements) {
        for (int i = 1; i < statements.size(); i++) {
            if (statements.get(i - 1) instanceof TrapStatement || statements.get(i - 1) instanceof HaltStatement
                    || statements.get(i - 1) instanceof UnpredictableStatement) {
                body.problems().warning(statements.get(i), null, IssueCodes.UNREACHABLE,
                        "This is never executed; the statement before ends the instruction");
                return;
            }
        }
    }

    private void one(Statement statement) {
        switch (statement) {
            case Assignment assignment -> assignments.lower(assignment);
            case CallStatement call -> body.expressions().calls().procedure(call);
            case LetStatement let -> let(let);
            case IfStatement choice -> branches(choice, 0);
            case WhenStatement when -> when(when);
            case ForStatement loop -> loop(loop);
            case TrapStatement trap -> trap(trap);
            case HaltStatement halt -> {
                rules.noEnd(halt, "halt");
                body.frame().add(new Stmt.Halt());
            }
            case UnpredictableStatement unpredictable -> {
                rules.noEnd(unpredictable, "be unpredictable");
                body.frame().add(new Stmt.Unpredictable());
            }
            case OutputStatement output -> output(output);
            case null, default -> body.problems().broken();
        }
    }

    // ---- Locals ----

    private void let(LetStatement let) {
        Value value = let.getWidth() == null ? unsized(let) : Expressions.bits(sized(let));
        if (value instanceof Value.Bits bits && !Calls.isSettled(bits.expr())) {
            value = new Value.Bits(body.frame().keep(String.valueOf(let.getName()), bits.expr()));
        }
        body.frame().bind(let, value);
    }

    private Value unsized(LetStatement let) {
        // What is only loaded gets its name right away.
        return let.getValue() instanceof StorageAccess access && let.getName() != null
                ? body.expressions().accesses().load(access, let.getName())
                : body.expressions().value(let.getValue(), Expressions.UNKNOWN);
    }

    private Expr sized(LetStatement let) {
        var width = Numbers.parse(let.getWidth(), 1, Expr.MAX_WIDTH);
        if (width.isEmpty()) {
            body.problems().error(let, IsaPackage.Literals.LET_STATEMENT__WIDTH, IssueCodes.RANGE,
                    "A width is 1 to " + Expr.MAX_WIDTH + ", not " + let.getWidth());
            return null;
        }
        return body.expressions().bits(let.getValue(), width.get().intValue(), Problems.shown(let.getName()));
    }

    // ---- Conditions ----

    /** Lowers the branches from one on; what comes later is what otherwise happens. */
    private void branches(IfStatement choice, int first) {
        if (first == MAX_BRANCHES && first < choice.getBranches().size()) {
            body.problems().error(choice.getBranches().get(first), null, IssueCodes.TOO_LARGE,
                    "An 'if' has at most " + MAX_BRANCHES + " conditions; put some of them in a procedure");
            return;
        }
        if (first == choice.getBranches().size()) {
            all(choice.getOtherwise());
            return;
        }
        Branch branch = choice.getBranches().get(first);
        decide(body.expressions().condition(branch.getCondition()), () -> all(branch.getStatements()),
                () -> branches(choice, first + 1));
    }

    private void when(WhenStatement when) {
        decide(body.expressions().condition(when.getCondition()), () -> one(when.getStatement()), () -> { });
    }

    private void decide(Expr condition, Runnable then, Runnable otherwise) {
        if (condition instanceof Expr.Const known) {
            boolean holds = known.value().signum() != 0;
            (holds ? then : otherwise).run();
            // At the ends of a loop, what is not chosen need not even make sense; elsewhere it is checked all the same.
            if (!body.frame().isInLoop()) {
                body.frame().collect(holds ? otherwise : then);
            }
            return;
        }
        List<Stmt> ifTrue = body.frame().collect(then);
        List<Stmt> ifFalse = body.frame().collect(otherwise);
        if (condition != null) {
            body.frame().add(new Stmt.If(condition, ifTrue, ifFalse));
        }
    }

    // ---- Loops ----

    private void loop(ForStatement loop) {
        BigInteger first = body.expressions().constant(loop.getFirst(), "The first number of a loop");
        BigInteger last = body.expressions().constant(loop.getLast(), "The last number of a loop");
        if (first == null || last == null) {
            return;
        }
        if (last.subtract(first).compareTo(BigInteger.valueOf(MAX_TURNS)) >= 0) {
            body.problems().error(loop, IsaPackage.Literals.FOR_STATEMENT__LAST, IssueCodes.TOO_LARGE,
                    "A loop has at most " + MAX_TURNS + " turns, not " + last.subtract(first).add(BigInteger.ONE));
            return;
        }
        for (BigInteger i = first; i.compareTo(last) <= 0 && !body.frame().isTooLarge(); i = i.add(BigInteger.ONE)) {
            body.frame().turn();
            body.frame().bind(loop, new Value.Number(i));
            body.frame().inLoop(() -> all(loop.getStatements()));
        }
    }

    // ---- Ends, devices ----

    private void trap(TrapStatement trap) {
        Cause cause = body.symbols().cause(trap.getCause());
        Expr code = trap.getCode() == null ? Expr.Const.of(0, 1) : code(trap);
        if (cause == null || code == null) {
            body.problems().broken();
        } else {
            body.frame().add(new Stmt.Trap(cause, code));
        }
    }

    private Expr code(TrapStatement trap) {
        int width = body.symbols().codeWidth();
        Value value = body.expressions().value(trap.getCode(), width);
        Widening widening = body.expressions().widening();
        return value instanceof Value.Number ? widening.exactly(value, width, "The code of a trap", trap.getCode())
                : widening.ownWidth(value, trap.getCode());
    }

    private void output(OutputStatement output) {
        rules.noDevice(output);
        Device device = body.symbols().device(output.getDevice());
        if (device == null) {
            body.problems().broken();
            body.expressions().value(output.getValue(), Expressions.UNKNOWN);
            return;
        }
        Expr value = body.expressions().bits(output.getValue(), device.width(), "The device '" + device.name() + "'");
        if (value != null) {
            body.frame().add(new Stmt.Output(device, value));
        }
    }
}

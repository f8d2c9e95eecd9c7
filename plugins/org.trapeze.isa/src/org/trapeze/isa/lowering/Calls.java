package org.trapeze.isa.lowering;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.isa.isa.BuiltinCall;
import org.trapeze.isa.isa.Builtin;
import org.trapeze.isa.isa.Call;
import org.trapeze.isa.isa.CallStatement;
import org.trapeze.isa.isa.Expression;
import org.trapeze.isa.isa.FunctionDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Parameter;
import org.trapeze.isa.isa.ProcedureDeclaration;
import org.trapeze.isa.model.Numbers;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers calls by putting the body of what is called in their place. */
final class Calls {
    private static final int LARGEST_VALUE = 10_000;

    private static final Set<Builtin> DIVISIONS = EnumSet.of(Builtin.UDIV, Builtin.UREM,
            Builtin.SDIV, Builtin.SREM);

    private final BodyLowering body;
    private final Expressions expressions;
    private final NaturalWidth natural;

    Calls(BodyLowering body, Expressions expressions) {
        this.body = body;
        this.expressions = expressions;
        this.natural = body.natural();
    }

    // ---- Declared functions and procedures ----

    Value function(Call call) {
        FunctionDeclaration function = body.symbols().current(call.getFunction());
        if (!isUsable(function, call, IsaPackage.Literals.CALL__FUNCTION)) {
            call.getArguments().forEach(argument -> expressions.value(argument, Expressions.UNKNOWN));
            return null;
        }
        if (!bind(function.getParameters(), call.getArguments(), call)) {
            return null;
        }
        Expr result = body.frame().inCall(function, call, () -> body.frame().inFunction(() -> result(function)));
        if (result != null && body.frame().kind() == Frame.Kind.PURE && !TreeSize.isAtMost(result, LARGEST_VALUE)) {
            body.problems().error(call, null, IssueCodes.TOO_LARGE,
                    "With everything it calls put in its place, this becomes too large");
            return null;
        }
        return Expressions.bits(result);
    }

    /** {@return the value of a function whose parameters are bound, or null} */
    Expr result(FunctionDeclaration function) {
        if (function.getWidth() == null) {
            return expressions.anyBits(function.getValue());
        }
        return Numbers.parse(function.getWidth(), 1, Expr.MAX_WIDTH).map(width -> expressions
                .bits(function.getValue(), width.intValue(), "The function " + Problems.shown(function.getName())))
                .orElse(null);
    }

    void procedure(CallStatement call) {
        ProcedureDeclaration procedure = body.symbols().current(call.getProcedure());
        if (!isUsable(procedure, call, IsaPackage.Literals.CALL_STATEMENT__PROCEDURE)) {
            call.getArguments().forEach(argument -> expressions.value(argument, Expressions.UNKNOWN));
        } else if (bind(procedure.getParameters(), call.getArguments(), call)) {
            body.frame().inCall(procedure, call, () -> {
                body.statements().all(procedure.getStatements());
                return null;
            });
        }
    }

    private boolean isUsable(EObject callable, EObject call, EReference name) {
        if (callable == null || callable.eIsProxy()) {
            body.problems().broken();
            return false;
        }
        if (body.frame().isActive(callable)) {
            body.problems().error(call, name, IssueCodes.RECURSION,
                    "This calls itself; bodies are put in the place of their calls, which would never end");
            return false;
        }
        if (!body.frame().mayInline()) {
            body.problems().error(call, name, IssueCodes.TOO_LARGE,
                    "With everything that is called put in its place, this comes to more than "
                            + Frame.MAX_CALLS + " calls");
            return false;
        }
        return true;
    }

    private boolean bind(List<Parameter> parameters, List<Expression> arguments, EObject call) {
        if (!isCount(arguments.size(), parameters.size(), call)) {
            return false;
        }
        // All are computed before any is bound: a call may stand in its own argument.
        List<Expr> values = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            values.add(argument(parameters.get(i), arguments.get(i)));
        }
        for (int i = 0; i < parameters.size(); i++) {
            body.frame().bind(parameters.get(i), Expressions.bits(values.get(i)));
        }
        return !values.contains(null);
    }

    private Expr argument(Parameter parameter, Expression argument) {
        int width = Numbers.parse(parameter.getWidth(), 1, Expr.MAX_WIDTH).map(Long::intValue)
                .orElse(Expressions.UNKNOWN);
        if (width == Expressions.UNKNOWN) {
            return null;
        }
        Expr value = expressions.bits(argument, width, "The parameter " + Problems.shown(parameter.getName()));
        return value == null || isSettled(value) || body.frame().kind() == Frame.Kind.PURE ? value
                : body.frame().keep(String.valueOf(parameter.getName()), value);
    }

    /** {@return whether the value is short and nothing the callee does can change it} */
    static boolean isSettled(Expr value) {
        return value instanceof Expr.Const || value instanceof Expr.LocalRead || value instanceof Expr.OperandRead;
    }

    private boolean isCount(int given, int wanted, EObject call) {
        if (given != wanted) {
            body.problems().error(call, null, IssueCodes.ARGUMENTS,
                    "This takes " + wanted + (wanted == 1 ? " argument" : " arguments") + ", not " + given);
        }
        return given == wanted;
    }

    // ---- Built-in functions ----

    Value builtin(BuiltinCall call, int hint) {
        if (!isCount(call.getArguments().size(), 2, call)) {
            return null;
        }
        Expression first = call.getArguments().get(0);
        Expression second = call.getArguments().get(1);
        if (isOfNumbers(call, hint) && expressions.value(first, hint) instanceof Value.Number a
                && expressions.value(second, hint) instanceof Value.Number b) {
            return quotient(call, a.value(), b.value());
        }
        return Expressions.bits(switch (call.getFunction()) {
            case ZEXT -> extended(first, second, false);
            case SEXT -> extended(first, second, true);
            case TRUNC -> truncated(first, second);
            case UDIV -> binary(call, BinaryOp.UDIV, false, hint);
            case UREM -> binary(call, BinaryOp.UREM, false, hint);
            case SDIV -> binary(call, BinaryOp.SDIV, false, hint);
            case SREM -> binary(call, BinaryOp.SREM, false, hint);
            case ASR -> binary(call, BinaryOp.ASHR, false, hint);
            case SLT -> binary(call, BinaryOp.SLT, false, Expressions.UNKNOWN);
            case SLE -> binary(call, BinaryOp.SLE, false, Expressions.UNKNOWN);
            case SGT -> binary(call, BinaryOp.SLT, true, Expressions.UNKNOWN);
            case SGE -> binary(call, BinaryOp.SLE, true, Expressions.UNKNOWN);
        });
    }

    /** {@return whether this divides what has no width, nor gets one from its place} */
    private boolean isOfNumbers(BuiltinCall call, int hint) {
        return DIVISIONS.contains(call.getFunction()) && hint == Expressions.UNKNOWN
                && call.getArguments().stream().allMatch(one -> natural.of(one) == Expressions.UNKNOWN);
    }

    private Value quotient(BuiltinCall call, BigInteger a, BigInteger b) {
        if (b.signum() == 0) {
            body.problems()
                    .error(call.getArguments().get(1), null, IssueCodes.RANGE, "A number cannot be divided by 0");
            return null;
        }
        boolean rest = call.getFunction() == Builtin.UREM || call.getFunction() == Builtin.SREM;
        return new Value.Number(rest ? a.remainder(b) : a.divide(b));
    }

    private Expr extended(Expression argument, Expression width, boolean signed) {
        Expr value = expressions.anyBits(argument);
        int wanted = width(width);
        if (value == null || wanted == Expressions.UNKNOWN) {
            return null;
        }
        if (wanted < value.width()) {
            body.problems().error(width, null, IssueCodes.WIDTH, "This has " + value.width()
                    + " bits already; to make it narrower, write trunc(" + SourceText.of(argument) + ", "
                    + wanted + ")");
            return null;
        }
        return new Expr.Extend(value, wanted, signed);
    }

    private Expr truncated(Expression argument, Expression width) {
        Expr value = expressions.anyBits(argument);
        int wanted = width(width);
        if (value == null || wanted == Expressions.UNKNOWN) {
            return null;
        }
        if (wanted > value.width()) {
            body.problems().error(width, null, IssueCodes.WIDTH, "This has only " + value.width()
                    + " bits; to make it wider, write zext(" + SourceText.of(argument) + ", " + wanted + ")");
            return null;
        }
        return new Expr.Extract(value, wanted - 1, 0);
    }

    private int width(Expression expression) {
        BigInteger width = expressions.constant(expression, "A width");
        if (width == null) {
            return Expressions.UNKNOWN;
        }
        if (width.signum() <= 0 || width.compareTo(BigInteger.valueOf(Expr.MAX_WIDTH)) > 0) {
            body.problems().error(expression, null, IssueCodes.RANGE,
                    "A width is 1 to " + Expr.MAX_WIDTH + ", not " + width);
            return Expressions.UNKNOWN;
        }
        return width.intValue();
    }

    private Expr binary(BuiltinCall call, BinaryOp op, boolean swapped, int hint) {
        Expression first = call.getArguments().get(0);
        Expression second = call.getArguments().get(1);
        int width = natural.of(first);
        width = width == Expressions.UNKNOWN ? natural.of(second) : width;
        Value left = expressions.value(first, width == Expressions.UNKNOWN ? hint : width);
        Value right = expressions.value(second, width == Expressions.UNKNOWN ? hint : width);
        Expr a = left instanceof Value.Number && right instanceof Value.Bits bits
                ? expressions.widening().exactly(left, bits.expr().width(), "", first)
                : expressions.widening().ownWidth(left, first);
        Expr b = a == null ? null : expressions.widening().exactly(right, a.width(),
                "The second argument of '" + call.getFunction().getLiteral() + "'", second);
        if (a == null || b == null) {
            return null;
        }
        return swapped ? new Expr.Binary(op, b, a) : new Expr.Binary(op, a, b);
    }
}

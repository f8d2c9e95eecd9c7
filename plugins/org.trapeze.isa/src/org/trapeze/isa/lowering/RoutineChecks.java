package org.trapeze.isa.lowering;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.trapeze.ir.expr.Expr;
import org.trapeze.isa.isa.AliasDeclaration;
import org.trapeze.isa.isa.FunctionDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Parameter;
import org.trapeze.isa.isa.ProcedureDeclaration;
import org.trapeze.isa.model.MachineView;

/** Lowers every alias, function and procedure once for itself, so that those nobody uses are checked, too. */
final class RoutineChecks {
    private final Symbols symbols;
    private final Problems problems;
    private final Limits limits;

    RoutineChecks(Symbols symbols, Problems problems) {
        this.symbols = symbols;
        this.problems = problems;
        this.limits = new Limits(problems);
    }

    void all(MachineView view) {
        view.all(AliasDeclaration.class).forEach(this::alias);
        view.all(FunctionDeclaration.class).forEach(this::function);
        view.all(ProcedureDeclaration.class).forEach(this::procedure);
    }

    private void alias(AliasDeclaration alias) {
        alone(alias, List.of(), body -> body.frame().purely(
                () -> body.expressions().value(alias.getValue(), Expressions.UNKNOWN)));
    }

    private void function(FunctionDeclaration function) {
        limits.number(function, IsaPackage.Literals.FUNCTION_DECLARATION__WIDTH, 1, Expr.MAX_WIDTH,
                "The width of a function");
        alone(function, function.getParameters(),
                body -> body.frame().inFunction(() -> body.expressions().calls().result(function)));
    }

    private void procedure(ProcedureDeclaration procedure) {
        alone(procedure, procedure.getParameters(), body -> body.statements().all(procedure.getStatements()));
    }

    private void alone(EObject callable, List<Parameter> parameters, Consumer<BodyLowering> work) {
        // As if an instruction called it, where most is possible.
        Frame frame = new Frame(Frame.Kind.INSTRUCTION, Map.of(), 1);
        BodyLowering body = new BodyLowering(symbols, problems, frame);
        parameters.forEach(parameter -> parameter(frame, parameter));
        body.collect(callable, () -> frame.inCall(callable, () -> {
            work.accept(body);
            return null;
        }));
    }

    private void parameter(Frame frame, Parameter parameter) {
        limits.small(parameter, IsaPackage.Literals.PARAMETER__WIDTH, 1, Expr.MAX_WIDTH, "The width of a parameter")
                .ifPresent(width -> frame.bind(parameter, new Value.Bits(
                        new Expr.LocalRead(frame.newLocal(String.valueOf(parameter.getName()), width)))));
    }
}

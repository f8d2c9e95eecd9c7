package org.trapeze.isa.lowering;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trapeze.ir.arch.Delivery;
import org.trapeze.ir.arch.Interrupt;
import org.trapeze.ir.arch.Traps;
import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.isa.isa.CauseDeclaration;
import org.trapeze.isa.isa.CauseList;
import org.trapeze.isa.isa.DeliveryDeclaration;
import org.trapeze.isa.isa.InterruptDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Parameter;
import org.trapeze.isa.isa.UndefinedDeclaration;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.model.Numbers;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers causes of traps, their delivery, and interrupts. */
final class TrapHeader {
    private final MachineView view;
    private final Problems problems;
    private final Limits limits;
    private final Symbols symbols;
    private final List<Cause> causes = new ArrayList<>();

    TrapHeader(MachineView view, Problems problems, Symbols symbols) {
        this.view = view;
        this.problems = problems;
        this.symbols = symbols;
        this.limits = new Limits(problems);
    }

    // ---- What bodies refer to ----

    void declare() {
        view.all(CauseList.class).forEach(list -> list.getCauses().forEach(cause -> cause(cause, list.isTraps())));
        view.single(DeliveryDeclaration.class).map(DeliveryDeclaration::getCode)
                .flatMap(code -> Numbers.parse(code.getWidth(), 1, Expr.MAX_WIDTH))
                .ifPresent(width -> symbols.codeWidth(width.intValue()));
    }

    private void cause(CauseDeclaration declaration, boolean trap) {
        Optional<Integer> number = number(declaration);
        if (number.isEmpty() || declaration.getName() == null) {
            return;
        }
        if (causes.stream().anyMatch(other -> other.number() == number.get())) {
            problems.error(declaration, IsaPackage.Literals.CAUSE_DECLARATION__NUMBER, IssueCodes.DUPLICATE,
                    "Another cause has the number " + number.get() + " already");
            return;
        }
        Cause cause = new Cause(declaration.getName(), number.get(), trap ? Cause.Timing.TRAP : Cause.Timing.FAULT);
        causes.add(cause);
        symbols.put(declaration, cause);
    }

    private Optional<Integer> number(CauseDeclaration declaration) {
        String what = "The number of a cause, which trap delivery must hold,";
        if (declaration.getConstant() == null) {
            return limits.small(declaration, IsaPackage.Literals.CAUSE_DECLARATION__NUMBER, 0, causeLimit(), what);
        }
        BigInteger value = Constants.value(symbols.constant(declaration.getConstant()));
        if (value == null) {
            problems.broken();
            return Optional.empty();
        }
        if (value.signum() < 0 || value.compareTo(BigInteger.valueOf(causeLimit())) > 0) {
            problems.error(declaration, IsaPackage.Literals.CAUSE_DECLARATION__CONSTANT, IssueCodes.RANGE,
                    what + " is 0 to " + causeLimit() + ", not " + value);
            return Optional.empty();
        }
        return Optional.of(value.intValue());
    }

    private int causeLimit() {
        return view.single(DeliveryDeclaration.class).map(DeliveryDeclaration::getCause)
                .flatMap(cause -> Numbers.parse(cause.getWidth(), 1, Integer.SIZE - 2))
                .map(width -> (1 << width) - 1).orElse(Integer.MAX_VALUE);
    }

    // ---- What is made of them ----

    Optional<Traps> lower() {
        int before = problems.errors();
        Cause illegal = view.single(UndefinedDeclaration.class)
                .map(undefined -> symbols.cause(undefined.getCause())).orElse(null);
        Optional<Delivery> delivery = view.single(DeliveryDeclaration.class).flatMap(this::delivery);
        List<Interrupt> interrupts = new ArrayList<>();
        view.all(InterruptDeclaration.class).forEach(one -> interrupt(one).ifPresent(interrupts::add));
        return illegal == null || problems.errors() != before ? Optional.empty()
                : delivery.map(known -> new Traps(causes, illegal, known, interrupts));
    }

    private Optional<Delivery> delivery(DeliveryDeclaration declaration) {
        Frame frame = new Frame(Frame.Kind.ROUTINE);
        Local cause = parameter(frame, declaration.getCause());
        Local code = declaration.getCode() == null ? frame.newLocal("code", 1)
                : parameter(frame, declaration.getCode());
        BodyLowering body = new BodyLowering(symbols, problems, frame);
        List<Stmt> statements =
                body.collect(declaration, () -> body.statements().all(declaration.getStatements()));
        return cause == null || code == null ? Optional.empty()
                : Optional.of(new Delivery(cause, code, frame.body(statements)));
    }

    private Local parameter(Frame frame, Parameter parameter) {
        if (parameter == null) {
            return null;
        }
        Optional<Integer> width = limits.small(parameter, IsaPackage.Literals.PARAMETER__WIDTH, 1, Expr.MAX_WIDTH,
                "The width of a parameter");
        if (width.isEmpty()) {
            return null;
        }
        Local local = frame.newLocal(String.valueOf(parameter.getName()), width.get());
        frame.bind(parameter, new Value.Bits(new Expr.LocalRead(local)));
        return local;
    }

    private Optional<Interrupt> interrupt(InterruptDeclaration declaration) {
        BodyLowering body = new BodyLowering(symbols, problems, new Frame(Frame.Kind.PURE));
        Expr condition = body.value(declaration.getCondition(),
                () -> body.expressions().condition(declaration.getCondition()));
        Cause cause = symbols.cause(declaration.getCause());
        return cause == null || condition == null ? Optional.empty() : Optional.of(new Interrupt(cause, condition));
    }
}

package org.trapeze.isa.lowering;

import java.math.BigInteger;

import org.trapeze.ir.expr.Expr;
import org.trapeze.isa.isa.ConstantDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Reference;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers the named constants: what is known of them before any state, so that causes and encodings can use them. */
final class Constants {
    private final Symbols symbols;
    private final Problems problems;
    private final Limits limits;
    private final Frame frame = new Frame(Frame.Kind.PURE);
    private final BodyLowering body;

    Constants(Symbols symbols, Problems problems) {
        this.symbols = symbols;
        this.problems = problems;
        this.limits = new Limits(problems);
        this.body = new BodyLowering(symbols, problems, frame);
        symbols.constants(this::resolve);
    }

    void all(MachineView view) {
        view.all(ConstantDeclaration.class).forEach(symbols::constant);
    }

    /** {@return the number that a constant's value is, whether it has a width or not; null where it is broken} */
    static BigInteger value(Value value) {
        return switch (value) {
            case Value.Number number -> number.value();
            case Value.Bits bits when bits.expr() instanceof Expr.Const known -> known.value();
            case null, default -> null;
        };
    }

    /** {@return the value, or null where it is broken or stands for itself} */
    private Value resolve(ConstantDeclaration declaration) {
        if (frame.isActive(declaration)) {
            problems.error(declaration, IsaPackage.Literals.REFERABLE__NAME,
                    IssueCodes.RECURSION,
                    "'" + declaration.getName() + "' stands for itself; give it a number");
            return null;
        }
        Value[] known = new Value[1];
        body.collect(declaration, () -> known[0] = frame.inCall(declaration, () -> lower(declaration)));
        return known[0];
    }

    private Value lower(ConstantDeclaration declaration) {
        if (declaration.getValue() == null) {
            problems.broken();
            return null;
        }
        // A constant with a width may be another one's name.
        if (declaration.getWidth() == null && declaration.getValue() instanceof Reference other
                && other.getDeclaration() instanceof ConstantDeclaration named) {
            return symbols.constant(named);
        }
        BigInteger number = number(declaration);
        if (declaration.getWidth() == null) {
            return number == null ? null : new Value.Number(number);
        }
        var width = limits.small(declaration, IsaPackage.Literals.CONSTANT_DECLARATION__WIDTH, 1, Expr.MAX_WIDTH,
                "The width of a constant");
        return width.isEmpty() || number == null ? null : Expressions.bits(body.expressions().widening()
                .exactly(new Value.Number(number), width.get(), "", declaration.getValue()));
    }

    private BigInteger number(ConstantDeclaration declaration) {
        Value value = body.expressions().value(declaration.getValue(), Expressions.UNKNOWN);
        BigInteger number = value(value);
        if (value != null && number == null) {
            problems.error(declaration.getValue(), null, IssueCodes.NOT_CONSTANT,
                    "A constant is a number that is known in advance, made of numbers without a width and of other"
                            + " constants; for what depends on the machine's state write an alias or a function");
        }
        return number;
    }
}

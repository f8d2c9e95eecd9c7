package org.trapeze.isa.lowering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trapeze.ir.arch.DataDirective;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.DirectiveDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Parameter;
import org.trapeze.isa.isa.SizeDeclaration;
import org.trapeze.isa.isa.SizeList;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers the directives of the assembly language: sizes, each taking one number, and declared formats. */
final class DirectiveLowering {
    private final Symbols symbols;
    private final Problems problems;
    private final Limits limits;

    DirectiveLowering(Symbols symbols, Problems problems) {
        this.symbols = symbols;
        this.problems = problems;
        this.limits = new Limits(problems);
    }

    List<DataDirective> all(MachineView view) {
        List<DataDirective> directives = new ArrayList<>();
        for (Declaration declaration : view.all(Declaration.class)) {
            if (declaration instanceof SizeList list) {
                list.getSizes().forEach(size -> size(size).ifPresent(directives::add));
            } else if (declaration instanceof DirectiveDeclaration directive) {
                directive(directive).ifPresent(directives::add);
            }
        }
        return directives;
    }

    private Optional<DataDirective> size(SizeDeclaration size) {
        Optional<Integer> bits = limits.small(size, IsaPackage.Literals.SIZE_DECLARATION__BITS, 1,
                StateComponent.MAX_WIDTH, "The number of bits of a size");
        if (bits.isEmpty() || size.getName() == null) {
            return Optional.empty();
        }
        int unit = symbols.shape().unitBits();
        if (bits.get() % unit != 0) {
            problems.error(size, IsaPackage.Literals.SIZE_DECLARATION__BITS, IssueCodes.RANGE,
                    "A size is a multiple of the unit, which has " + Widening.bits(unit));
            return Optional.empty();
        }
        Operand value = new Operand("value", bits.get(), new OperandKind.Unsigned());
        return Optional.of(new DataDirective(size.getName(), List.of(value), new Expr.OperandRead(value)));
    }

    private Optional<DataDirective> directive(DirectiveDeclaration declaration) {
        BodyLowering body = new BodyLowering(symbols, problems, new Frame(Frame.Kind.PURE));
        List<Operand> parameters = new ArrayList<>();
        declaration.getParameters().forEach(parameter -> parameter(body.frame(), parameter, parameters));
        Expr value = body.value(declaration, () -> body.expressions().anyBits(declaration.getValue()));
        if (value == null || declaration.getName() == null || !isPlaceable(declaration, value)
                || parameters.size() != declaration.getParameters().size()) {
            return Optional.empty();
        }
        return Optional.of(new DataDirective(declaration.getName(), parameters, value));
    }

    private void parameter(Frame frame, Parameter parameter, List<Operand> parameters) {
        limits.small(parameter, IsaPackage.Literals.PARAMETER__WIDTH, 1, StateComponent.MAX_WIDTH,
                "The width of a directive's parameter").filter(width -> parameter.getName() != null)
                .ifPresent(width -> {
                    Operand operand = new Operand(parameter.getName(), width, new OperandKind.Unsigned());
                    parameters.add(operand);
                    frame.bind(parameter, new Value.Bits(new Expr.OperandRead(operand)));
                });
    }

    private boolean isPlaceable(DirectiveDeclaration declaration, Expr value) {
        int unit = symbols.shape().unitBits();
        if (value.width() % unit != 0) {
            problems.error(declaration, IsaPackage.Literals.DIRECTIVE_DECLARATION__VALUE, IssueCodes.WIDTH,
                    "What a directive places is a multiple of the unit, which has " + Widening.bits(unit)
                            + ", but this has " + value.width());
            return false;
        }
        return true;
    }
}

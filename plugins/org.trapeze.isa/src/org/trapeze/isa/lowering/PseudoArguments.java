package org.trapeze.isa.lowering;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.OperandForm;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Reads;
import org.trapeze.isa.isa.Expression;
import org.trapeze.isa.isa.PseudoOperand;
import org.trapeze.isa.isa.Reference;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers what a pseudo-instruction gives to the operands of one of its instructions. */
final class PseudoArguments {
    private final Instruction instruction;
    private final BodyLowering body;
    private final Map<PseudoOperand, SyntaxElement> operands;
    private final Problems problems;

    /** @param operands slots, and choices of operands that are written in several forms */
    PseudoArguments(Instruction instruction, BodyLowering body, Map<PseudoOperand, SyntaxElement> operands,
            Problems problems) {
        this.instruction = instruction;
        this.body = body;
        this.operands = operands;
        this.problems = problems;
    }

    /** {@return what an operand of the instruction gets; null where that is broken} */
    Expr value(Expression argument, Operand wanted) {
        if (argument instanceof Reference reference && reference.getDeclaration() instanceof PseudoOperand plain) {
            SyntaxElement given = operands.get(plain);
            return given == null || !isWritable(given, wanted, argument) ? null
                    : new Expr.OperandRead(PseudoSyntax.operand(given));
        }
        Expr value = body.value(argument,
                () -> body.expressions().bits(argument, wanted.width(), "The operand '" + wanted.name() + "'"));
        return value == null || !isKnown(value, argument) || !isWithoutForms(value, argument)
                || !isFormOf(value, wanted, argument) ? null : value;
    }

    // ---- Operands that are handed on ----

    private boolean isWritable(SyntaxElement given, Operand wanted, Expression at) {
        List<OperandForm> forms = forms(wanted);
        if (given instanceof SyntaxElement.Choice choice) {
            return isWritten(choice, forms, wanted, at);
        }
        Operand operand = PseudoSyntax.operand(given);
        if (!forms.isEmpty()) {
            problems.error(at, null, IssueCodes.WRONG_KIND, "The operand '" + wanted.name() + "' of '"
                    + instruction.name() + "' is written in one of several forms; write '" + operand.name()
                    + "' in these, too, as in NAME<" + operand.name() + ">, or give a number");
            return false;
        }
        StateComponent from = operand.kind() instanceof OperandKind.Register register ? register.bank() : null;
        StateComponent to = wanted.kind() instanceof OperandKind.Register register ? register.bank() : null;
        if (from != to) {
            problems.error(at, null, IssueCodes.WRONG_KIND, "The operand '" + wanted.name() + "' is "
                    + (to == null ? "no register" : "a register, as in " + to.name() + "[" + operand.name() + "]"));
        }
        return from == to;
    }

    private boolean isWritten(SyntaxElement.Choice given, List<OperandForm> forms, Operand wanted, Expression at) {
        String name = given.operand().name();
        if (forms.isEmpty()) {
            problems.error(at, null, IssueCodes.WRONG_KIND, "The operand '" + wanted.name() + "' of '"
                    + instruction.name() + "' has no forms, but '" + name + "' is written in several");
            return false;
        }
        if (!forms.containsAll(given.forms())) {
            problems.error(at, null, IssueCodes.WRONG_KIND, "Some of the forms in which '" + name + "' is written are"
                    + " none of the operand '" + wanted.name() + "' of '" + instruction.name() + "'");
            return false;
        }
        return true;
    }

    /** {@return the forms in which the instruction's syntax writes an operand; none where it is written in one way} */
    private List<OperandForm> forms(Operand operand) {
        return OperandOrder.choices(instruction).filter(choice -> choice.operand().equals(operand))
                .map(SyntaxElement.Choice::forms).findFirst().orElse(List.of());
    }

    // ---- Values ----

    private boolean isKnown(Expr value, Expression at) {
        boolean known = Reads.components(value).isEmpty();
        if (!known) {
            problems.error(at, null, IssueCodes.NOT_CONSTANT, "The assembler does not know what the machine's "
                    + "state is; only operands and numbers can stand here");
        }
        return known;
    }

    private boolean isWithoutForms(Expr value, Expression at) {
        SyntaxElement inside = operands.values().stream().filter(SyntaxElement.Choice.class::isInstance)
                .filter(one -> Reads.reads(value, PseudoSyntax.operand(one))).findFirst().orElse(null);
        if (inside != null) {
            String name = PseudoSyntax.operand(inside).name();
            problems.error(at, null, IssueCodes.WRONG_KIND, "'" + name + "' is written in one of several forms and has"
                    + " no value to compute with; it can only be handed on by itself");
        }
        return inside == null;
    }

    /** Nothing gives the operands behind the instruction that a form may have. */
    private boolean isFormOf(Expr value, Operand wanted, Expression at) {
        List<OperandForm> possible = forms(wanted).stream().filter(form -> isPossible(form, value)).toList();
        boolean first = value instanceof Expr.Const;
        if (forms(wanted).isEmpty() || !possible.isEmpty()
                && possible.subList(0, first ? 1 : possible.size()).stream().allMatch(form -> form.extraBits() == 0)) {
            return true;
        }
        OperandForm longer = possible.stream().filter(form -> form.extraBits() > 0).findFirst().orElse(null);
        problems.error(at, null, IssueCodes.RANGE, "The operand '" + wanted.name() + "' of '" + instruction.name()
                + (longer == null ? "' has no form with this value"
                        : "' may have a form here that goes on behind the instruction; only what is written in forms"
                                + " itself can be handed on to it, or the number of a form that does not"));
        return false;
    }

    private static boolean isPossible(OperandForm form, Expr value) {
        BigInteger mask = form.encoding().mask().shiftRight(form.extraBits());
        BigInteger match = form.encoding().match().shiftRight(form.extraBits());
        return agrees(value, 0, mask, match);
    }

    /** Whether the bits of a value, as far as they are known, agree with a form's at a place. */
    private static boolean agrees(Expr value, int low, BigInteger mask, BigInteger match) {
        return switch (Objects.requireNonNull(value)) {
            case Expr.Const constant -> constant.value().shiftLeft(low).xor(match).and(mask)
                    .and(bits(value.width(), low)).signum() == 0;
            case Expr.Concat concat -> agrees(concat.low(), low, mask, match)
                    && agrees(concat.high(), low + concat.low().width(), mask, match);
            case Expr.Extend extend when !extend.signed() -> agrees(extend.operand(), low, mask, match)
                    && match.and(bits(extend.width() - extend.operand().width(), low + extend.operand().width()))
                            .signum() == 0;
            default -> true;
        };
    }

    private static BigInteger bits(int width, int low) {
        return BigInteger.ONE.shiftLeft(width).subtract(BigInteger.ONE).shiftLeft(low);
    }
}

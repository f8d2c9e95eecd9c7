package org.trapeze.asm.syntax;

import java.util.List;

import org.trapeze.ir.expr.Expr;

/**
 * A statement read in one of the forms of its mnemonic.
 *
 * @param form      the form
 * @param arguments in the order of the text, then those that the form implies
 */
public record Match(Form form, List<Argument> arguments) {
    public Match {
        arguments = List.copyOf(arguments);
    }

    /** {@return the operands, each with what its form has} */
    public List<WrittenOperand> operands() {
        return WrittenOperand.of(arguments);
    }

    /** {@return the length of what is encoded: the instruction and what follows it for its operands} */
    public int bits() {
        boolean forms = false;
        for (int i = 0; i < arguments.size(); i++) {
            forms |= arguments.get(i).form() != null;
        }
        return form.bits() + (forms ? operands().stream().mapToInt(operand -> operand.extraBits() * uses(operand)).sum()
                : 0);
    }

    /** A pseudo-instruction may hand an operand on several times. */
    private int uses(WrittenOperand operand) {
        return form.pseudo().map(pseudo -> (int) pseudo.steps().stream()
                .flatMap(step -> step.operands().values().stream())
                .filter(new Expr.OperandRead(operand.argument().operand())::equals).count()).orElse(1);
    }

    /** {@return whether the statement becomes the same wherever it stands, and whatever is defined} */
    public boolean isConstant() {
        boolean constant = form.pseudo().isEmpty();
        for (int i = 0; i < arguments.size(); i++) {
            constant &= arguments.get(i).isConstant();
        }
        return constant;
    }
}

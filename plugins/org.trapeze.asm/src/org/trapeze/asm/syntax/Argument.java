package org.trapeze.asm.syntax;

import org.trapeze.asm.expression.Expression;
import org.trapeze.ir.arch.OperandForm;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;

/**
 * What a statement gives for an operand: the number of a register, an expression, a number that its form implies, or
 * one of several forms.
 *
 * @param operand    the operand
 * @param register   the register's number, or the implied one; meaningless where there is an expression or a form
 * @param expression the expression, or null
 * @param form       the form in which the operand is written, or null; the arguments of its own operands come next
 */
public record Argument(Operand operand, long register, Expression expression, OperandForm form) {
    static Argument register(Operand operand, long number) {
        return new Argument(operand, number, null, null);
    }

    static Argument expression(Operand operand, Expression expression) {
        return new Argument(operand, 0, expression, null);
    }

    static Argument form(Operand operand, OperandForm form) {
        return new Argument(operand, 0, null, form);
    }

    /** {@return whether it says the same wherever the statement stands, and whatever is defined} */
    boolean isConstant() {
        return expression == null || expression.isConstant() && !(operand.kind() instanceof OperandKind.Relative);
    }
}

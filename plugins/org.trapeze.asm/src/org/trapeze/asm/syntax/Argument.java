package org.trapeze.asm.syntax;

import org.trapeze.asm.expression.Expression;
import org.trapeze.ir.decl.Operand;

/**
 * What a statement gives for an operand: the number of a register or an expression.
 *
 * @param operand    the operand
 * @param register   the register's number; meaningless where there is an expression
 * @param expression the expression, or null for a register
 */
public record Argument(Operand operand, int register, Expression expression) {
}

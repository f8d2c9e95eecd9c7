package org.trapeze.asm.syntax;

import org.trapeze.asm.expression.Expression;
import org.trapeze.ir.decl.Operand;

/**
 * What a statement gives for an operand: the number of a register, an expression, or a number that its form implies.
 *
 * @param operand    the operand
 * @param register   the register's number, or the implied one; meaningless where there is an expression
 * @param expression the expression, or null for a register and what is implied
 */
public record Argument(Operand operand, long register, Expression expression) {
}

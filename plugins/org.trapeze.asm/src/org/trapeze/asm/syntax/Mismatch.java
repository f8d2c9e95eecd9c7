package org.trapeze.asm.syntax;

/**
 * Why a statement is not of a form.
 *
 * @param position how many tokens of the operands were understood; the form that understood most is what was meant
 * @param offset   where the first thing that does not fit begins in the source
 * @param end      where it ends
 * @param message  what is wrong there
 * @param forms    how the operand there may be written, where that is possible in several forms; else null
 */
public record Mismatch(int position, int offset, int end, String message, String forms) {
}

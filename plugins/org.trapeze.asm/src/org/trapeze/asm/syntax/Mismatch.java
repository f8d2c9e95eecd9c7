package org.trapeze.asm.syntax;

/**
 * Why a statement is not of a form.
 *
 * @param position how many tokens of the operands were understood; the form that understood most is what was meant
 * @param offset   where the first thing that does not fit begins in the source
 * @param end      where it ends
 * @param message  what is wrong there
 */
public record Mismatch(int position, int offset, int end, String message) {
}

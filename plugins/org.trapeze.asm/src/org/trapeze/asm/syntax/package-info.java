/**
 * A machine's assembly syntax, made ready for matching: the forms in which each mnemonic is written, registers, modes
 * and data directives. Plain Java over the IR.
 */
package org.trapeze.asm.syntax;

/**
 * From storage units back to assembly text. Plain Java over the IR; what it writes, the assembler makes the same units
 * of.
 */
package org.trapeze.asm.disassembler;

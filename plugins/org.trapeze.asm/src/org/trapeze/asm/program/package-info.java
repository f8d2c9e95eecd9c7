/**
 * Whole guests: from a file or an editor's model, with the machine they name, to an image. What the assembler itself
 * does not know is here: how machines are found.
 */
package org.trapeze.asm.program;

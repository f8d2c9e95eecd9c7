/** Machines built by hand, so that the assembler is tested with syntaxes and shapes of all kinds. */
package org.trapeze.asm.testing;

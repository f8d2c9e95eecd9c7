/**
 * From source text to an image: what the statements mean for a machine, where everything is placed, and which units
 * that makes. Plain Java; the editor and the command line both use it, so that both say the same about a program.
 */
package org.trapeze.asm.assembler;

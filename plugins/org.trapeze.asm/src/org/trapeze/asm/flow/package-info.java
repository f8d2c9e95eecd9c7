/**
 * Where programs go: which statements lead to which labels, and whether they mean to come back. Told from what the
 * machine's description says that instructions do to the program counter, never from mnemonics. Plain Java.
 */
package org.trapeze.asm.flow;

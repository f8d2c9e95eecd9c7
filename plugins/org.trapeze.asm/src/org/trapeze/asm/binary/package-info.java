/** Images from files that other tools make: ELF and plain binary. */
package org.trapeze.asm.binary;

/** How names of programs are written. */
package org.trapeze.asm.naming;

/**
 * From the texts of a program to its elements: includes are read and macros expanded here, so that everything after it
 * sees one long program.
 */
package org.trapeze.asm.expansion;

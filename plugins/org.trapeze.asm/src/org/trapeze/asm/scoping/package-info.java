/** What words of a program mean: from the program itself and from the description of its machine. */
package org.trapeze.asm.scoping;

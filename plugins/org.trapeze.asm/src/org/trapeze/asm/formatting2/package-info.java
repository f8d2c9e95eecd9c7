/** The layout of programs in columns. */
package org.trapeze.asm.formatting2;

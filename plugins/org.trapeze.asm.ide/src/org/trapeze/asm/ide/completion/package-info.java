/** What can be written at a place of a program. */
package org.trapeze.asm.ide.completion;

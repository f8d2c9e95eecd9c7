/** What mends mistakes in guests, as changes of their text, derived from the machine that they are for. */
package org.trapeze.asm.ide.fixes;

/** How statements are written: what may stand for an operand, for completion, templates and fixes alike. */
package org.trapeze.asm.ide.writing;

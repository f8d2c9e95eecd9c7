/** What may be written at a place of a guest, found from the line and from the machine; knows no editor. */
package org.trapeze.asm.ide.completion;

/**
 * What the assembler makes and a machine is loaded with: storage contents, an entry point, and what a debugger needs to
 * lead back to the source. Plain Java: nothing here knows the language or a machine. The file {@code IMAGE.md} of this
 * plug-in describes the format of image files.
 */
package org.trapeze.asm.image;

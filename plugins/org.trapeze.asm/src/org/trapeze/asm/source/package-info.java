/**
 * Source text as the assembler sees it: tokens, lines, and what is wrong with them. Plain Java; the tokens and lines
 * are those of the grammar Gasm.xtext, found here without building a model so that large programs assemble fast.
 */
package org.trapeze.asm.source;

/** What the assembler made of a program, for reading: addresses and contents beside the source. */
package org.trapeze.asm.listing;

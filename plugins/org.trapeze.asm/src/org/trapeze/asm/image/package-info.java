/**
 * What the assembler makes and a machine is loaded with: storage contents, an entry point, and what a debugger needs to
 * lead back to the source. Plain Java: nothing here knows the language or a machine.
 *
 * <h2>The image file</h2>
 *
 * <p>An image file is text in UTF-8, so that it can be read, compared and written by other tools. Numbers of storage
 * are hexadecimal without prefix, all others decimal. Words stand between single blanks; a {@code #} starts a comment
 * line.
 *
 * <pre>
 * trapeze image 1                  the version of the format, always the first line
 * machine tg                       the machine the units are for; the rest of the line
 * unit 64                          bits of an addressable unit
 * entry 10 10                      storage address and program counter of the first instruction
 * segment 400 26                   a run of units: its storage address and how many units follow
 * 100000000000040a 3...            the units, any number to a line
 * label user 0 400                 a label: its value to the program and its storage address
 * constant SIZE 64                 a constant's value, decimal, maybe negative
 * file supervisor.gasm             a source file; the rest of the line. The first is number 0
 * code 400 1 0 90                  units from a storage address on come from a file's line: address, units, file, line
 * data 409 15 0 98                 the same for what is no instruction
 * end 1c291ca3                     the last line; the number, the CRC-32 of all bytes before it, may be left out
 * </pre>
 */
package org.trapeze.asm.image;

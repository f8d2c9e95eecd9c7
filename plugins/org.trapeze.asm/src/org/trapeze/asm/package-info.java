/**
 * The guest language, {@code *.gasm}: assembly language for whatever machine a program names.
 *
 * <pre>
 *         machine "tg"            ; the machine: of the project, of this folder, or of the library
 * N       equ     0x10            // a constant; = does as well
 *         org     N, 0            ; storage address, and the address the program sees where that differs
 *         entry   start
 * start:  li      r1, 4*(N + 1)   ; an instruction, in the syntax of the machine's description
 *         word    start, ., -1    ; data, by a directive of the machine
 *         string  "text\n", 0     ; one character to a unit
 *         align   8
 * buffer: space   100
 * </pre>
 *
 * <p>Each line holds labels, then one instruction, directive or constant. Names of labels and constants tell upper from
 * lower case; mnemonics, directives and registers do not. A name may be that of an instruction or a directive, but not
 * that of a register or a mode of the machine. Where a machine has a word that is also a directive of the assembler,
 * the machine's is meant; {@code .org} always is the assembler's. See {@link org.trapeze.asm.source.Directive} for
 * all.
 *
 * <p>Expressions have the operators {@code + - * / % << >> & ^ | ~} with the precedence of C, numbers like {@code 10},
 * {@code 0x1f}, {@code 0b101} and {@code 0o17} with underscores anywhere between digits, characters like {@code 'a'}
 * and {@code '\n'}, the current address {@code .} (or {@code $}), labels, constants, and the machine's modes. They are
 * exact; what does not fit its place is an error.
 *
 * <p>Here are the language's services for Xtext. The rest of the bundle: {@code source}, {@code expression},
 * {@code syntax}, {@code assembler}, {@code image} and {@code disassembler} are plain Java and know no Xtext;
 * {@code program} leads from files and models to them; the others make the model of the editor.
 */
package org.trapeze.asm;

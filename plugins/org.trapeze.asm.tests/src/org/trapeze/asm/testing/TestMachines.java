package org.trapeze.asm.testing;

import static org.trapeze.asm.testing.MachineBuilder.address;
import static org.trapeze.asm.testing.MachineBuilder.register;
import static org.trapeze.asm.testing.MachineBuilder.relative;
import static org.trapeze.asm.testing.MachineBuilder.signed;
import static org.trapeze.asm.testing.MachineBuilder.target;
import static org.trapeze.asm.testing.MachineBuilder.unsigned;

import org.trapeze.asm.syntax.MachineSyntax;

/** Four machines as different as machines are. */
public final class TestMachines {
    private TestMachines() {
    }

    /** Bytes, little endian, instructions of one to three bytes, several forms and lengths to a mnemonic. */
    public static MachineSyntax bytes() {
        var machine = new MachineBuilder("bytes", 8, 8, 16, false);
        var r = machine.bank("r", 8);
        machine.op("00000000", "nop")
                .op("00000001", "halt")
                .op("01dddsss", "mov", register('d', r), ",", register('s', r))
                .op("00010ddd nnnnnnnn", "mov", register('d', r), ",", "#", signed('n'))
                .op("00011ddd nnnnnnnn nnnnnnnn", "mov", register('d', r), ",", "#", signed('n'))
                .op("00100ddd xxxxxxxx xxxxxxxx", "ld", register('d', r), ",", address('x'))
                .op("00101ddd xxxxxxxx xxxxxxxx", "ld", register('d', r), ",", "(", address('x'), ")")
                .op("10dddsss", "ld", register('d', r), ",", "(", register('s', r), ")")
                .op("11000000 tttttttt", "br", relative('t', 2, 1))
                .op("11000001 tttttttt tttttttt", "br", relative('t', 3, 1))
                .op("11000010 tttttttt tttttttt", "jmp", target('t'))
                .op("11000011 nnnnnnnn", "out.b", unsigned('n'));
        return new MachineSyntax(machine.size("byte", 8).size("half", 16).size("quad", 64).build());
    }

    /** Words of 36 bits, each an instruction, big numbers, a field in two parts. */
    public static MachineSyntax words() {
        var machine = new MachineBuilder("words", 36, 36, 18, true);
        var ac = machine.bank("ac", 16);
        machine.op("000000001 aaaa 00000 xxxxxxxxxxxxxxxxxx", "move", register('a', ac), ",", address('x'))
                .op("000000010 aaaa 00000 nnnnnnnnnnnnnnnnnn", "movei", register('a', ac), ",", signed('n'))
                .op("000000011 hhhh 00000 hhhh 00000000000000", "split", unsigned('h'))
                .op("000000100 0000 00000 tttttttttttttttttt", "jrst", target('t'))
                .op("000000101 0000 00000 000000000000000000", "entry");
        return new MachineSyntax(machine.size("word", 36).pair("xwd", 18, 18).build());
    }

    /** Bytes, big endian, instructions of four bytes, syntax with brackets, number signs and exclamation marks. */
    public static MachineSyntax brackets() {
        var machine = new MachineBuilder("brackets", 8, 32, 32, true);
        var r = machine.bank("r", 16);
        machine.op("00000001 dddd ssss nnnnnnnnnnnnnnnn", "ldr", register('d', r), ",", "[", register('s', r), ",", "#",
                signed('n'), "]")
                .op("00000010 dddd ssss nnnnnnnnnnnnnnnn", "ldr", register('d', r), ",", "[", register('s', r),
                        ",", "#", signed('n'), "]", "!")
                .op("00000011 dddd ssss nnnnnnnnnnnnnnnn", "ldr", register('d', r), ",", "[", register('s', r),
                        "]", ",", "#", signed('n'))
                .op("00000100 tttttttttttttttttttttttt", "b", relative('t', 8, 4))
                .op("00000101 dddd nnnn nnnnnnnnnnnnnnnn", "lea", register('d', r), ",", "$", unsigned('n'));
        return new MachineSyntax(machine.size("byte", 8).size("word", 32).build());
    }

    /** Units and parcels of 16 bits, an accumulator machine with postfix and prefix marks. */
    public static MachineSyntax marks() {
        var machine = new MachineBuilder("marks", 16, 16, 16, false);
        var r = machine.bank("r", 8);
        machine.op("0001 000 sss 010 ddd", "mov", "(", register('s', r), ")+", ",", register('d', r))
                .op("0001 100 sss 010 ddd", "mov", "-(", register('s', r), ")", ",", register('d', r))
                .op("0001 011 sss 010 ddd", "mov", "@(", register('s', r), ")+", ",", register('d', r))
                .op("0001 110 sss 010 ddd xxxxxxxxxxxxxxxx", "mov", address('x'), "(", register('s', r), ")", ",",
                        register('d', r))
                .op("0001 111 sss 010 ddd xxxxxxxxxxxxxxxx", "mov", "@", address('x'), "(", register('s', r), ")", ",",
                        register('d', r))
                .op("0001 010 111 010 ddd nnnnnnnnnnnnnnnn", "mov", "#", address('n'), ",", register('d', r))
                .op("1000 xxxxxxxxxxxx", "add", address('x'), "+")
                .op("0000 0001 tttttttt", "br", relative('t', 1, 1));
        return new MachineSyntax(machine.size("word", 16).build());
    }

    /** Units and parcels of 36 bits, where indirection and the index register may be left out. */
    public static MachineSyntax optional() {
        var machine = new MachineBuilder("optional", 36, 36, 18, true);
        var r = machine.bank("r", 16);
        machine.op("010000000 aaaa i xxxx yyyyyyyyyyyyyyyyyy", "move", register('a', r), ",",
                MachineBuilder.optional("i", "@"), address('y'),
                MachineBuilder.optional("", "(", register('x', r), ")"));
        return new MachineSyntax(machine.size("word", 36).build());
    }
}

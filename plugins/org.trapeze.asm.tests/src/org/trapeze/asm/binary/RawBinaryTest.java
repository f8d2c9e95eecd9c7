package org.trapeze.asm.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.trapeze.asm.image.Image;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.asm.testing.Assemblies;
import org.trapeze.asm.testing.MachineBuilder;
import org.trapeze.asm.testing.TestMachines;

/** Plain binary is taken byte for byte. */
class RawBinaryTest {

    @Test
    void bytesGoToTheAddressAndTheProgramStartsThere() throws IOException {
        Image image = RawBinary.read(new byte[] { 1, -1 }, 0x40, TestMachines.bytes().architecture());
        assertEquals("40: 1 ff", Assemblies.units(image));
        assertEquals("64 64", image.entryAddress() + " " + image.entryPc());
    }

    @Test
    void largerUnitsAreInTheMachinesByteOrder() throws IOException {
        assertEquals("0: 102 ff04", units(true));
        assertEquals("0: 201 4ff", units(false));
    }

    private static String units(boolean bigEndian) throws IOException {
        var machine = new MachineSyntax(new MachineBuilder("half", 16, 16, 16, bigEndian).op("0000000000000000", "nop")
                .build());
        return Assemblies.units(RawBinary.read(new byte[] { 1, 2, -1, 4 }, 0, machine.architecture()));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertEquals("a plain binary file holds bytes, but the units of words have 36 bits",
                refusal(new byte[4], 0, TestMachines.words()));
        assertEquals("the file has 0 bytes; a unit of bytes has 1", refusal(new byte[0], 0, TestMachines.bytes()));
        assertEquals("the file has 2 units, which do not fit into storage from address -1 on: the machine has "
                + TestMachines.bytes().architecture().storage().size(), refusal(new byte[2], -1, TestMachines.bytes()));
    }

    private static String refusal(byte[] bytes, long address, MachineSyntax machine) {
        return assertThrows(BinaryFormatException.class,
                () -> RawBinary.read(bytes, address, machine.architecture())).getMessage();
    }
}

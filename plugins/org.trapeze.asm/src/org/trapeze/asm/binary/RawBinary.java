package org.trapeze.asm.binary;

import java.util.List;

import org.trapeze.asm.image.Image;
import org.trapeze.asm.image.LineTable;
import org.trapeze.asm.image.Segment;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.StorageShape;

/**
 * Reads plain binary: the contents of storage from an address on, byte for byte. The bytes of a larger unit stand in
 * the machine's byte order. The program starts at the first unit.
 */
public final class RawBinary {
    private RawBinary() {
    }

    /**
     * {@return the image of a file's bytes}
     *
     * @param address storage address of the first unit
     * @throws BinaryFormatException where the machine's units are not whole bytes, or the bytes not whole units
     */
    public static Image read(byte[] bytes, long address, Architecture machine) throws BinaryFormatException {
        StorageShape shape = machine.storage();
        int perUnit = shape.unitBits() / Byte.SIZE;
        if (shape.unitBits() % Byte.SIZE != 0) {
            throw new BinaryFormatException("a plain binary file holds bytes, but the units of " + machine.name()
                    + " have " + shape.unitBits() + " bits");
        }
        if (bytes.length == 0 || bytes.length % perUnit != 0) {
            throw new BinaryFormatException("the file has " + bytes.length + " bytes; a unit of " + machine.name()
                    + " has " + perUnit);
        }
        if (address < 0 || address > shape.size() - bytes.length / perUnit) {
            throw new BinaryFormatException("the file has " + bytes.length / perUnit + " units, which do not fit into "
                    + "storage from address " + address + " on: the machine has " + shape.size());
        }
        var segment = new Segment(address, units(bytes, perUnit, shape.bigEndian()));
        return new Image(machine.name(), shape.unitBits(), List.of(segment), address, address, List.of(),
                LineTable.EMPTY);
    }

    /** {@return bytes put together to units} */
    private static long[] units(byte[] bytes, int perUnit, boolean bigEndian) {
        var units = new long[bytes.length / perUnit];
        for (int i = 0; i < bytes.length; i++) {
            int place = i % perUnit;
            int shift = Byte.SIZE * (bigEndian ? perUnit - 1 - place : place);
            units[i / perUnit] |= Byte.toUnsignedLong(bytes[i]) << shift;
        }
        return units;
    }
}

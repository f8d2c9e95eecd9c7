package org.trapeze.asm.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.trapeze.asm.image.Image;
import org.trapeze.asm.image.Symbol;
import org.trapeze.asm.testing.Assemblies;
import org.trapeze.asm.testing.TestMachines;
import org.trapeze.ir.arch.Architecture;

/** Executables of both byte orders become images; what is none says why. */
class ElfBinaryTest {
    private static final Architecture LITTLE = TestMachines.bytes().architecture();
    private static final Architecture BIG = TestMachines.brackets().architecture();

    @Test
    void segmentsGoToTheirPhysicalAddresses() throws IOException {
        Image image = ElfBinary.read(elf(ByteOrder.LITTLE_ENDIAN, 0x400, 0x40), LITTLE);
        assertEquals("40: 1 2 3 4 5", Assemblies.units(image));
        assertEquals("42 402", Long.toHexString(image.entryAddress()) + " " + Long.toHexString(image.entryPc()));
    }

    @Test
    void symbolsBecomeLabelsAndConstants() throws IOException {
        assertEquals(List.of(Symbol.label("start", BigInteger.valueOf(0x402), 0x42),
                Symbol.constant("SIZE", BigInteger.valueOf(5))),
                ElfBinary.read(elf(ByteOrder.LITTLE_ENDIAN, 0x400, 0x40), LITTLE).symbols());
    }

    @Test
    void addressesHaveNoSign() throws IOException {
        Image image = ElfBinary.read(elf(ByteOrder.BIG_ENDIAN, 0x8000_0000, 0x40), BIG);
        assertEquals(0x8000_0002L, image.entryPc());
        assertEquals(0x42, image.entryAddress());
    }

    @Test
    void theByteOrderMustBeTheMachines() {
        assertEquals("the ELF file is big-endian, bytes is little-endian",
                refusal(elf(ByteOrder.BIG_ENDIAN, 0x400, 0x40), LITTLE));
    }

    @Test
    void otherUnitsThanBytesAreRefused() {
        assertEquals("an ELF file holds bytes, but the units of words have 36 bits",
                refusal(elf(ByteOrder.BIG_ENDIAN, 0x400, 0x40), TestMachines.words().architecture()));
    }

    @Test
    void storageMustHaveTheAddresses() {
        assertTrue(refusal(elf(ByteOrder.LITTLE_ENDIAN, 0x400, 0x7fff_fff0), LITTLE).startsWith(
                "the ELF file puts 5 bytes at address 0x7ffffff0, but storage has 0x"));
    }

    @Test
    void objectFilesAreRefused() {
        byte[] bytes = elf(ByteOrder.LITTLE_ENDIAN, 0x400, 0x40);
        bytes[16] = 1;
        assertEquals("the ELF file is not an executable that was linked to fixed addresses", refusal(bytes, LITTLE));
    }

    @Test
    void damagedFilesAreRefusedWithASentence() {
        byte[] good = elf(ByteOrder.LITTLE_ENDIAN, 0x400, 0x40);
        long seed = 20261123;
        System.out.println("seed of damaged ELF files: " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = Arrays.copyOf(good, random.nextBoolean() ? good.length : 5
                    + random.nextInt(good.length - 5));
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt();
            }
            try {
                ElfBinary.read(bytes, LITTLE);
            } catch (BinaryFormatException e) {
                assertTrue(e.getMessage().contains("ELF"), e.getMessage());
            }
        }
    }

    private static String refusal(byte[] bytes, Architecture machine) {
        return assertThrows(BinaryFormatException.class, () -> ElfBinary.read(bytes, machine)).getMessage();
    }

    /** An executable with one segment of the bytes 1 to 5 and two symbols; it starts at the third byte. */
    private static byte[] elf(ByteOrder order, int virtual, int physical) {
        byte[] names = "\0start\0SIZE\0".getBytes(StandardCharsets.US_ASCII);
        byte[] sectionNames = "\0.symtab\0.strtab\0.shstrtab\0".getBytes(StandardCharsets.US_ASCII);
        int data = 52 + 32;
        int symbols = data + 8;
        int strings = symbols + 3 * 16;
        int nameTable = strings + names.length;
        int sections = nameTable + sectionNames.length;
        ByteBuffer out = ByteBuffer.allocate(sections + 4 * 40).order(order);
        out.put(new byte[] { 0x7f, 'E', 'L', 'F', 1, (byte) (order == ByteOrder.LITTLE_ENDIAN ? 1 : 2), 1 });
        out.position(16).putShort((short) 2).putShort((short) 0).putInt(1).putInt(virtual + 2).putInt(52)
                .putInt(sections).putInt(0).putShort((short) 52).putShort((short) 32).putShort((short) 1)
                .putShort((short) 40).putShort((short) 4).putShort((short) 3);
        out.putInt(1).putInt(data).putInt(virtual).putInt(physical).putInt(5).putInt(8).putInt(5).putInt(1);
        out.put(new byte[] { 1, 2, 3, 4, 5 }).position(symbols + 16);
        out.putInt(1).putInt(virtual + 2).putInt(0).put((byte) 0x12).put((byte) 0).putShort((short) 1);
        out.putInt(7).putInt(5).putInt(0).put((byte) 0x10).put((byte) 0).putShort((short) 0xfff1);
        out.put(names).put(sectionNames).position(sections + 40);
        section(out, 1, 2, symbols, 48, 2, 16);
        section(out, 9, 3, strings, names.length, 0, 0);
        section(out, 17, 3, nameTable, sectionNames.length, 0, 0);
        return out.array();
    }

    private static void section(ByteBuffer out, int name, int type, int offset, int size, int link, int entry) {
        out.putInt(name).putInt(type).putInt(0).putInt(0).putInt(offset).putInt(size).putInt(link).putInt(1).putInt(1)
                .putInt(entry);
    }
}

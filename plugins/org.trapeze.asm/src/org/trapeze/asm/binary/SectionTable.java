package org.trapeze.asm.binary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import net.fornwall.jelf.ElfFile;

/**
 * Checks the table of sections of an ELF file before anything is read by it: the library makes room for as many entries
 * as a table says it has.
 */
final class SectionTable {
    private static final int TYPE_NO_BITS = 8;

    private SectionTable() {
    }

    /** {@return whether every section lies within the file and its entries within the section} */
    static boolean isSound(byte[] bytes, ElfFile file) {
        ByteBuffer in = ByteBuffer.wrap(bytes)
                .order(file.ei_data == ElfFile.DATA_MSB ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int count = Short.toUnsignedInt(file.e_shnum);
        int size = file.is32Bits() ? 40 : 64;
        if (count == 0) {
            return true;
        }
        if (file.e_shentsize != size || file.e_shoff < 0 || file.e_shoff > bytes.length - (long) count * size) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (!isSound(in, (int) file.e_shoff + i * size, file.is32Bits())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSound(ByteBuffer in, int header, boolean narrow) {
        if (in.getInt(header + 4) == TYPE_NO_BITS) {
            return true;
        }
        long offset = narrow ? Integer.toUnsignedLong(in.getInt(header + 16)) : in.getLong(header + 24);
        long size = narrow ? Integer.toUnsignedLong(in.getInt(header + 20)) : in.getLong(header + 32);
        long entry = narrow ? Integer.toUnsignedLong(in.getInt(header + 36)) : in.getLong(header + 56);
        return offset >= 0 && size >= 0 && size <= in.limit() && offset <= in.limit() - size && entry >= 0
                && entry <= in.limit();
    }
}

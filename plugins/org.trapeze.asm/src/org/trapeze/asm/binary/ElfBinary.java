package org.trapeze.asm.binary;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.trapeze.asm.image.Image;
import org.trapeze.asm.image.LineTable;
import org.trapeze.asm.image.Segment;
import org.trapeze.asm.image.Symbol;
import org.trapeze.ir.arch.Architecture;

import net.fornwall.jelf.ElfFile;
import net.fornwall.jelf.ElfSegment;
import net.fornwall.jelf.ElfSymbol;
import net.fornwall.jelf.ElfSymbolTableSection;

/**
 * Reads executables in ELF (System V ABI, chapters 4 and 5), of 32 or 64 bits and either byte order, for machines whose
 * unit is a byte. Segments go to their physical addresses, which is where storage has them before a program switches
 * translation on. Which machine an ELF file is for is a number for real processors and is not looked at.
 */
public final class ElfBinary {
    private static final byte[] MAGIC = { 0x7f, 'E', 'L', 'F' };
    private static final int SEGMENT_LOAD = 1;
    private static final int SYMBOL_UNDEFINED = 0;
    private static final int SYMBOL_ABSOLUTE = 0xfff1;
    private static final int SYMBOL_FUNCTION = 2;
    private static final Pattern MAPPING_SYMBOL = Pattern.compile("\\$[a-z](\\..*)?");

    private final byte[] bytes;
    private final Architecture machine;
    private final ElfFile file;

    private ElfBinary(byte[] bytes, Architecture machine) throws BinaryFormatException {
        this.bytes = bytes;
        this.machine = machine;
        try {
            this.file = ElfFile.from(bytes);
        } catch (RuntimeException e) {
            throw damaged();
        }
        if (!SectionTable.isSound(bytes, file)) {
            throw damaged();
        }
    }

    /** {@return whether a file that starts with these bytes is in ELF} */
    public static boolean isElf(byte[] start) {
        return start.length >= MAGIC.length && Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /**
     * {@return the image of an executable}
     *
     * @throws BinaryFormatException where it is none for this machine, or damaged
     */
    public static Image read(byte[] bytes, Architecture machine) throws BinaryFormatException {
        var reader = new ElfBinary(bytes, machine);
        reader.checkFits();
        try {
            return reader.image();
        } catch (RuntimeException e) {
            // The library trusts the offsets of a file; those of a damaged one lead anywhere.
            throw damaged();
        }
    }

    private static BinaryFormatException damaged() {
        return new BinaryFormatException("the ELF file is damaged: its tables lie beyond its end or have no sense");
    }

    private void checkFits() throws BinaryFormatException {
        if (machine.storage().unitBits() != Byte.SIZE) {
            throw new BinaryFormatException("an ELF file holds bytes, but the units of " + machine.name() + " have "
                    + machine.storage().unitBits() + " bits");
        }
        boolean bigEndian = file.ei_data == ElfFile.DATA_MSB;
        if (bigEndian != machine.storage().bigEndian()) {
            throw new BinaryFormatException("the ELF file is " + endian(bigEndian) + ", " + machine.name() + " is "
                    + endian(!bigEndian));
        }
        if (file.e_type != ElfFile.ET_EXEC) {
            throw new BinaryFormatException("the ELF file is not an executable that was linked to fixed addresses");
        }
    }

    private static String endian(boolean big) {
        return big ? "big-endian" : "little-endian";
    }

    private Image image() throws BinaryFormatException {
        List<ElfSegment> loaded = loaded();
        var segments = new ArrayList<Segment>();
        for (ElfSegment segment : loaded) {
            segments.add(segment(segment));
        }
        segments.sort(Comparator.comparingLong(Segment::address));
        long entry = address(file.e_entry);
        return new Image(machine.name(), Byte.SIZE, segments, physical(entry, loaded), entry, symbols(loaded),
                LineTable.EMPTY);
    }

    private List<ElfSegment> loaded() throws BinaryFormatException {
        List<ElfSegment> loaded = file.segmentsOfType(SEGMENT_LOAD).stream()
                .filter(segment -> segment.p_filesz != 0).toList();
        if (loaded.isEmpty()) {
            throw new BinaryFormatException("the ELF file has nothing to be loaded");
        }
        return loaded;
    }

    private Segment segment(ElfSegment segment) throws BinaryFormatException {
        long start = address(segment.p_paddr);
        long size = segment.p_filesz;
        if (segment.p_offset < 0 || size < 0 || size > bytes.length || segment.p_offset > bytes.length - size) {
            throw damaged();
        }
        if (start < 0 || start > machine.storage().size() - size) {
            throw new BinaryFormatException("the ELF file puts " + size + " bytes at address 0x"
                    + Long.toHexString(start) + ", but storage has 0x" + Long.toHexString(machine.storage().size()));
        }
        var units = new long[(int) size];
        for (int i = 0; i < units.length; i++) {
            units[i] = Byte.toUnsignedLong(bytes[(int) segment.p_offset + i]);
        }
        return new Segment(start, units);
    }

    /** Addresses of 32 bits are read with a sign that they do not have. */
    private long address(long value) {
        return file.is32Bits() ? value & 0xffffffffL : value;
    }

    /** Where the loader puts what the program sees at an address. */
    private long physical(long address, List<ElfSegment> loaded) {
        return loaded.stream().filter(segment -> address >= address(segment.p_vaddr)
                && address - address(segment.p_vaddr) < segment.p_memsz).findFirst()
                .map(segment -> address - address(segment.p_vaddr) + address(segment.p_paddr)).orElse(address);
    }

    private List<Symbol> symbols(List<ElfSegment> loaded) {
        ElfSymbolTableSection table = file.getSymbolTableSection();
        var symbols = new ArrayList<Symbol>();
        for (ElfSymbol symbol : table == null ? new ElfSymbol[0] : table.symbols) {
            String name = symbol.getName();
            int section = Short.toUnsignedInt(symbol.st_shndx);
            if (isName(name) && section != SYMBOL_UNDEFINED && symbol.getType() <= SYMBOL_FUNCTION) {
                long value = address(symbol.st_value);
                symbols.add(section == SYMBOL_ABSOLUTE ? Symbol.constant(name, BigInteger.valueOf(value))
                        : Symbol.label(name, BigInteger.valueOf(value), physical(value, loaded)));
            }
        }
        return symbols;
    }

    /** Tools mark where code and data begin with symbols such as {@code $x} and {@code $d.3}, which name nothing. */
    private static boolean isName(String name) {
        return name != null && !name.isBlank() && !MAPPING_SYMBOL.matcher(name).matches();
    }
}

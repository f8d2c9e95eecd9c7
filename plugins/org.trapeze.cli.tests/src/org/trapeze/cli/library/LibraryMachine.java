package org.trapeze.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.trapeze.asm.assembler.Assembler;
import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.disassembler.Disassembler;
import org.trapeze.asm.disassembler.Labels;
import org.trapeze.asm.disassembler.Line;
import org.trapeze.asm.image.Image;
import org.trapeze.asm.image.Segment;
import org.trapeze.asm.source.Problem;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.isa.standalone.IsaStandalone;

/** A shipped machine whose instructions are to be compared with its manual. */
record LibraryMachine(Architecture architecture, MachineSyntax syntax) {
    private static final int MOST_BEHIND = 4;

    static LibraryMachine of(String name) {
        Architecture architecture = IsaStandalone.create().library(name).architecture().orElseThrow();
        return new LibraryMachine(architecture, new MachineSyntax(architecture));
    }

    /** {@return the image of a program; that it names no entry does not matter} */
    Image assemble(String program) {
        Assembly assembly = Assembler.assemble(new SourceText("test.gasm", program), syntax);
        List<Problem> problems = assembly.problems().stream()
                .filter(problem -> !problem.code().equals(ProblemCodes.ENTRY)).toList();
        assertEquals(List.of(), problems, program);
        return assembly.image().orElseThrow();
    }

    /** {@return one assembled instruction as the manual prints it: a number, the most significant unit first} */
    String word(String line) {
        Segment segment = assemble(line).segments().getFirst();
        int bits = architecture.storage().unitBits();
        BigInteger word = BigInteger.ZERO;
        for (int i = 0; i < segment.length(); i++) {
            int place = architecture.storage().bigEndian() ? i : segment.length() - 1 - i;
            word = word.shiftLeft(bits).or(BigInteger.valueOf(segment.unit(place)));
        }
        return String.format("%0" + (segment.length() * bits + 3) / 4 + "x", word);
    }

    /**
     * {@return one assembled statement, parcel by parcel, with a blank between them and as many digits as they may
     * need}
     */
    String parcels(String line, int radix) {
        Segment segment = assemble(line).segments().getFirst();
        int bits = architecture.storage().unitBits();
        int parcel = architecture.storage().parcelBits() / bits;
        int digits = BigInteger.ONE.shiftLeft(parcel * bits).subtract(BigInteger.ONE).toString(radix).length();
        List<String> parcels = new ArrayList<>();
        for (int start = 0; start < segment.length(); start += parcel) {
            BigInteger value = BigInteger.ZERO;
            for (int i = 0; i < parcel; i++) {
                int place = architecture.storage().bigEndian() ? i : parcel - 1 - i;
                value = value.shiftLeft(bits).or(BigInteger.valueOf(segment.unit(start + place)));
            }
            String text = value.toString(radix);
            parcels.add("0".repeat(digits - text.length()) + text);
        }
        return String.join(" ", parcels);
    }

    /**
     * Disassembles every instruction with random operands, assembles that again, and compares; all are recognized.
     * Where a shorter encoding says the same, it comes back instead.
     */
    void roundTrip(long seed, int times) {
        Random random = new Random(seed);
        for (Instruction instruction : architecture.instructions()) {
            for (int i = 0; i < times; i++) {
                BigInteger word = new BigInteger(instruction.encoding().bits(), random)
                        .andNot(instruction.encoding().mask()).or(instruction.encoding().match());
                if (!instruction.encoding().matches(word)) {
                    continue;   // an excluded value: another instruction
                }
                Map<Long, Long> storage = units(instruction, word);
                if (instruction.syntax().stream().anyMatch(SyntaxElement.Choice.class::isInstance)) {
                    append(storage, random);
                }
                roundTrip(instruction, storage, "seed " + seed + ", " + instruction.name() + " " + word.toString(16));
            }
        }
    }

    /** Adds what operands may have behind an instruction. */
    private void append(Map<Long, Long> storage, Random random) {
        int behind = MOST_BEHIND * architecture.storage().parcelBits() / architecture.storage().unitBits();
        for (int i = 0; i < behind; i++) {
            storage.put((long) storage.size(), (long) random.nextInt(1 << architecture.storage().unitBits()));
        }
    }

    private void roundTrip(Instruction instruction, Map<Long, Long> storage, String what) {
        Line line = disassembled(storage);
        storage.keySet().removeIf(place -> place >= line.units());
        assertEquals(instruction.name(), line.instruction().map(Instruction::name).orElse("data"), what);
        Segment again = assemble(line.text()).segments().getFirst();
        Map<Long, Long> read = new HashMap<>();
        for (int i = 0; i < again.length(); i++) {
            read.put((long) i, again.unit(i));
        }
        if (read.size() < storage.size()) {
            assertEquals(line.text(), disassembled(read).text(), what);
        } else {
            assertEquals(storage, read, what + ": " + line.text());
        }
    }

    private Line disassembled(Map<Long, Long> storage) {
        return new Disassembler(syntax).line(address -> content(storage, address), 0, Labels.NONE);
    }

    private static long content(Map<Long, Long> storage, long address) {
        if (!storage.containsKey(address)) {
            throw new IndexOutOfBoundsException(Long.toString(address));
        }
        return storage.get(address);
    }

    /** Encodings begin with the parcel that is fetched first; the byte order is one within parcels. */
    private Map<Long, Long> units(Instruction instruction, BigInteger word) {
        int bits = architecture.storage().unitBits();
        int total = instruction.encoding().bits() / bits;
        int parcel = architecture.storage().parcelBits() / bits;
        Map<Long, Long> units = new HashMap<>();
        for (int i = 0; i < total; i++) {
            int within = i % parcel;
            int place = architecture.storage().bigEndian() ? i : i - within + parcel - 1 - within;
            BigInteger unit = word.shiftRight((total - 1 - i) * bits).and(BigInteger.ONE.shiftLeft(bits)
                    .subtract(BigInteger.ONE));
            units.put((long) place, unit.longValue());
        }
        return units;
    }
}

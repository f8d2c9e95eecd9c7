package org.trapeze.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapeze.asm.disassembler.Disassembler;
import org.trapeze.asm.disassembler.Labels;
import org.trapeze.asm.disassembler.Line;
import org.trapeze.asm.image.Image;
import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.library.Library;

/**
 * What the disassembler writes, the assembler makes the same units of: for random words of every instruction of every
 * shipped machine. The property {@code trapeze.roundtrip.words} says how many for each machine.
 */
class RoundTripTest {
    private static final int WORDS = Integer.getInteger("trapeze.roundtrip.words", 3_000);
    private static final int IN_PROGRAM = 1_000;
    private static final long SEED = 36_1974;

    static List<String> machines() {
        return Library.machineNames();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void disassembledWordsAssembleToThemselves(String name) {
        System.out.println("round trip of " + name + ": " + WORDS + " words, seed " + SEED);
        LibraryMachine machine = LibraryMachine.of(name);
        Disassembler disassembler = new Disassembler(machine.syntax());
        Random random = new Random(SEED);
        for (int done = 0; done < WORDS; done += IN_PROGRAM) {
            long[] storage = storage(machine, random, Math.min(IN_PROGRAM, WORDS - done));
            List<Line> lines = disassembler.lines(address -> storage[Math.toIntExact(address)], 0, storage.length,
                    Labels.NONE);
            compare(storage, lines, machine.assemble(String.join("\n", lines.stream().map(Line::text).toList())));
        }
    }

    private static void compare(long[] storage, List<Line> lines, Image image) {
        for (Line line : lines) {
            for (int i = 0; i < line.units(); i++) {
                int place = Math.toIntExact(line.address()) + i;
                assertEquals(storage[place], image.segments().getFirst().unit(place), line::text);
            }
        }
    }

    private static long[] storage(LibraryMachine machine, Random random, int words) {
        List<Instruction> instructions = machine.architecture().instructions();
        List<Long> units = new ArrayList<>();
        while (words > 0) {
            Encoding encoding = instructions.get(random.nextInt(instructions.size())).encoding();
            BigInteger word = new BigInteger(encoding.bits(), random).andNot(encoding.mask()).or(encoding.match());
            if (encoding.matches(word)) {
                append(units, word, encoding.bits(), machine.architecture().storage());
                words--;
            }
        }
        return units.stream().mapToLong(Long::longValue).toArray();
    }

    /** The first parcel is the most significant; the units of a parcel are in the machine's order. */
    private static void append(List<Long> units, BigInteger word, int bits, StorageShape shape) {
        int perParcel = shape.parcelBits() / shape.unitBits();
        for (int rest = bits - shape.parcelBits(); rest >= 0; rest -= shape.parcelBits()) {
            BigInteger parcel = word.shiftRight(rest);
            for (int i = 0; i < perParcel; i++) {
                int place = shape.bigEndian() ? perParcel - 1 - i : i;
                BigInteger unit = parcel.shiftRight(place * shape.unitBits());
                units.add(unit.and(BigInteger.ONE.shiftLeft(shape.unitBits()).subtract(BigInteger.ONE)).longValue());
            }
        }
    }
}

package org.trapeze.cli;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.trapeze.asm.disassembler.Disassembler;
import org.trapeze.asm.disassembler.Labels;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.StorageShape;

/** Writes long programs for any machine: random words of its instructions, disassembled. */
final class RandomProgram {
    /** Lines that differ; further ones repeat them, which an assembler does not notice. */
    private static final int DIFFERENT = 2_000;
    private static final int LINES_TO_LABEL = 20;
    private static final int PARCELS_BEHIND = 4;
    private static final long ELSEWHERE = 0x100;

    private final MachineSyntax syntax;
    private final StorageShape shape;
    private final Random random;

    RandomProgram(MachineSyntax syntax, long seed) {
        this.syntax = syntax;
        this.shape = syntax.architecture().storage();
        this.random = new Random(seed);
    }

    /** {@return how many instructions of any length storage has room for, but at most so many} */
    int atMost(int instructions) {
        int longest = syntax.architecture().instructions().stream().mapToInt(this::reach).max().orElseThrow();
        long addresses = shape.addressBits() < Integer.SIZE ? 1L << shape.addressBits() : Long.MAX_VALUE;
        long room = Math.min(shape.size(), addresses);
        return (int) Math.min(instructions, room / longest);
    }

    /** {@return a program of so many instructions, each in a line of its own, with a label now and then} */
    String text(int instructions) {
        List<String> different = Stream.generate(this::line).flatMap(Optional::stream)
                .limit(Math.min(DIFFERENT, instructions)).toList();
        var text = new StringBuilder("machine \"").append(syntax.architecture().name()).append("\"\n");
        for (int i = 0; i < instructions; i++) {
            if (i % LINES_TO_LABEL == 0) {
                text.append("label").append(i).append(":\n");
            }
            text.append("        ").append(different.get(i % different.size())).append('\n');
        }
        return text.toString();
    }

    /** A random instruction; none where what is written depends on its address, which will be another one. */
    private Optional<String> line() {
        List<Instruction> all = syntax.architecture().instructions();
        Instruction instruction = all.get(random.nextInt(all.size()));
        Encoding encoding = instruction.encoding();
        BigInteger word = new BigInteger(encoding.bits(), random).andNot(encoding.mask()).or(encoding.match());
        long[] units = new long[reach(instruction)];
        for (int i = 0; i < encoding.bits() / shape.unitBits(); i++) {
            units[i] = unit(word, encoding.bits(), i);
        }
        return Optional.of(disassembled(units, 0)).filter(disassembled(units, ELSEWHERE)::equals);
    }

    private String disassembled(long[] units, long start) {
        return new Disassembler(syntax).line(address -> units[Math.toIntExact(address - start)], start, Labels.NONE)
                .text();
    }

    /** An instruction's units with what operands may add. */
    private int reach(Instruction instruction) {
        return (instruction.encoding().bits() + PARCELS_BEHIND * shape.parcelBits()) / shape.unitBits();
    }

    /** The first parcel is the most significant; the units of a parcel are in the machine's order. */
    private long unit(BigInteger word, int bits, int index) {
        int perParcel = shape.parcelBits() / shape.unitBits();
        int within = index % perParcel;
        int place = shape.bigEndian() ? perParcel - 1 - within : within;
        int shift = bits - (index / perParcel + 1) * shape.parcelBits() + place * shape.unitBits();
        BigInteger mask = BigInteger.ONE.shiftLeft(shape.unitBits()).subtract(BigInteger.ONE);
        return word.shiftRight(shift).and(mask).longValue();
    }
}

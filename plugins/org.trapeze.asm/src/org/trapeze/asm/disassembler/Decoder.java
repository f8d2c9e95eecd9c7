package org.trapeze.asm.disassembler;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.arch.StoredInstruction;

/**
 * Finds the instruction that some units encode, as the machine does: shorter encodings are tried before longer ones,
 * equal ones in the order of the description.
 */
final class Decoder {
    /**
     * An instruction.
     *
     * @param word   that encodes it, with gaps at their full length
     * @param stored the same as storage has it
     * @param bits   of the latter
     */
    record Decoded(Instruction instruction, BigInteger word, BigInteger stored, int bits) {
    }

    private final StorageShape shape;
    private final List<List<Instruction>> byParcels = new ArrayList<>();

    Decoder(Architecture architecture) {
        this.shape = architecture.storage();
        for (Instruction instruction : architecture.instructions()) {
            int parcels = instruction.encoding().headBits() / shape.parcelBits();
            while (byParcels.size() < parcels) {
                byParcels.add(new ArrayList<>());
            }
            byParcels.get(parcels - 1).add(instruction);
        }
    }

    /** {@return the instruction at an address; empty where there is none or storage ends before its end} */
    Optional<Decoded> decode(UnitSource source, long address) {
        BigInteger word = BigInteger.ZERO;
        long next = address;
        for (List<Instruction> candidates : byParcels) {
            try {
                word = word.shiftLeft(shape.parcelBits()).or(datum(source, next, shape.parcelBits()));
            } catch (IndexOutOfBoundsException e) {
                return Optional.empty();
            }
            next += shape.parcelBits() / shape.unitBits();
            for (Instruction instruction : candidates) {
                if (!instruction.encoding().gaps().isEmpty()) {
                    Optional<Decoded> decoded = read(instruction, source, address);
                    if (decoded.isPresent()) {
                        return decoded;
                    }
                } else if (instruction.encoding().matches(word)) {
                    return Optional.of(new Decoded(instruction, word, word, instruction.encoding().bits()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Decoded> read(Instruction instruction, UnitSource source, long address) {
        StoredInstruction read = StoredInstruction.read(instruction.encoding(), index -> {
            try {
                return datum(source, address + (long) index * shape.parcelBits() / shape.unitBits(),
                        shape.parcelBits());
            } catch (IndexOutOfBoundsException e) {
                return null;
            }
        }, shape.parcelBits());
        return read.word().map(word -> new Decoded(instruction, word, read.stored(), read.storedBits()));
    }

    /** {@return a datum of so many bits, in the machine's byte order} */
    BigInteger datum(UnitSource source, long address, int bits) {
        BigInteger value = BigInteger.ZERO;
        int count = bits / shape.unitBits();
        for (int i = 0; i < count; i++) {
            int index = shape.bigEndian() ? i : count - 1 - i;
            value = value.shiftLeft(shape.unitBits()).or(unsigned(source.read(address + index)));
        }
        return value;
    }

    static BigInteger unsigned(long value) {
        BigInteger signed = BigInteger.valueOf(value);
        return value < 0 ? signed.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : signed;
    }
}

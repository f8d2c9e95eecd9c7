package org.trapeze.asm.disassembler;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.StorageShape;

/**
 * Finds the instruction that some units encode, as the machine does: shorter encodings are tried before longer ones,
 * equal ones in the order of the description.
 */
final class Decoder {
    /** An instruction with the word that encodes it. */
    record Decoded(Instruction instruction, BigInteger word) {
    }

    private final StorageShape shape;
    private final List<List<Instruction>> byParcels = new ArrayList<>();

    Decoder(Architecture architecture) {
        this.shape = architecture.storage();
        for (Instruction instruction : architecture.instructions()) {
            int parcels = instruction.encoding().bits() / shape.parcelBits();
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
                if (instruction.encoding().matches(word)) {
                    return Optional.of(new Decoded(instruction, word));
                }
            }
        }
        return Optional.empty();
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

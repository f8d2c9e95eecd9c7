package org.trapeze.machine.interpreter;

import java.math.BigInteger;
import java.util.List;

import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.arch.Slice;
import org.trapeze.ir.arch.StoredInstruction;

/** An instruction's encoding, ready to be compared with fetched parcels. */
final class Pattern {
    private final CompiledInstruction compiled;
    /** Up to the first gap. */
    private final int parcels;
    private final int whole;
    private final int parcelBits;
    private final long[] masks;
    private final long[] matches;
    private final List<OperandField> fields;
    private final List<OperandField> limited;

    Pattern(CompiledInstruction compiled, int parcelBits) {
        Encoding encoding = compiled.instruction().encoding();
        this.compiled = compiled;
        this.parcelBits = parcelBits;
        parcels = encoding.headBits() / parcelBits;
        whole = encoding.bits() / parcelBits;
        masks = split(encoding.mask());
        matches = split(encoding.match());
        fields = encoding.fields();
        limited = fields.stream().filter(field -> !field.excluded().isEmpty()).toList();
    }

    /** {@return the parcels that are fetched for certain} */
    int parcels() {
        return parcels;
    }

    /** {@return the bits of the first parcel that are fixed} */
    long firstMask() {
        return masks[0];
    }

    boolean matchesFirst(long parcel) {
        return (parcel & masks[0]) == matches[0];
    }

    /** Whether this can match an instruction whose bits under {@code selector} are {@code selected}. */
    boolean allows(long selector, long selected) {
        long common = masks[0] & selector;
        return (selected & common) == (matches[0] & common);
    }

    boolean hasGaps() {
        return !compiled.instruction().encoding().gaps().isEmpty();
    }

    /** {@return the instruction with all gaps at their full length, read from where it stands in storage} */
    StoredInstruction read(StoredInstruction.Parcels source) {
        return StoredInstruction.read(compiled.instruction().encoding(), source, parcelBits);
    }

    /** {@return the operands of an instruction that was read} */
    Decoded decode(BigInteger word) {
        return new Decoded(compiled, fields.stream().mapToLong(field -> field.decode(word).longValue()).toArray());
    }

    boolean matches(Parcels source) {
        for (int i = 0; i < whole; i++) {
            if ((source.get(i) & masks[i]) != matches[i]) {
                return false;
            }
        }
        for (OperandField field : limited) {
            if (field.excluded().contains(extract(field, source))) {
                return false;
            }
        }
        return true;
    }

    Decoded decode(Parcels source) {
        return new Decoded(compiled, fields.stream().mapToLong(field -> extract(field, source)).toArray());
    }

    private long extract(OperandField field, Parcels source) {
        long value = 0;
        for (Slice slice : field.slices()) {
            // Bit by bit: a slice may lie across parcels, and this is done once per distinct instruction word.
            for (int bit = slice.high(); bit >= slice.low(); bit--) {
                long parcel = source.get(whole - 1 - bit / parcelBits);
                value = value << 1 | parcel >>> bit % parcelBits & 1;
            }
        }
        return value;
    }

    private long[] split(BigInteger word) {
        long[] result = new long[whole];
        for (int i = 0; i < whole; i++) {
            result[i] = word.shiftRight((whole - 1 - i) * parcelBits).longValue() & Bits.mask(parcelBits);
        }
        return result;
    }
}

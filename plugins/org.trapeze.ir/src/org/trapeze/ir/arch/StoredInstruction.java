package org.trapeze.ir.arch;

import java.math.BigInteger;
import java.util.Optional;

/**
 * An instruction as storage has it, whose gaps are only as long as the forms of its operands. Read parcel by parcel, none
 * of which is fetched that does not belong to an instruction that the parcels before it may begin. Not thread safe.
 */
public final class StoredInstruction {
    /** Gives the parcels of the instruction. */
    @FunctionalInterface
    public interface Parcels {
        /** {@return a parcel, of which all before it were asked for; null where it cannot be fetched} */
        BigInteger fetch(int index);
    }

    private final Encoding encoding;
    private final Parcels parcels;
    private final int parcelBits;
    private BigInteger word = BigInteger.ZERO;
    private BigInteger stored = BigInteger.ZERO;
    private int bits;
    /** Parcels that belong to the instruction; a form that did not fit may have looked at more. */
    private int count;
    private int fetched;
    private boolean missing;

    private StoredInstruction(Encoding encoding, Parcels parcels, int parcelBits) {
        this.encoding = encoding;
        this.parcels = parcels;
        this.parcelBits = parcelBits;
    }

    /** Reads an instruction; {@link #word} is empty where the parcels are none of this encoding. */
    public static StoredInstruction read(Encoding encoding, Parcels parcels, int parcelBits) {
        StoredInstruction read = new StoredInstruction(encoding, parcels, parcelBits);
        if (!read.readAll()) {
            read.word = null;
        }
        return read;
    }

    /** {@return the encoded instruction with all gaps at their full length} */
    public Optional<BigInteger> word() {
        return Optional.ofNullable(word);
    }

    /** {@return the parcels side by side} */
    public BigInteger stored() {
        return stored.shiftRight((fetched - count) * parcelBits);
    }

    /** {@return how many bits they are} */
    public int storedBits() {
        return count * parcelBits;
    }

    /** {@return whether a parcel could not be fetched} */
    public boolean isCut() {
        return missing;
    }

    private boolean readAll() {
        for (Gap gap : encoding.gaps()) {
            if (!upTo(gap.before()) || !gap(gap)) {
                return false;
            }
        }
        return upTo(encoding.bits()) && encoding.matches(word);
    }

    private boolean upTo(int end) {
        while (bits < end) {
            BigInteger parcel = next(count);
            if (parcel == null) {
                return false;
            }
            count++;
            append(parcel, parcelBits);
            BigInteger mask = encoding.mask().shiftRight(encoding.bits() - bits);
            if (!word.and(mask).equals(encoding.match().shiftRight(encoding.bits() - bits))) {
                return false;
            }
        }
        return true;
    }

    private void append(BigInteger content, int width) {
        word = word.shiftLeft(width).or(content);
        bits += width;
    }

    private BigInteger next(int index) {
        BigInteger parcel = parcels.fetch(index);
        missing |= parcel == null;
        if (parcel != null && index == fetched) {
            stored = stored.shiftLeft(parcelBits).or(parcel);
            fetched++;
        }
        return parcel;
    }

    /** Takes the first form that agrees, as far as its parcels have been looked at. */
    private boolean gap(Gap gap) {
        OperandField field = encoding.fields().stream().filter(one -> one.operand().equals(gap.operand())).findFirst()
                .orElseThrow();
        BigInteger value = field.decode(word.shiftLeft(encoding.bits() - bits));
        for (OperandForm form : gap.forms()) {
            BigInteger whole = form(form, value);
            if (missing) {
                return false;
            }
            if (whole != null) {
                count += form.extraBits() / parcelBits;
                append(gap.content(form, whole), gap.rest().width());
                return true;
            }
        }
        return false;
    }

    private BigInteger form(OperandForm form, BigInteger value) {
        BigInteger whole = value;
        Encoding own = form.encoding();
        for (int done = 0; done <= form.extraBits(); done += parcelBits) {
            int left = form.extraBits() - done;
            if (!whole.and(own.mask().shiftRight(left)).equals(own.match().shiftRight(left))) {
                return null;
            }
            if (left > 0) {
                BigInteger parcel = next(count + done / parcelBits);
                if (parcel == null) {
                    return null;
                }
                whole = whole.shiftLeft(parcelBits).or(parcel);
            }
        }
        return own.matches(whole) ? whole : null;
    }
}

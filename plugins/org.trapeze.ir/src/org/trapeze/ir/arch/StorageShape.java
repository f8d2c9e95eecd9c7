package org.trapeze.ir.arch;

/**
 * How a machine's storage is built.
 *
 * @param unitBits    bits of the smallest addressable unit, 1 to 64
 * @param parcelBits  bits in which instructions come, a multiple of {@code unitBits} up to 64; an instruction is one
 *                    parcel or several, the first being the most significant
 * @param addressBits bits of an absolute address, 1 to 64
 * @param size        addressable units that the machine has unless a launch says otherwise
 * @param bigEndian   whether the first of several units holds the most significant bits
 */
public record StorageShape(int unitBits, int parcelBits, int addressBits, long size, boolean bigEndian) {
    public StorageShape {
        if (unitBits < 1 || unitBits > 64 || parcelBits < unitBits || parcelBits > 64 || parcelBits % unitBits != 0
                || addressBits < 1 || addressBits > 64 || size < 1) {
            throw new IllegalArgumentException("units of " + unitBits + " bits, parcels of " + parcelBits
                    + " bits, addresses of " + addressBits + " bits, size " + size);
        }
    }
}

package org.trapeze.asm.program;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.assembler.Placement;
import org.trapeze.asm.image.Segment;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.arch.StoredInstruction;

/**
 * The words that the statements of a program became, and the operands in them, for views that say more about a
 * statement than about its instruction in general. Immutable.
 */
public final class EncodedInstructions {
    private final StorageShape shape;
    private final NavigableMap<Long, Segment> segments = new TreeMap<>();

    /**
     * Creates the words of an assembly that may have failed.
     *
     * @param shape of the storage that the program is for
     */
    public EncodedInstructions(Assembly assembly, StorageShape shape) {
        this.shape = shape;
        assembly.image().ifPresent(image ->
            image.segments().forEach(segment -> segments.put(segment.address(), segment)));
    }

    /** {@return the word of a statement's instruction; empty for data, and where the program has errors} */
    public Optional<BigInteger> word(Placement placement) {
        Map.Entry<Long, Segment> found = segments.floorEntry(placement.address());
        if (placement.instruction().isEmpty() || found == null) {
            return Optional.empty();
        }
        Segment segment = found.getValue();
        int first = Math.toIntExact(placement.address() - found.getKey());
        int units = shape.parcelBits() / shape.unitBits();
        return StoredInstruction.read(placement.instruction().get().encoding(), index ->
            first + (index + 1) * units <= segment.length() ? parcel(segment, first + index * units) : null,
                shape.parcelBits()).word();
    }

    /** {@return the values, unsigned, of an instruction's operands in the word that encodes it, by their names} */
    public static Map<String, Long> operands(Instruction instruction, BigInteger word) {
        Map<String, Long> values = new LinkedHashMap<>();
        for (OperandField field : instruction.encoding().fields()) {
            values.put(field.operand().name(), field.decode(word).longValue());
        }
        return values;
    }

    /** The units of a parcel are in the machine's byte order. */
    private BigInteger parcel(Segment segment, int first) {
        BigInteger parcel = BigInteger.ZERO;
        int units = shape.parcelBits() / shape.unitBits();
        for (int unit = 0; unit < units; unit++) {
            int index = shape.bigEndian() ? unit : units - 1 - unit;
            parcel = parcel.shiftLeft(shape.unitBits()).or(unsigned(segment.unit(first + index)));
        }
        return parcel;
    }

    private static BigInteger unsigned(long unit) {
        return new BigInteger(Long.toUnsignedString(unit));
    }
}

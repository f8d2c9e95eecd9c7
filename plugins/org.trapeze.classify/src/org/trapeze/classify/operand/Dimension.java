package org.trapeze.classify.operand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.LinkedHashMap;
import java.util.stream.LongStream;

import org.trapeze.classify.OperandValues;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.stmt.Body;

/**
 * A run of an operand's bits whose value decides what an instruction does, and the values it is compared with.
 *
 * @param slice     the run
 * @param constants the values that conditions name, unsigned
 * @param all       whether each value of the run counts, as where it is compared with the mode
 */
public record Dimension(Slice slice, SortedSet<Long> constants, boolean all) {
    /** The widest run of which all values are told apart. */
    public static final int WIDEST_LISTED = 6;

    /** A run of an operand's bits. */
    public record Slice(Operand operand, int high, int low) {
        int width() {
            return high - low + 1;
        }
    }

    /** {@return into how many parts it splits at most} */
    public int size() {
        return all ? 1 << slice.width() : constants.size() + 1;
    }

    /**
     * {@return the instructions that the split makes of one, by the values they are for}
     *
     * <p>Values for which the instruction means the very same share one. The value's restriction stands last.
     *
     * @param instruction to be split
     * @param where       what its operands are limited to already
     */
    public Map<List<OperandValues>, Instruction> split(Instruction instruction, List<OperandValues> where) {
        Map<Body, List<Long>> alike = new LinkedHashMap<>();
        for (long value : values(instruction)) {
            Body body = Specialiser.specialise(instruction.body(), with(where, false, List.of(value)));
            alike.computeIfAbsent(body, key -> new ArrayList<>()).add(value);
        }
        Map<List<OperandValues>, Instruction> parts = new LinkedHashMap<>();
        alike.forEach((body, values) -> parts.put(with(where, false, values), with(instruction, body)));
        if (values(instruction).isEmpty()) {
            return new LinkedHashMap<>(Map.of(where, instruction));
        }
        if (values().size() < 1L << Math.min(slice.width(), Long.SIZE - 2)) {
            List<OperandValues> others = with(where, true, values());
            parts.put(others, with(instruction, Specialiser.specialise(instruction.body(), others)));
        }
        return parts;
    }

    /** A value that the encoding excludes makes no part. */
    private List<Long> values(Instruction instruction) {
        List<Long> excluded = instruction.encoding().fields().stream()
                .filter(field -> field.operand().equals(slice.operand()) && slice.width() == field.operand().width())
                .flatMap(field -> field.excluded().stream()).toList();
        return values().stream().filter(value -> !excluded.contains(value)).toList();
    }

    private List<Long> values() {
        return all ? LongStream.range(0, 1L << slice.width()).boxed().toList() : List.copyOf(constants);
    }

    private List<OperandValues> with(List<OperandValues> where, boolean others, List<Long> values) {
        List<OperandValues> longer = new ArrayList<>(where);
        longer.add(new OperandValues(slice.operand(), slice.high(), slice.low(), others, values));
        return longer;
    }

    private static Instruction with(Instruction instruction, Body body) {
        return new Instruction(instruction.name(), instruction.title(), instruction.encoding(), instruction.syntax(),
                body);
    }
}

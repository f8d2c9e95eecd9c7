package org.trapeze.classify;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.decl.Operand;

/**
 * Some of the values that an operand, or a run of its bits, can have.
 *
 * @param operand the operand
 * @param high    the run's most significant bit, counted from 0 at the least significant end of the operand
 * @param low     the run's least significant bit
 * @param others  whether all values but the given ones are meant
 * @param values  the values, unsigned, at least one
 */
public record OperandValues(Operand operand, int high, int low, boolean others, List<Long> values) {
    private static final int MOST_EXCLUDED = 3;
    private static final int WIDEST_COUNTED = 8;

    public OperandValues {
        Objects.requireNonNull(operand);
        values = List.copyOf(values);
        if (low < 0 || high < low || high >= operand.width() || values.isEmpty()) {
            throw new IllegalArgumentException(operand + " bits " + high + ".." + low + " in " + values);
        }
    }

    /** {@return what the encoding of an instruction limits its operands to: the words with other values are not it} */
    static Stream<OperandValues> encoded(Instruction instruction) {
        return instruction.encoding().fields().stream().filter(field -> !field.excluded().isEmpty())
                .map(field -> new OperandValues(field.operand(), field.operand().width() - 1, 0, true,
                        field.excluded()));
    }

    /** {@return whether the encoding of an instruction leaves operand values that are limited like this} */
    static boolean arePossible(Instruction instruction, List<OperandValues> where) {
        return instruction.encoding().fields().stream().allMatch(field -> {
            List<OperandValues> limits = where.stream().filter(limit -> limit.operand.equals(field.operand())).toList();
            boolean free = limits.isEmpty() && field.excluded().isEmpty();
            return free || field.operand().width() > WIDEST_COUNTED
                    || LongStream.range(0, 1L << field.operand().width())
                    .anyMatch(value -> !field.excluded().contains(value)
                            && limits.stream().allMatch(limit -> limit.allows(value)));
        });
    }

    /** {@return whether the operand having a value, unsigned, is one of these cases} */
    public boolean allows(long value) {
        long run = value >>> low & (1L << high - low + 1) - 1;
        return values.contains(run) != others;
    }

    /** {@return whether the run is the whole operand} */
    public boolean isWhole() {
        return low == 0 && high == operand.width() - 1;
    }

    /** {@return the operand's name, with the bits where they are not all of it, such as {@code csr[9:8]}} */
    public String name() {
        String bits = high == low ? "[" + high + "]" : "[" + high + ":" + low + "]";
        return operand.name() + (isWhole() ? "" : bits);
    }

    /** {@return the limit as a clause, such as {@code csr = 0x300, 0x305} or {@code csr other than 0x5}} */
    public String words() {
        if (others && values.size() > MOST_EXCLUDED) {
            return "any other " + name();
        }
        return name() + (others ? " other than " : " = ")
                + values.stream().map(StateText::hex).collect(Collectors.joining(", "));
    }

    /** {@return whether both are about the same bits of the same operand} */
    boolean isAboutSameBits(OperandValues other) {
        return operand.equals(other.operand) && high == other.high && low == other.low;
    }

    /** {@return the values of both, which are about the same bits; empty where that is every value} */
    Optional<OperandValues> merge(OperandValues other) {
        if (others == other.others) {
            List<Long> both = others ? values.stream().filter(other.values::contains).toList()
                    : Stream.concat(values.stream(), other.values.stream()).distinct().toList();
            return limit(others, both);
        }
        OperandValues most = others ? this : other;
        OperandValues few = others ? other : this;
        return limit(true, most.values.stream().filter(value -> !few.values.contains(value)).toList());
    }

    private Optional<OperandValues> limit(boolean butThese, List<Long> listed) {
        return listed.isEmpty() ? Optional.empty()
                : Optional.of(new OperandValues(operand, high, low, butThese, listed));
    }
}

package org.trapeze.classify;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * An instruction with some of its operands' values, taken as an instruction of its own (guide §5, pitfall 8): what the
 * definitions of PG §2 say when they are applied to those values alone.
 *
 * @param where   what the operands are limited to; all of it holds at once
 * @param classes the classes of the instruction so limited; they have no parts themselves
 */
public record InstructionPart(List<OperandValues> where, InstructionClasses classes) {
    public InstructionPart {
        where = List.copyOf(where);
        Objects.requireNonNull(classes);
    }

    /**
     * {@return whether an instruction with certain operands belongs to this part}
     *
     * @param operands the operands' values, unsigned, by their names; one that is missing could be anything
     */
    public boolean covers(Map<String, Long> operands) {
        return where.stream().allMatch(limit -> {
            Long value = operands.get(limit.operand().name());
            return value == null || limit.allows(value);
        });
    }

    /** {@return the limits as a clause, such as {@code csr = 0xc00 and rs1 = 0x0}} */
    public String words() {
        return where.stream().map(OperandValues::words).collect(Collectors.joining(" and "));
    }
}

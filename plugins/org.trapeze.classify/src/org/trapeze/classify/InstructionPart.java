package org.trapeze.classify;

import java.util.List;
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

    /** {@return the limits as a clause, such as {@code csr = 0xc00 and rs1 = 0x0}} */
    public String words() {
        return where.stream().map(OperandValues::words).collect(Collectors.joining(" and "));
    }
}

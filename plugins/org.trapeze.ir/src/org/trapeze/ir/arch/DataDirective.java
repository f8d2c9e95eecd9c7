package org.trapeze.ir.arch;

import java.util.List;
import java.util.Objects;

import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.expr.Expr;

/**
 * A directive of the machine's assembly language that places data of the machine's own format: a word, a PSW, a
 * page-table entry.
 *
 * @param name       by which assembly language names it
 * @param parameters its arguments; a directive with a single one takes a list and places one item for each
 * @param value      the item placed, over the parameters as operands; a multiple of the addressable unit wide
 */
public record DataDirective(String name, List<Operand> parameters, Expr value) {
    public DataDirective {
        Objects.requireNonNull(name);
        parameters = List.copyOf(parameters);
        Objects.requireNonNull(value);
    }
}

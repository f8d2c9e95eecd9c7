package org.trapeze.asm.assembler;

import java.math.BigInteger;
import java.util.List;

import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.Item;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.Severity;

/**
 * Where the program starts.
 *
 * @param address the storage address
 * @param pc      the same as the program sees it
 */
record EntryPoint(long address, BigInteger pc) {

    /** {@return the entry point that the source names} */
    static EntryPoint named(List<Item.Statement> entries, Arguments arguments, SymbolTable symbols, Values values,
            Layout layout, Problems problems) throws SyntaxException {
        for (Item.Statement again : entries.subList(1, entries.size())) {
            problems.error(again.first().offset(), again.end(), ProblemCodes.ENTRY,
                    "the entry point is named in " + symbols.where(entries.getFirst().first(), again.first())
                            + " already");
        }
        Item.Statement entry = entries.getFirst();
        Expression expression = arguments.expressions(entry, 1, 1, Directive.ENTRY.usage()).getFirst();
        EntryPoint point = of(expression, symbols, values);
        if (!problems.hasErrors() && layout.placed().stream().noneMatch(item -> item.address() == point.address)) {
            problems.add(Severity.WARNING, expression.offset(), expression.end(), ProblemCodes.ENTRY,
                    "nothing is placed at the entry point");
        }
        return point;
    }

    /** {@return the first instruction, where the source names no entry point; says so} */
    static EntryPoint first(List<Placed> placed, Problems problems) {
        for (Placed item : placed) {
            if (item.content() instanceof Code) {
                Item.Statement statement = item.statement();
                problems.add(Severity.WARNING, statement.first().offset(), statement.end(), ProblemCodes.ENTRY,
                        "the program starts here, at its first instruction, because no 'entry' says where");
                return at(item);
            }
        }
        problems.add(Severity.WARNING, 0, 0, ProblemCodes.ENTRY, "the program has no instruction to start with");
        return placed.isEmpty() ? new EntryPoint(0, BigInteger.ZERO) : at(placed.getFirst());
    }

    private static EntryPoint at(Placed item) {
        return new EntryPoint(item.address(), item.section().at(item.address()));
    }

    private static EntryPoint of(Expression expression, SymbolTable symbols, Values values) throws SyntaxException {
        if (expression instanceof Expression.Name name
                && symbols.get(name.token()) instanceof LabelDefinition label && label.value() != null) {
            return new EntryPoint(label.address(), label.value());
        }
        BigInteger value = values.evaluate(expression, null);
        if (value.signum() < 0 || value.bitLength() >= Long.SIZE) {
            throw new SyntaxException(expression.offset(), expression.end(), ProblemCodes.ENTRY,
                    value + " is no address to start at");
        }
        return new EntryPoint(value.longValue(), value);
    }
}

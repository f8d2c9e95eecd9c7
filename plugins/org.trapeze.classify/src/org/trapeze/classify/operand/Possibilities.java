package org.trapeze.classify.operand;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.trapeze.classify.OperandValues;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.expr.Expr;

/**
 * Decides comparisons about one narrow operand by going through the values that it is left: several limits on runs of
 * its bits can settle together what none of them does alone.
 *
 * @param where what the operands are limited to; all of it holds at once
 */
record Possibilities(List<OperandValues> where) {
    private static final int WIDEST = Dimension.WIDEST_LISTED;

    /** {@return the constant that a comparison is for all values that are left; else the comparison itself} */
    Expr decide(Expr comparison) {
        Optional<Operand> operand = operand(comparison).filter(one -> one.width() <= WIDEST);
        List<OperandValues> limits = where.stream().filter(limit -> operand.filter(limit.operand()::equals).isPresent())
                .toList();
        if (limits.size() < 2 || !Trees.isOperandsOnly(comparison) || !isAbout(comparison, operand.get())) {
            return comparison;
        }
        List<Expr> outcomes = LongStream.range(0, 1L << operand.get().width())
                .filter(value -> limits.stream().allMatch(limit -> limit.allows(value)))
                .mapToObj(value -> Specialiser.value(comparison, only(operand.get(), value))).distinct().toList();
        return outcomes.size() == 1 && outcomes.getFirst() instanceof Expr.Const constant ? constant : comparison;
    }

    private static List<OperandValues> only(Operand operand, long value) {
        return List.of(new OperandValues(operand, operand.width() - 1, 0, false, List.of(value)));
    }

    /** {@return the operand that an expression reads first, if any} */
    private static Optional<Operand> operand(Expr expr) {
        return expr instanceof Expr.OperandRead read ? Optional.of(read.operand())
                : expr.parts().stream().flatMap(part -> operand(part).stream()).findFirst();
    }

    private static boolean isAbout(Expr expr, Operand operand) {
        return expr instanceof Expr.OperandRead read ? read.operand().equals(operand)
                : expr.parts().stream().allMatch(part -> isAbout(part, operand));
    }
}

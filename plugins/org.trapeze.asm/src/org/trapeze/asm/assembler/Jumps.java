package org.trapeze.asm.assembler;

import java.util.List;

import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.Severity;
import org.trapeze.asm.syntax.Argument;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Stmt;

/** Warns of jumps to a label behind which nothing is placed. */
final class Jumps {
    private final SymbolTable symbols;
    private final List<Section> sections;
    private final Problems problems;

    Jumps(SymbolTable symbols, List<Section> sections, Problems problems) {
        this.symbols = symbols;
        this.sections = sections;
        this.problems = problems;
    }

    void check(Code code) {
        for (Argument argument : code.match().arguments()) {
            if (argument.expression() instanceof Expression.Name name
                    && symbols.get(name.token()) instanceof LabelDefinition label && leadsNowhere(label)
                    && isTarget(argument.operand(), code.instruction().body().statements())) {
                problems.add(Severity.WARNING, name.offset(), name.end(), ProblemCodes.JUMP,
                        "nothing is placed at '" + name.token().text() + "', where this jumps to");
            }
        }
    }

    private boolean leadsNowhere(LabelDefinition label) {
        return label.value() != null && label.address() >= label.section().end()
                && sections.stream().noneMatch(section -> section.contains(label.address()));
    }

    /** Whether the operand itself goes into the program counter, by the instruction's own description. */
    private static boolean isTarget(Operand operand, List<Stmt> statements) {
        return statements.stream().anyMatch(statement -> switch (statement) {
            case Stmt.Write write ->
                write.component().kind() == StateKind.PC && reads(write.value(), operand);
            case Stmt.If choice -> isTarget(operand, choice.then()) || isTarget(operand, choice.otherwise());
            default -> false;
        });
    }

    private static boolean reads(Expr expr, Operand operand) {
        return switch (expr) {
            case Expr.OperandRead read -> read.operand().equals(operand);
            case Expr.Unary unary -> reads(unary.operand(), operand);
            case Expr.Binary binary -> reads(binary.left(), operand) || reads(binary.right(), operand);
            case Expr.Extract extract -> reads(extract.operand(), operand);
            case Expr.Concat concat -> reads(concat.high(), operand) || reads(concat.low(), operand);
            case Expr.Extend extend -> reads(extend.operand(), operand);
            case Expr.Choose choose -> reads(choose.then(), operand) || reads(choose.otherwise(), operand);
            default -> false;
        };
    }
}

package org.trapeze.asm.assembler;

import java.util.List;

import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.flow.Aim;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.Severity;
import org.trapeze.asm.syntax.Argument;

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

    /** Whether there is a label behind which nothing is placed; in most programs there is none. */
    boolean canLeadNowhere() {
        return symbols.all().stream()
                .anyMatch(definition -> definition instanceof LabelDefinition label && leadsNowhere(label));
    }

    void check(Code code) {
        for (Argument argument : code.match().arguments()) {
            if (argument.expression() instanceof Expression.Name name
                    && symbols.get(name.token()) instanceof LabelDefinition label && leadsNowhere(label)
                    && Aim.of(code.match()).names().contains(name.token())) {
                problems.add(Severity.WARNING, name.offset(), name.end(), ProblemCodes.JUMP,
                        "nothing is placed at '" + name.token().text() + "', where this jumps to");
            }
        }
    }

    private boolean leadsNowhere(LabelDefinition label) {
        return label.value() != null && label.address() >= label.section().end()
                && sections.stream().noneMatch(section -> section.contains(label.address()));
    }
}

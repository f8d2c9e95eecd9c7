package org.trapeze.isa.lowering;

import java.util.List;
import java.util.stream.Stream;

import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.Operand;

/** The operands of an instruction in the order in which assembly language writes them. */
final class OperandOrder {
    private OperandOrder() {
    }

    /** {@return the operands; those that parts of the syntax fix stand where that part does} */
    static List<Operand> of(Instruction instruction) {
        return instruction.syntax().stream().flatMap(OperandOrder::operands).distinct().toList();
    }

    /** {@return the places of operands that are written in several forms} */
    static Stream<SyntaxElement.Choice> choices(Instruction instruction) {
        return instruction.syntax().stream().filter(SyntaxElement.Choice.class::isInstance)
                .map(SyntaxElement.Choice.class::cast);
    }

    private static Stream<Operand> operands(SyntaxElement element) {
        return switch (element) {
            case SyntaxElement.Text text -> Stream.empty();
            case SyntaxElement.Slot slot -> Stream.of(slot.operand());
            case SyntaxElement.Choice choice -> choice.fixed().isPresent() ? Stream.empty()
                    : Stream.of(choice.operand());
            case SyntaxElement.Group group -> Stream.concat(
                    group.elements().stream().flatMap(OperandOrder::operands),
                    group.fixed().keySet().stream().sorted((a, b) -> a.name().compareTo(b.name())));
        };
    }
}

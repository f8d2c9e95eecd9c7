package org.trapeze.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.trapeze.classify.operand.Dimension;
import org.trapeze.classify.operand.Dimensions;
import org.trapeze.classify.operand.Specialiser;
import org.trapeze.ir.arch.Instruction;

/**
 * Applies the definitions to the operand values of one instruction, each as an instruction of its own, where the whole
 * instruction cannot tell: it is not privileged but sensitive, or not privileged although user mode traps somewhere.
 * Splits on one operand first and only those parts again that still cannot tell, so that the work stays small; parts
 * that would be too many stay whole.
 */
final class Refinement {
    private static final int MOST_PARTS = 64;
    private static final int DEEPEST = 4;

    private final BiFunction<Instruction, List<OperandValues>, InstructionQuestions> asker;
    private final List<InstructionPart> parts = new ArrayList<>();
    private int count = 1;

    /** @param asker makes the questions about a part */
    Refinement(BiFunction<Instruction, List<OperandValues>, InstructionQuestions> asker) {
        this.asker = asker;
    }

    /** {@return the parts, all values of the operands together; none where all of them have the same classes} */
    List<InstructionPart> parts(Instruction instruction, InstructionClasses whole) {
        Instruction plain = new Instruction(instruction.name(), instruction.title(), instruction.encoding(),
                instruction.syntax(), Specialiser.specialise(instruction.body(), List.of()));
        refine(plain, List.of(), whole);
        boolean differ = parts.stream().map(part -> Explanation.classes(part.classes())).distinct().count() > 1;
        return differ ? parts : List.of();
    }

    private void refine(Instruction part, List<OperandValues> where, InstructionClasses classes) {
        for (Dimension dimension : dimensions(part, where, classes)) {
            Map<List<OperandValues>, Instruction> split = dimension.split(part, where);
            split.keySet().removeIf(limits -> !OperandValues.arePossible(part, limits));
            if (split.size() > 1 && count + split.size() - 1 <= MOST_PARTS) {
                count += split.size() - 1;
                split.forEach((limits, smaller) ->
                    refine(smaller, limits, asker.apply(smaller, limits).classes(classes)));
                return;
            }
        }
        if (!where.isEmpty()) {
            parts.add(new InstructionPart(where, classes));
        }
    }

    private List<Dimension> dimensions(Instruction part, List<OperandValues> where, InstructionClasses classes) {
        if (!classes.privileged().isNo() || where.size() >= DEEPEST || !classes.isDecided()) {
            return List.of();
        }
        List<Dimension> dimensions = Dimensions.of(part.body().statements());
        boolean mixed = !dimensions.isEmpty()
                && (!classes.isInnocuous() || asker.apply(part, where).isPrivilegedSomewhere());
        return mixed ? dimensions : List.of();
    }
}

package org.trapeze.ir.arch;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.expr.Expr;

/**
 * A way to write one or more instructions in assembly language; no part of the machine's meaning.
 *
 * @param syntax    its assembly syntax, texts and slots only; the first element is the mnemonic
 * @param steps     the instructions that it stands for, in their order, at least one
 * @param preferred whether the disassembler writes it for an instruction that it can stand for
 */
public record PseudoInstruction(List<SyntaxElement> syntax, List<Step> steps, boolean preferred) {
    public PseudoInstruction {
        syntax = List.copyOf(syntax);
        steps = List.copyOf(steps);
        if (steps.isEmpty() || syntax.isEmpty() || !(syntax.getFirst() instanceof SyntaxElement.Text)) {
            throw new IllegalArgumentException(syntax + " for " + steps);
        }
    }

    /**
     * One of the instructions.
     *
     * @param instruction the instruction
     * @param operands    what each of its operands is. An operand of the pseudo-instruction by itself stands for what
     *                    was written for it; any other expression has the width of the field and is its content
     */
    public record Step(Instruction instruction, Map<Operand, Expr> operands) {
        public Step {
            Objects.requireNonNull(instruction);
            operands = Map.copyOf(operands);
        }
    }

    /** {@return the number of bits of all instructions together, without what forms of operands add} */
    public int bits() {
        return steps.stream().mapToInt(step -> step.instruction().encoding().fixedBits()).sum();
    }
}

package org.trapeze.asm.syntax;

import java.util.ArrayList;
import java.util.List;

import org.trapeze.ir.arch.OperandForm;

/**
 * An operand of a statement, together with the operands of the form in which it is written.
 *
 * @param argument what is given for the operand
 * @param parts    what is given for the operands of its form; none where it has no form
 */
public record WrittenOperand(Argument argument, List<Argument> parts) {
    public WrittenOperand {
        parts = List.copyOf(parts);
    }

    /** {@return the operands that are given by arguments, in their order} */
    public static List<WrittenOperand> of(List<Argument> arguments) {
        List<WrittenOperand> all = new ArrayList<>(arguments.size());
        for (int i = 0; i < arguments.size();) {
            OperandForm form = arguments.get(i).form();
            int end = Math.min(arguments.size(), i + 1 + (form == null ? 0 : form.encoding().fields().size()));
            all.add(new WrittenOperand(arguments.get(i), end == i + 1 ? List.of() : arguments.subList(i + 1, end)));
            i = end;
        }
        return all;
    }

    /** {@return how many bits its form has beside the operand} */
    public int extraBits() {
        return argument.form() == null ? 0 : argument.form().extraBits();
    }
}

package org.trapeze.classify;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.trapeze.ir.arch.Instruction;

/**
 * One or two concrete executions that show a verdict. The reference interpreter has executed them and the definition
 * has been checked on what it did.
 *
 * @param property    what is shown, or refuted
 * @param instruction the instruction executed
 * @param operands    its operands' values, in the order of the encoding
 * @param executions  one execution for control sensitivity, otherwise the two that are compared
 * @param sentence    what happens, for people
 * @param details     the same in full, a line each: states, changes, storage
 */
public record Witness(Property property, Instruction instruction, Map<String, Long> operands,
        List<Execution> executions, String sentence, List<String> details) {
    public Witness {
        Objects.requireNonNull(property);
        Objects.requireNonNull(instruction);
        executions = List.copyOf(executions);
        details = List.copyOf(details);
    }

    /** {@return the sentence followed by the details, a line each} */
    public String text() {
        return details.isEmpty() ? sentence : sentence + "\n" + String.join("\n", details);
    }
}

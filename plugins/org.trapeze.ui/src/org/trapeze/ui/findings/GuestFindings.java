package org.trapeze.ui.findings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.assembler.Placement;
import org.trapeze.asm.program.EncodedInstructions;
import org.trapeze.classify.Classification;
import org.trapeze.classify.Explanation;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Property;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;

/** Finds where a guest uses an instruction that is sensitive and does not trap, with the operands that it has there. */
final class GuestFindings {
    /** More would cost the editor more than they tell anybody. */
    private static final int MOST = 1000;

    private final String text;
    private final Issues lines;
    private final Map<String, InstructionClasses> classes;
    private final Optional<Classification> complete;
    private final EncodedInstructions words;
    private final Severity severity;
    private final Map<String, Issue> found = new LinkedHashMap<>();

    /**
     * @param classes  those that are known, by the names of the instructions
     * @param complete the whole classification where it is known, which tells what monitors keep
     */
    GuestFindings(String text, Architecture machine, Assembly assembly, Map<String, InstructionClasses> classes,
            Optional<Classification> complete, Severity severity) {
        this.text = text;
        this.lines = new Issues(text);
        this.classes = classes;
        this.complete = complete;
        this.severity = severity;
        words = new EncodedInstructions(assembly, machine.storage());
        assembly.placements().forEach(this::look);
    }

    Collection<Issue> issues() {
        return found.values();
    }

    private void look(Placement placement) {
        placement.instruction().ifPresent(instruction -> {
            InstructionClasses known = classes.get(instruction.name());
            if (known != null && known.instruction().equals(instruction)) {
                Map<String, Long> operands = words.word(placement)
                        .map(word -> EncodedInstructions.operands(instruction, word)).orElse(Map.of());
                InstructionClasses here = known.with(operands);
                if (here.offends(Property.SENSITIVE) && !isKeptHarmless(instruction, operands)) {
                    report(placement, here);
                }
            }
        });
    }

    /** A monitor that keeps the machine's settings leaves fewer states in which a guest runs directly. */
    private boolean isKeptHarmless(Instruction instruction, Map<String, Long> operands) {
        return complete.flatMap(Classification::kept).flatMap(kept -> kept.instruction(instruction.name()))
                .filter(kept -> !kept.with(operands).offends(Property.SENSITIVE)).isPresent();
    }

    private void report(Placement placement, InstructionClasses here) {
        int offset = Math.min(placement.offset(), text.length());
        String where = placement.expanded().map(statement -> " (from " + statement.strip() + ")").orElse("");
        String example = Consequences.example(here);
        String message = here.instruction().name() + where + " is " + Explanation.summary(here)
                + ". Under a virtual machine monitor it does not trap: " + String.join("; ", Consequences.of(here))
                + "."
                + (example.isEmpty() ? "" : " " + example);
        if (found.size() < MOST) {
            found.putIfAbsent(offset + " " + message,
                    lines.at(offset, wordLength(offset), severity, FindingCodes.SENSITIVE_USE, message));
        }
    }

    private int wordLength(int offset) {
        int end = offset;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))
                && ";,(".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return Math.max(1, end - offset);
    }
}

package org.trapeze.isa.lowering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.PseudoInstruction;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Reads;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.PseudoDeclaration;
import org.trapeze.isa.isa.PseudoOperand;
import org.trapeze.isa.isa.PseudoStep;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers pseudo-instructions, when all instructions are known. */
final class PseudoLowering {
    private final Symbols symbols;
    private final Problems problems;
    private final Map<String, Instruction> instructions = new HashMap<>();

    PseudoLowering(Symbols symbols, Problems problems, List<Instruction> instructions) {
        this.symbols = symbols;
        this.problems = problems;
        instructions.forEach(one -> this.instructions.put(one.name(), one));
    }

    List<PseudoInstruction> all(MachineView view) {
        List<PseudoInstruction> all = new ArrayList<>();
        view.all(PseudoDeclaration.class).forEach(declaration -> lower(declaration).ifPresent(all::add));
        return all;
    }

    private Optional<PseudoInstruction> lower(PseudoDeclaration declaration) {
        int before = problems.errors();
        BodyLowering body = new BodyLowering(symbols, problems, new Frame(Frame.Kind.PURE));
        PseudoSyntax written = new PseudoSyntax(symbols, problems, instructions);
        List<SyntaxElement> syntax = written.elements(declaration, body.frame());
        List<PseudoInstruction.Step> steps = new ArrayList<>();
        declaration.getSteps().forEach(step -> step(step, body, written.operands()).ifPresent(steps::add));
        checkUsed(declaration, written.operands(), steps);
        if (problems.errors() != before || steps.isEmpty() || steps.size() != declaration.getSteps().size()) {
            return Optional.empty();
        }
        checkPreferred(declaration, written.operands().values(), steps.getFirst(), steps.size());
        return Optional.of(new PseudoInstruction(syntax, steps, declaration.isPreferred()));
    }

    // ---- What it stands for ----

    private Optional<PseudoInstruction.Step> step(PseudoStep step, BodyLowering body,
            Map<PseudoOperand, SyntaxElement> operands) {
        Instruction instruction = step.getInstruction() == null || step.getInstruction().eIsProxy() ? null
                : instructions.get(step.getInstruction().getName());
        if (instruction == null) {
            problems.broken();
            return Optional.empty();
        }
        if (OperandOrder.choices(instruction).anyMatch(PseudoLowering::needsMore)) {
            problems.error(step, IsaPackage.Literals.PSEUDO_STEP__INSTRUCTION, IssueCodes.WRONG_KIND, "The encoding of"
                    + " '" + instruction.name() + "' fixes a form that has operands of its own; a pseudo-instruction"
                    + " cannot stand for such an instruction");
            return Optional.empty();
        }
        List<Operand> wanted = OperandOrder.of(instruction);
        if (wanted.size() != step.getArguments().size()) {
            problems.error(step, null, IssueCodes.ARGUMENTS, "'" + instruction.name() + "' takes, in the order of its"
                    + " syntax, (" + String.join(", ", wanted.stream().map(Operand::name).toList()) + "), not "
                    + step.getArguments().size() + " operands");
            return Optional.empty();
        }
        PseudoArguments arguments = new PseudoArguments(instruction, body, operands, problems);
        Map<Operand, Expr> values = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            Expr value = arguments.value(step.getArguments().get(i), wanted.get(i));
            if (value == null) {
                problems.broken();
                return Optional.empty();
            }
            values.put(wanted.get(i), value);
        }
        return Optional.of(new PseudoInstruction.Step(instruction, values));
    }

    private static boolean needsMore(SyntaxElement.Choice choice) {
        return choice.fixed().isPresent() && (choice.forms().getFirst().extraBits() > 0
                || !choice.forms().getFirst().encoding().fields().isEmpty());
    }

    // ---- Checks ----

    private void checkUsed(PseudoDeclaration declaration, Map<PseudoOperand, SyntaxElement> operands,
            List<PseudoInstruction.Step> steps) {
        if (steps.size() != declaration.getSteps().size()) {
            return;
        }
        operands.forEach((declared, element) -> {
            Operand operand = PseudoSyntax.operand(element);
            if (steps.stream().flatMap(step -> step.operands().values().stream())
                    .noneMatch(value -> Reads.reads(value, operand))) {
                problems.error(declared, IsaPackage.Literals.REFERABLE__NAME, IssueCodes.SYNTAX, "The operand '"
                        + operand.name() + "' is written but goes nowhere; use it or leave it out");
            }
        });
    }

    /** The disassembler must find out what was written. */
    private void checkPreferred(PseudoDeclaration declaration, Collection<SyntaxElement> operands,
            PseudoInstruction.Step first, int steps) {
        boolean plain = steps == 1 && first.operands().values().stream()
                .allMatch(value -> value instanceof Expr.OperandRead || value instanceof Expr.Const)
                && operands.stream().noneMatch(element -> isHidden(element, first));
        if (declaration.isPreferred() && !plain) {
            problems.error(declaration, IsaPackage.Literals.PSEUDO_DECLARATION__PREFERRED, IssueCodes.SYNTAX,
                    "The disassembler can only prefer what stands for one instruction with plain operands and numbers;"
                            + " leave out 'preferred'");
        }
    }

    /** Distances that go where numbers do, and forms that go to several operands, cannot be told from the encoding. */
    private static boolean isHidden(SyntaxElement element, PseudoInstruction.Step step) {
        Operand operand = PseudoSyntax.operand(element);
        List<Operand> given = step.operands().entrySet().stream()
                .filter(one -> Reads.reads(one.getValue(), operand)).map(Map.Entry::getKey).toList();
        return element instanceof SyntaxElement.Choice ? given.size() != 1
                : operand.kind() instanceof OperandKind.Relative
                        && !given.stream().allMatch(one -> one.kind().isPlace());
    }
}

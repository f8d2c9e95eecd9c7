package org.trapeze.isa.lowering;

import java.util.ArrayList;
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
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Reads;
import org.trapeze.isa.isa.Expression;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.PseudoDeclaration;
import org.trapeze.isa.isa.PseudoItem;
import org.trapeze.isa.isa.PseudoOperand;
import org.trapeze.isa.isa.PseudoStep;
import org.trapeze.isa.isa.PseudoText;
import org.trapeze.isa.isa.Reference;
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
        Map<PseudoOperand, Operand> operands = new LinkedHashMap<>();
        List<SyntaxElement> syntax = syntax(declaration, body.frame(), operands);
        List<PseudoInstruction.Step> steps = new ArrayList<>();
        declaration.getSteps().forEach(step -> step(step, body, operands).ifPresent(steps::add));
        checkUsed(declaration, operands, steps);
        if (problems.errors() != before || steps.isEmpty() || steps.size() != declaration.getSteps().size()) {
            return Optional.empty();
        }
        checkPreferred(declaration, steps);
        return Optional.of(new PseudoInstruction(syntax, steps, declaration.isPreferred()));
    }

    // ---- What is written ----

    private List<SyntaxElement> syntax(PseudoDeclaration declaration, Frame frame,
            Map<PseudoOperand, Operand> operands) {
        List<SyntaxElement> elements = new ArrayList<>();
        for (PseudoItem item : declaration.getItems()) {
            if (item instanceof PseudoText text && text.getText() != null && !text.getText().isBlank()) {
                elements.add(new SyntaxElement.Text(text.getText().strip()));
            } else if (item instanceof PseudoOperand operand && operand.getName() != null) {
                operand(operand, frame, operands).map(SyntaxElement.Slot::new).ifPresent(elements::add);
            }
        }
        boolean named = !elements.isEmpty() && elements.getFirst() instanceof SyntaxElement.Text text
                && text.text().matches(SyntaxLowering.MNEMONIC);
        if (!named) {
            problems.error(declaration, null, IssueCodes.SYNTAX, "A pseudo-instruction begins with its mnemonic, one "
                    + "word of letters, digits, dots and underscores, as in pseudo \"nop\" = ...");
        }
        return elements;
    }

    private Optional<Operand> operand(PseudoOperand declared, Frame frame, Map<PseudoOperand, Operand> operands) {
        if (operands.keySet().stream().anyMatch(other -> other.getName().equals(declared.getName()))) {
            problems.error(declared, IsaPackage.Literals.REFERABLE__NAME, IssueCodes.DUPLICATE, "The operand '"
                    + declared.getName() + "' is written before already");
            return Optional.empty();
        }
        OperandKind kind = kind(declared);
        int width = declared.getWidth() == null ? StateComponent.MAX_WIDTH : new Limits(problems).small(declared,
                IsaPackage.Literals.PSEUDO_OPERAND__WIDTH, 1, StateComponent.MAX_WIDTH, "The width of an operand")
                .orElse(0);
        if (kind == null || width == 0) {
            problems.broken();
            return Optional.empty();
        }
        int bits = kind instanceof OperandKind.Register register ? numberWidth(register.bank()) : width;
        Operand operand = new Operand(declared.getName(), bits, kind);
        operands.put(declared, operand);
        frame.bind(declared, new Value.Bits(new Expr.OperandRead(operand)));
        return Optional.of(operand);
    }

    private static int numberWidth(StateComponent bank) {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(bank.visible() - 1));
    }

    private OperandKind kind(PseudoOperand declared) {
        if (declared.getTable() != null) {
            var table = declared.getTable().eIsProxy() ? null : symbols.names(declared.getTable());
            return table == null ? null : new OperandKind.Named(table, false);
        }
        if (declared.getBank() != null) {
            StateComponent bank = declared.getBank().eIsProxy() ? null : symbols.component(declared.getBank());
            return bank == null ? null : new OperandKind.Register(bank, symbols.elementNames(declared.getBank()));
        }
        return switch (declared.getKind()) {
            case SIGNED -> new OperandKind.Signed();
            case UNSIGNED -> new OperandKind.Unsigned();
            case ADDRESS -> new OperandKind.Address();
        };
    }

    // ---- What it stands for ----

    private Optional<PseudoInstruction.Step> step(PseudoStep step, BodyLowering body,
            Map<PseudoOperand, Operand> operands) {
        Instruction instruction = step.getInstruction() == null || step.getInstruction().eIsProxy() ? null
                : instructions.get(step.getInstruction().getName());
        if (instruction == null) {
            problems.broken();
            return Optional.empty();
        }
        if (instruction.syntax().stream().anyMatch(SyntaxElement.Choice.class::isInstance)) {
            problems.error(step, IsaPackage.Literals.PSEUDO_STEP__INSTRUCTION, IssueCodes.WRONG_KIND,
                    "An operand of '" + instruction.name() + "' is written in one of several forms; a "
                            + "pseudo-instruction cannot stand for such an instruction");
            return Optional.empty();
        }
        List<Operand> wanted = OperandOrder.of(instruction);
        if (wanted.size() != step.getArguments().size()) {
            problems.error(step, null, IssueCodes.ARGUMENTS, "'" + instruction.name() + "' takes, in the order of its"
                    + " syntax, (" + String.join(", ", wanted.stream().map(Operand::name).toList()) + "), not "
                    + step.getArguments().size() + " operands");
            return Optional.empty();
        }
        Map<Operand, Expr> values = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            Expr value = value(step.getArguments().get(i), wanted.get(i), body, operands);
            if (value == null) {
                problems.broken();
                return Optional.empty();
            }
            values.put(wanted.get(i), value);
        }
        return Optional.of(new PseudoInstruction.Step(instruction, values));
    }

    private Expr value(Expression argument, Operand wanted, BodyLowering body, Map<PseudoOperand, Operand> operands) {
        if (argument instanceof Reference reference && reference.getDeclaration() instanceof PseudoOperand plain) {
            Operand given = operands.get(plain);
            return given == null || !isWritable(given, wanted, argument) ? null : new Expr.OperandRead(given);
        }
        Expr value = body.value(argument,
                () -> body.expressions().bits(argument, wanted.width(), "The operand '" + wanted.name() + "'"));
        if (value != null && !Reads.components(value).isEmpty()) {
            problems.error(argument, null, IssueCodes.NOT_CONSTANT, "The assembler does not know what the machine's "
                    + "state is; only operands and numbers can stand here");
            return null;
        }
        return value;
    }

    private boolean isWritable(Operand given, Operand wanted, Expression at) {
        StateComponent from = given.kind() instanceof OperandKind.Register register ? register.bank() : null;
        StateComponent to = wanted.kind() instanceof OperandKind.Register register ? register.bank() : null;
        if (from != to) {
            problems.error(at, null, IssueCodes.WRONG_KIND, "The operand '" + wanted.name() + "' is "
                    + (to == null ? "no register" : "a register, as in " + to.name() + "[" + given.name() + "]"));
        }
        return from == to;
    }

    // ---- Checks ----

    private void checkUsed(PseudoDeclaration declaration, Map<PseudoOperand, Operand> operands,
            List<PseudoInstruction.Step> steps) {
        if (steps.size() != declaration.getSteps().size()) {
            return;
        }
        operands.forEach((declared, operand) -> {
            if (steps.stream().flatMap(step -> step.operands().values().stream())
                    .noneMatch(value -> Reads.reads(value, operand))) {
                problems.error(declared, IsaPackage.Literals.REFERABLE__NAME, IssueCodes.SYNTAX, "The operand '"
                        + operand.name() + "' is written but goes nowhere; use it or leave it out");
            }
        });
    }

    /** The disassembler must find out what was written. */
    private void checkPreferred(PseudoDeclaration declaration, List<PseudoInstruction.Step> steps) {
        boolean plain = steps.size() == 1 && steps.getFirst().operands().values().stream()
                .allMatch(value -> value instanceof Expr.OperandRead || value instanceof Expr.Const);
        if (declaration.isPreferred() && !plain) {
            problems.error(declaration, IsaPackage.Literals.PSEUDO_DECLARATION__PREFERRED, IssueCodes.SYNTAX,
                    "The disassembler can only prefer what stands for one instruction with plain operands and numbers;"
                            + " leave out 'preferred'");
        }
    }
}

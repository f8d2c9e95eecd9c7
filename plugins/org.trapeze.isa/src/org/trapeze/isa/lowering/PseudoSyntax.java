package org.trapeze.isa.lowering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.OperandForm;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.PseudoDeclaration;
import org.trapeze.isa.isa.PseudoItem;
import org.trapeze.isa.isa.PseudoOperand;
import org.trapeze.isa.isa.PseudoText;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers what is written for a pseudo-instruction: its mnemonic, texts and operands. */
final class PseudoSyntax {
    private final Symbols symbols;
    private final Problems problems;
    private final Limits limits;
    private final Map<String, Instruction> instructions;
    private final Map<PseudoOperand, SyntaxElement> operands = new LinkedHashMap<>();

    /** @param instructions by name */
    PseudoSyntax(Symbols symbols, Problems problems, Map<String, Instruction> instructions) {
        this.symbols = symbols;
        this.problems = problems;
        this.limits = new Limits(problems);
        this.instructions = instructions;
    }

    /** {@return the elements; the operands are bound to their names} */
    List<SyntaxElement> elements(PseudoDeclaration declaration, Frame frame) {
        List<SyntaxElement> elements = new ArrayList<>();
        for (PseudoItem item : declaration.getItems()) {
            if (item instanceof PseudoText text && text.getText() != null && !text.getText().isBlank()) {
                elements.add(new SyntaxElement.Text(text.getText().strip()));
            } else if (item instanceof PseudoOperand operand && operand.getName() != null) {
                element(declaration, operand, frame).ifPresent(elements::add);
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

    /** {@return the operands of the elements made, in their order: slots, and choices of those with several forms} */
    Map<PseudoOperand, SyntaxElement> operands() {
        return operands;
    }

    /** {@return the operand of a slot or choice} */
    static Operand operand(SyntaxElement element) {
        return element instanceof SyntaxElement.Choice choice ? choice.operand()
                : ((SyntaxElement.Slot) element).operand();
    }

    private Optional<SyntaxElement> element(PseudoDeclaration declaration, PseudoOperand declared, Frame frame) {
        if (operands.keySet().stream().anyMatch(other -> other.getName().equals(declared.getName()))) {
            problems.error(declared, IsaPackage.Literals.REFERABLE__NAME, IssueCodes.DUPLICATE, "The operand '"
                    + declared.getName() + "' is written before already");
            return Optional.empty();
        }
        SyntaxElement element = declared.getForms() != null ? choice(declared) : slot(declaration, declared);
        if (element == null) {
            problems.broken();
            return Optional.empty();
        }
        operands.put(declared, element);
        frame.bind(declared, new Value.Bits(new Expr.OperandRead(operand(element))));
        return Optional.of(element);
    }

    private SyntaxElement choice(PseudoOperand declared) {
        List<OperandForm> forms = declared.getForms().eIsProxy() ? null : symbols.forms(declared.getForms());
        return forms == null ? null : new SyntaxElement.Choice(new Operand(declared.getName(),
                forms.getFirst().width(), new OperandKind.Unsigned()), forms, Optional.empty());
    }

    private SyntaxElement slot(PseudoDeclaration declaration, PseudoOperand declared) {
        OperandKind kind = declared.isRelative() ? relative(declaration, declared) : kind(declared);
        int width = declared.getWidth() == null ? StateComponent.MAX_WIDTH : limits.small(declared,
                IsaPackage.Literals.PSEUDO_OPERAND__WIDTH, 1, StateComponent.MAX_WIDTH, "The width of an operand")
                .orElse(0);
        if (kind == null || width == 0) {
            return null;
        }
        int bits = kind instanceof OperandKind.Register register ? numberWidth(register.bank()) : width;
        return new SyntaxElement.Slot(new Operand(declared.getName(), bits, kind));
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

    private OperandKind relative(PseudoDeclaration declaration, PseudoOperand declared) {
        int bias = declared.isNext() ? length(declaration) : declared.getBias() == null ? 0
                : limits.small(declared, IsaPackage.Literals.PSEUDO_OPERAND__BIAS, 0, Short.MAX_VALUE,
                        "The number of units that distances are counted from").orElse(0);
        int scale = declared.getScale() == null ? 1 : limits.small(declared, IsaPackage.Literals.PSEUDO_OPERAND__SCALE,
                1, Short.MAX_VALUE, "The number of units that one step stands for").orElse(1);
        return new OperandKind.Relative(declared.isNegative() ? -bias : bias, scale);
    }

    /** The units of all its instructions; those that are broken are reported with the steps. */
    private int length(PseudoDeclaration declaration) {
        int bits = 0;
        for (var step : declaration.getSteps()) {
            Instruction instruction = step.getInstruction() == null || step.getInstruction().eIsProxy() ? null
                    : instructions.get(step.getInstruction().getName());
            bits += instruction == null ? 0 : instruction.encoding().fixedBits();
            if (instruction != null && OperandOrder.choices(instruction).flatMap(choice -> choice.forms().stream())
                    .anyMatch(form -> form.extraBits() > 0)) {
                problems.error(step, IsaPackage.Literals.PSEUDO_STEP__INSTRUCTION, IssueCodes.WRONG_KIND, "'"
                        + instruction.name()
                        + "' is as long as its operands' forms, so that distances cannot be counted"
                        + " from what follows it; leave out 'from next'");
            }
        }
        return bits / symbols.shape().unitBits();
    }
}

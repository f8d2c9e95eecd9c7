package org.trapeze.isa.lowering;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.OperandForm;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.OperandDeclaration;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers the declarations of operands that are written in several forms, before the instructions that use them. */
final class OperandFormLowering {
    private final Symbols symbols;
    private final Problems problems;
    private final Limits limits;

    OperandFormLowering(Symbols symbols, Problems problems) {
        this.symbols = symbols;
        this.problems = problems;
        this.limits = new Limits(problems);
    }

    void all(MachineView view) {
        view.all(OperandDeclaration.class).forEach(this::declaration);
    }

    private void declaration(OperandDeclaration declaration) {
        int before = problems.errors();
        int width = limits.small(declaration, IsaPackage.Literals.OPERAND_DECLARATION__WIDTH, 1,
                StateComponent.MAX_WIDTH, "The width of an operand").orElse(0);
        if (declaration.getForms().isEmpty()) {
            problems.error(declaration, IsaPackage.Literals.OPERAND_DECLARATION__NAME, IssueCodes.MISSING,
                    "The operand has no form; write one, as in encode 00 n:4 syntax r[n]");
        }
        List<OperandForm> forms = new ArrayList<>();
        for (var form : declaration.getForms()) {
            OperandForm lowered = width == 0 ? null : form(form, width);
            if (lowered != null) {
                checkReachable(form, lowered, forms, width);
                forms.add(lowered);
            }
        }
        if (problems.errors() == before) {
            symbols.put(declaration, List.copyOf(forms));
        }
    }

    /** Of several forms that a word has, the first is read; one that is never read may only be another way to write. */
    private void checkReachable(org.trapeze.isa.isa.OperandForm form, OperandForm later, List<OperandForm> earlier,
            int width) {
        Encoding own = later.encoding();
        earlier.stream().map(OperandForm::encoding)
                .filter(other -> other.bits() != own.bits() && hides(other, own, width)).findFirst()
                .ifPresent(other -> problems.error(form.getEncoding(), null, IssueCodes.OVERLAP,
                        "Every word of this form is read as an earlier form, which has another length ("
                                + Widening.bits(other.bits()) + ", not " + own.bits() + "); write this form before"
                                + " that one, or give it other bits"));
    }

    private static boolean hides(Encoding earlier, Encoding later, int width) {
        BigInteger mask = earlier.mask().shiftRight(earlier.bits() - width);
        BigInteger fixed = later.mask().shiftRight(later.bits() - width);
        BigInteger different = earlier.match().shiftRight(earlier.bits() - width)
                .xor(later.match().shiftRight(later.bits() - width));
        // Within an instruction the bits behind the operand tell forms apart as well.
        boolean onlyOperand = earlier.mask().equals(mask.shiftLeft(earlier.bits() - width));
        return onlyOperand && mask.andNot(fixed).signum() == 0 && mask.and(different).signum() == 0
                && earlier.fields().stream().allMatch(field -> field.excluded().isEmpty());
    }

    private OperandForm form(org.trapeze.isa.isa.OperandForm form, int width) {
        if (form.getEncoding() == null || form.getSyntax() == null) {
            problems.broken();
            return null;
        }
        EncodingLowering encoding = EncodingLowering.ofForm(form.getEncoding(), width, symbols, problems);
        int extraUnits = Math.max(0, encoding.length() - width) / symbols.shape().unitBits();
        SyntaxLowering syntax = SyntaxLowering.ofForm(form.getSyntax(), extraUnits, symbols, problems);
        Map<String, Operand> operands = new LinkedHashMap<>();
        encoding.widths().forEach((name, bits) -> operands.put(name, new Operand(name, bits, syntax.kind(name))));
        encoding.checkWritten(syntax::writes);
        Encoding known = encoding.encoding(operands).orElse(null);
        return known == null || known.bits() < width ? null
                : new OperandForm(width, known, syntax.elements(operands::get));
    }
}

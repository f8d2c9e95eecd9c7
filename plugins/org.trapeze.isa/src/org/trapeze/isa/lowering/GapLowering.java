package org.trapeze.isa.lowering;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.arch.Gap;
import org.trapeze.ir.arch.OperandForm;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.isa.isa.FormItem;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.RestBits;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers the places of an instruction's encoding where the forms of operands go on. */
final class GapLowering {
    private record Rest(RestBits item, String operand, List<OperandForm> forms, int width, int before) {
    }

    private final Symbols symbols;
    private final Problems problems;
    private final List<Rest> rests = new ArrayList<>();

    GapLowering(Symbols symbols, Problems problems) {
        this.symbols = symbols;
        this.problems = problems;
    }

    /** {@return the bits of all gaps together} */
    int width() {
        return rests.stream().mapToInt(Rest::width).sum();
    }

    List<Gap> all(Map<String, Operand> known) {
        return rests.stream().filter(rest -> known.containsKey(rest.operand())).map(rest -> new Gap(
                known.get(rest.operand()), new Operand(rest.operand() + "..", rest.width(), new OperandKind.Unsigned()),
                rest.forms(), rest.before())).toList();
    }

    /** {@return the width of the gap, unless it is broken} */
    Optional<Integer> add(RestBits item, int before) {
        if (item.getOperand() == null || item.getOperand().eIsProxy()) {
            problems.broken();
            return Optional.empty();
        }
        String operand = item.getOperand().getName();
        List<OperandForm> forms = forms(item, operand);
        int width = forms.stream().mapToInt(OperandForm::extraBits).max().orElse(0);
        int parcel = symbols.shape().parcelBits();
        String mistake = !(item.eContainer().eContainer() instanceof InstructionDeclaration)
                ? "A form of an operand is no longer than it says; such a place belongs to an instruction"
                : rests.stream().anyMatch(rest -> rest.operand().equals(operand))
                        ? "The form of '" + operand + "' goes on before already"
                : width == 0 ? "No form of '" + operand + "' goes on behind the operand; leave this out, or write the"
                        + " operand in such forms in the syntax, as in NAME<" + operand + ">"
                : width > StateComponent.MAX_WIDTH ? "The longest form of '" + operand + "' goes on for "
                        + Widening.bits(width) + "; within an instruction there are " + StateComponent.MAX_WIDTH
                        + " at most"
                : before % parcel != 0 ? "What an operand's form adds are parcels of " + Widening.bits(parcel)
                        + ", but " + Widening.bits(before) + " stand before it"
                : hidden(operand, forms);
        if (mistake != null) {
            problems.error(item, null, IssueCodes.ENCODING, mistake);
            return Optional.empty();
        }
        rests.add(new Rest(item, operand, forms, width, before));
        return Optional.of(width);
    }

    /** An operand stands before what it says of its form. */
    void checkBefore(String operand, int last) {
        rests.stream().filter(rest -> rest.operand().equals(operand) && rest.before() <= last).forEach(rest ->
            problems.error(rest.item(), null, IssueCodes.ENCODING, "Some bits of '" + operand + "' stand behind this;"
                    + " all of them have to be known where its form goes on"));
    }

    private List<OperandForm> forms(RestBits item, String operand) {
        if (!(item.eContainer().eContainer() instanceof InstructionDeclaration instruction)
                || instruction.getSyntax() == null) {
            return List.of();
        }
        return instruction.getSyntax().getItems().stream().filter(FormItem.class::isInstance).map(FormItem.class::cast)
                .filter(form -> form.getOperand() != null && operand.equals(form.getOperand().getName())
                        && form.getDeclaration() != null && !form.getDeclaration().eIsProxy())
                .map(form -> symbols.forms(form.getDeclaration())).filter(known -> known != null).findFirst()
                .orElse(List.of());
    }

    /** Whether a form is the right one must be known before more is read than it has. */
    private static String hidden(String operand, List<OperandForm> forms) {
        for (int i = 0; i < forms.size(); i++) {
            for (int j = i + 1; j < forms.size(); j++) {
                if (forms.get(i).extraBits() > forms.get(j).extraBits() && agree(forms.get(i), forms.get(j))) {
                    return "Form " + (i + 1) + " of '" + operand + "' is longer than form " + (j + 1) + ", which begins"
                            + " alike; where forms go on within an instruction, the shorter one comes first";
                }
            }
        }
        return null;
    }

    private static boolean agree(OperandForm longer, OperandForm shorter) {
        int more = longer.extraBits() - shorter.extraBits();
        Encoding a = longer.encoding();
        Encoding b = shorter.encoding();
        BigInteger both = a.mask().shiftRight(more).and(b.mask());
        return a.match().shiftRight(more).xor(b.match()).and(both).signum() == 0;
    }
}

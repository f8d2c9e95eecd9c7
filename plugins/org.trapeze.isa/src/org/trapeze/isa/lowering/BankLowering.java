package org.trapeze.isa.lowering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trapeze.ir.decl.Banking;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.isa.isa.BankAddition;
import org.trapeze.isa.isa.BankDeclaration;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ComponentKind;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.ModeDeclaration;
import org.trapeze.isa.isa.ModeList;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.model.Numbers;
import org.trapeze.isa.validation.IssueCodes;

/** Lowers the banks of a component: every mode sees one of them, and each of them is seen. */
final class BankLowering {
    /** More banks than any machine has modes. */
    private static final int MAX_BANKS = 64;

    private final MachineView view;
    private final Problems problems;

    BankLowering(MachineView view, Problems problems) {
        this.view = view;
        this.problems = problems;
    }

    /** {@return the banks, where the component is banked and nothing about them is wrong} */
    Optional<Banking> lower(ComponentDeclaration declaration, int count) {
        if (!declaration.isBanked() || !isBankable(declaration)) {
            return Optional.empty();
        }
        Map<ModeDeclaration, Integer> banks = new LinkedHashMap<>();
        declaration.getBanks().forEach(one -> bank(one, banks));
        view.all(BankAddition.class).stream().filter(addition -> addition.getComponent() == declaration)
                .forEach(addition -> addition.getBanks().forEach(one -> bank(one, banks)));
        int highest = banks.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (!isComplete(declaration, banks, highest) || (long) (highest + 1) * count > Limits.MAX_COUNT) {
            problems.broken();
            return Optional.empty();
        }
        Map<Long, Integer> bankOf = new LinkedHashMap<>();
        banks.forEach((mode, bank) ->
            Numbers.parse(mode.getValue(), 0, Long.MAX_VALUE).ifPresent(value -> bankOf.put(value, bank)));
        return Optional.of(new Banking(bankOf, highest + 1));
    }

    private boolean isBankable(ComponentDeclaration declaration) {
        if (declaration.getKind() == ComponentKind.PC || declaration.getKind() == ComponentKind.MODE) {
            problems.error(declaration, IsaPackage.Literals.REFERABLE__NAME, IssueCodes.WRONG_KIND,
                    "The " + declaration.getKind().getLiteral() + " component is not banked");
            return false;
        }
        return true;
    }

    private void bank(BankDeclaration one, Map<ModeDeclaration, Integer> banks) {
        Optional<Integer> bank = new Limits(problems).small(one, IsaPackage.Literals.BANK_DECLARATION__BANK, 0,
                MAX_BANKS - 1, "The number of a bank");
        if (one.getMode() == null || one.getMode().eIsProxy()) {
            problems.broken();
        } else if (bank.isPresent() && banks.putIfAbsent(view.current(one.getMode()), bank.get()) != null) {
            problems.error(one, IsaPackage.Literals.BANK_DECLARATION__MODE, IssueCodes.DUPLICATE,
                    "The bank of '" + one.getMode().getName() + "' is said already");
        }
    }

    private boolean isComplete(ComponentDeclaration declaration, Map<ModeDeclaration, Integer> banks, int highest) {
        List<String> missing = view.all(ModeList.class).stream().flatMap(list -> list.getModes().stream())
                .filter(mode -> mode.getName() != null && !banks.containsKey(mode))
                .map(ModeDeclaration::getName).toList();
        if (!missing.isEmpty()) {
            problems.error(declaration, IsaPackage.Literals.REFERABLE__NAME, IssueCodes.MISSING,
                    "Every mode sees a bank of " + Problems.shown(declaration.getName()) + "; say which one: "
                            + String.join(", ", missing));
        }
        for (int bank = 0; bank < highest; bank++) {
            if (!banks.containsValue(bank)) {
                problems.error(declaration, IsaPackage.Literals.REFERABLE__NAME, IssueCodes.RANGE,
                        "No mode sees bank " + bank + " of " + Problems.shown(declaration.getName()) + "; banks count "
                        + "from 0");
                return false;
            }
        }
        return missing.isEmpty();
    }
}

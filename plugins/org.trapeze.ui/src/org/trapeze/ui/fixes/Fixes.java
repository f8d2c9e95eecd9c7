package org.trapeze.ui.fixes;

import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.validation.Issue;

import org.trapeze.asm.ide.fixes.GuestFixes;
import org.trapeze.isa.ide.fixes.ExpectationFixes;
import org.trapeze.isa.ide.fixes.Fix;
import org.trapeze.isa.ide.fixes.MachineFixes;
import org.trapeze.isa.ide.fixes.Mistake;

import org.trapeze.ui.findings.FindingCodes;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.ModelSnapshot;

/** The fixes of mistakes of both languages. Any thread. */
final class Fixes {
    private Fixes() {
    }

    /** {@return whether mistakes of a kind may have fixes; says so fast} */
    static boolean mayFix(String code) {
        return code != null && (GuestFixes.mayFix(code) || MachineFixes.mayFix(code)
                || FindingCodes.CONTRADICTED.equals(code));
    }

    /** {@return the ways to mend a mistake of a text, the most likely first} */
    static List<Fix> of(ModelSnapshot snapshot, Issue issue) {
        Optional<Mistake> mistake = Mistake.of(snapshot.resource(), snapshot.text(), issue);
        return mistake.filter(one -> mayFix(one.code())).map(one -> {
            if (FindingCodes.CONTRADICTED.equals(one.code())) {
                return ExpectationFixes.of(one);
            }
            return snapshot.language() == Language.GASM ? GuestFixes.of(one) : MachineFixes.of(one);
        }).orElse(List.of());
    }
}

package org.trapeze.isa.ide.fixes;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;

import org.trapeze.isa.isa.ClassClaim;
import org.trapeze.isa.isa.ExpectDeclaration;
import org.trapeze.isa.isa.Machine;

/** Makes an expectation say what the classifier found. Since it was contradicted, that is its opposite. */
public final class ExpectationFixes {
    private static final String NOT = "not";

    private ExpectationFixes() {
    }

    /** {@return the fix of a contradicted expectation; the source that it names stays, as a note of who is wrong} */
    public static List<Fix> of(Mistake mistake) {
        if (!(mistake.root() instanceof Machine machine)) {
            return List.of();
        }
        MachineText text = new MachineText(mistake, machine);
        Optional<? extends EObject> place = text.around(ClassClaim.class);
        place = place.isPresent() ? place : text.around(ExpectDeclaration.class);
        return place.map(claim -> List.of(turned(MachineText.node(claim), mistake))).orElse(List.of());
    }

    private static Fix turned(INode claim, Mistake mistake) {
        int start = -1;
        for (ILeafNode leaf : claim.getLeafNodes()) {
            if (leaf.isHidden() || leaf.getText().equals("expect")) {
                continue;
            }
            if (start >= 0) {
                return Fix.of("as-computed", "Expect what was found: leave out 'not'",
                        new TextChange(start, leaf.getOffset() - start, ""));
            }
            if (!leaf.getText().equals(NOT)) {
                return Fix.of("as-computed", "Expect what was found: 'not " + leaf.getText() + "'",
                        new TextChange(leaf.getOffset(), 0, NOT + " "));
            }
            start = leaf.getOffset();
        }
        return mistake.replaced("as-computed", "Leave it as it is", mistake.written());
    }
}

package org.trapeze.isa.lowering;

import java.util.Iterator;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.trapeze.isa.isa.ForStatement;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.LetStatement;
import org.trapeze.isa.isa.Parameter;
import org.trapeze.isa.model.MachineNames.Space;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.scoping.LocalNames;
import org.trapeze.isa.validation.IssueCodes;

/** Warns of local names that take the place of another one: a reader may think of that, and so may the writer. */
final class HidingChecks {
    private static final Map<EClass, String> KINDS = Map.ofEntries(
            Map.entry(IsaPackage.Literals.COMPONENT_DECLARATION, "the component"),
            Map.entry(IsaPackage.Literals.ALIAS_DECLARATION, "the alias"),
            Map.entry(IsaPackage.Literals.CONSTANT_DECLARATION, "the constant"),
            Map.entry(IsaPackage.Literals.MODE_DECLARATION, "the mode"),
            Map.entry(IsaPackage.Literals.CAUSE_DECLARATION, "the cause"),
            Map.entry(IsaPackage.Literals.OPERAND_PART, "the operand"),
            Map.entry(IsaPackage.Literals.PARAMETER, "the parameter"),
            Map.entry(IsaPackage.Literals.FOR_STATEMENT, "the loop's"),
            Map.entry(IsaPackage.Literals.LET_STATEMENT, "the earlier"));

    private final MachineView view;
    private final Problems problems;

    HidingChecks(MachineView view, Problems problems) {
        this.view = view;
        this.problems = problems;
    }

    void all() {
        for (Iterator<EObject> all = view.machine().eAllContents(); all.hasNext();) {
            EObject one = all.next();
            if (one instanceof LetStatement || one instanceof ForStatement || one instanceof Parameter) {
                check(one);
            }
        }
    }

    private void check(EObject local) {
        EStructuralFeature feature = local.eClass().getEStructuralFeature("name");
        String name = (String) local.eGet(feature);
        EObject hidden = name == null ? null : hidden(local, name);
        if (hidden != null) {
            problems.warning(local, feature, IssueCodes.HIDING, "'" + name + "' hides "
                    + KINDS.getOrDefault(hidden.eClass(), "another") + " '" + name + "'; give one of them another "
                    + "name");
        }
    }

    private EObject hidden(EObject local, String name) {
        // The parameters of one list are compared with each other elsewhere.
        EObject outer = local instanceof Parameter ? null : LocalNames.find(local, name);
        return outer != null ? outer : view.names().get(Space.VALUE, name);
    }
}

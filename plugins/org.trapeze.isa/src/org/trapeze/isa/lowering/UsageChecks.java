package org.trapeze.isa.lowering;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.trapeze.isa.isa.CauseDeclaration;
import org.trapeze.isa.isa.CauseList;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ComponentKind;
import org.trapeze.isa.isa.CountdownDeclaration;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.InterruptDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.OwnedClause;
import org.trapeze.isa.isa.Reference;
import org.trapeze.isa.isa.TranslationDeclaration;
import org.trapeze.isa.isa.TrapStatement;
import org.trapeze.isa.isa.UndefinedDeclaration;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.validation.IssueCodes;

/**
 * Warns of state and causes that a machine declares and nothing uses: most likely an instruction forgot them. Only for
 * descriptions without errors, as what is missing may be in the part that is wrong.
 */
final class UsageChecks {
    private final MachineView view;
    private final Problems problems;
    private final Set<EObject> used = Collections.newSetFromMap(new IdentityHashMap<>());

    UsageChecks(MachineView view, Problems problems) {
        this.view = view;
        this.problems = problems;
    }

    void all() {
        for (Machine machine : view.chain()) {
            for (Iterator<EObject> all = machine.eAllContents(); all.hasNext();) {
                collect(all.next());
            }
        }
        view.machine().getDeclarations().forEach(this::check);
    }

    // ---- What is used: causes where they are raised, components where they are read or written ----

    private void collect(EObject user) {
        switch (user) {
            case TrapStatement trap -> use(trap.getCause());
            case UndefinedDeclaration undefined -> use(undefined.getCause());
            case InterruptDeclaration interrupt -> use(interrupt.getCause());
            case TranslationDeclaration translation -> {
                use(translation.getCause());
                use(translation.getLoad());
                use(translation.getStore());
                translation.getMore().forEach(this::use);
            }
            case CountdownDeclaration countdown -> use(countdown.getComponent());
            case OwnedClause owned -> owned.getComponents().forEach(this::use);
            // Comparing with a cause does not raise it.
            case Reference reference when reference.getDeclaration() instanceof ComponentDeclaration component ->
                use(component);
            default -> {
                // The others use nothing, or use it through one of these.
            }
        }
    }

    private void use(EObject declared) {
        if (declared != null) {
            used.add(view.current(declared));
        }
    }

    // ---- What is declared ----

    private void check(Declaration declaration) {
        switch (declaration) {
            case CauseList list -> list.getCauses().forEach(this::cause);
            case ComponentDeclaration component -> component(component);
            default -> {
                // The others may stand ready for other machines and for guests.
            }
        }
    }

    private void cause(CauseDeclaration cause) {
        if (!used.contains(cause)) {
            problems.warning(cause, IsaPackage.Literals.REFERABLE__NAME, IssueCodes.UNUSED, "Nothing raises '"
                    + cause.getName() + "'; write 'trap " + cause.getName()
                    + "' where it should be raised, or 'interrupt " + cause.getName()
                    + " when ...', or leave the cause out");
        }
    }

    private void component(ComponentDeclaration component) {
        // Every instruction changes the program counter, every trap the mode.
        boolean implicit = component.getKind() == ComponentKind.PC || component.getKind() == ComponentKind.MODE;
        if (!implicit && !used.contains(component)) {
            problems.warning(component, IsaPackage.Literals.REFERABLE__NAME, IssueCodes.UNUSED, "Nothing reads or "
                    + "writes '"
                    + component.getName() + "'; name it where instructions or traps use it, or leave the component "
                    + "out");
        }
    }
}

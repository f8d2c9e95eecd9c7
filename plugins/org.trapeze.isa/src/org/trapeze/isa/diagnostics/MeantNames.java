package org.trapeze.isa.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.scoping.IScopeProvider;

import com.google.inject.Inject;

import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ComponentKind;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.model.MachineView;
import org.trapeze.isa.naming.NearestNames;

/** Finds the name that a name which means nothing may have been meant to be. */
final class MeantNames {
    /** Looking takes its time for each name, and in a description for another language nearly all are unknown. */
    private static final int MOST = 50;
    /** Letters of a name; one that is shorter is near to too many. */
    private static final int SHORTEST = 3;

    /** How often was looked in one state of the texts. */
    private static final class Looks {
        private final AtomicInteger number = new AtomicInteger();

        boolean another() {
            return number.incrementAndGet() <= MOST;
        }
    }

    private final IScopeProvider scopes;

    @Inject
    MeantNames(IScopeProvider scopes) {
        this.scopes = scopes;
    }

    /** {@return what to add to a message: a question; empty where no name is near} */
    String question(EObject context, EReference reference, String written) {
        MachineView view = MachineView.of(EcoreUtil2.getContainerOfType(context, Machine.class));
        if (!view.computed(Looks.class, one -> new Looks()).another()) {
            return "";
        }
        String counter = reference == IsaPackage.Literals.REFERENCE__DECLARATION && written.equalsIgnoreCase("pc")
                ? counter(view) : null;
        if (counter != null) {
            return "; the program counter is '" + counter + "'";
        }
        List<String> names = new ArrayList<>();
        scopes.getScope(context, reference).getAllElements()
                .forEach(one -> names.add(String.join(".", one.getName().getSegments())));
        if (written.length() < SHORTEST) {
            names.removeIf(name -> !name.equalsIgnoreCase(written));
        }
        return NearestNames.to(written, names).stream().findFirst().map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    /** Other languages and most manuals call it so. */
    private static String counter(MachineView view) {
        return view.all(ComponentDeclaration.class).stream().filter(one -> one.getKind() == ComponentKind.PC)
                .map(ComponentDeclaration::getName).findFirst().orElse(null);
    }
}

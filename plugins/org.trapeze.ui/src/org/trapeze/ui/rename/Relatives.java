package org.trapeze.ui.rename;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.util.SimpleAttributeResolver;

import org.trapeze.asm.gasm.Label;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Symbol;
import org.trapeze.asm.scoping.ProgramNames;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.model.MachineView;

import org.trapeze.ui.index.WorkspaceIndex;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.references.Target;

/**
 * What must get another name together with something: the declarations that take its place in machines which extend its
 * machine, those whose place it takes, and the local labels that are also called by its name and their own.
 */
final class Relatives {
    private final WorkspaceIndex index;
    private final Target target;
    private final Set<Target> found = new LinkedHashSet<>();

    Relatives(WorkspaceIndex index, Target target) {
        this.index = index;
        this.target = target;
        found.add(target);
    }

    /** {@return the target itself and what goes with it} */
    Set<Target> find(EObject element, SubMonitor progress) {
        if (target.parameter()) {
            return found;
        }
        if (element instanceof Label label && !target.name().startsWith(".")
                && label.eContainer() instanceof Program program) {
            addLocals(program);
        } else if (element.eContainer() instanceof Machine) {
            List<URI> machines = MachineNames.files(index);
            progress.setWorkRemaining(machines.size());
            for (URI uri : machines) {
                progress.split(1);
                addReplacements(uri, element);
            }
        }
        return found;
    }

    private void addLocals(Program program) {
        Language.GASM.get(ProgramNames.class).symbols(program).all().forEach((name, symbol) -> {
            if (name.startsWith(target.name() + ".") && isLocal(symbol)) {
                Target.of(symbol).ifPresent(found::add);
            }
        });
    }

    private static boolean isLocal(Symbol symbol) {
        return symbol.getName() != null && symbol.getName().startsWith(".");
    }

    private void addReplacements(URI uri, EObject element) {
        Resource resource = index.editorSet(uri).getResource(uri, true);
        if (resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof Machine machine)) {
            return;
        }
        List<Machine> chain = MachineView.of(machine).chain();
        if (chain.stream().anyMatch(one -> one.eResource().getURI().equals(target.resource()))) {
            chain.stream().flatMap(one -> one.getDeclarations().stream())
                    .filter(other -> other.eClass() == element.eClass()
                            && target.name().equals(SimpleAttributeResolver.NAME_RESOLVER.apply(other)))
                    .forEach(other -> Target.of(other).ifPresent(found::add));
        }
    }
}

package org.trapeze.isa.standalone;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Expectation;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.lowering.LoweredMachine;

/**
 * A machine description that was read.
 *
 * @param machine its model, if the text held one
 * @param issues  everything wrong with it, in the order of the text
 */
public record IsaDocument(Optional<Machine> machine, List<IsaIssue> issues) {
    public IsaDocument {
        issues = List.copyOf(issues);
    }

    /** {@return where something is expected, as {@code file:line}} */
    public Optional<String> place(Expectation expectation) {
        return machine.flatMap(known -> LoweredMachine.of(known).declaration(expectation)).map(IsaDocument::place);
    }

    private static String place(EObject object) {
        URI uri = object.eResource().getURI();
        String file = uri.isFile() ? uri.toFileString() : uri.lastSegment();
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        return node == null ? file : file + ":" + node.getStartLine();
    }

    /** {@return the architecture, if there is no error} */
    public Optional<Architecture> architecture() {
        return issues.stream().anyMatch(IsaIssue::error) ? Optional.empty()
                : machine.flatMap(known -> LoweredMachine.of(known).architecture());
    }
}

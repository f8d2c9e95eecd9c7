package org.trapeze.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.classify.Classification;
import org.trapeze.classify.ExpectationCheck;
import org.trapeze.classify.ExpectationCheck.Contradiction;
import org.trapeze.classify.ExpectationCheck.Kind;
import org.trapeze.classify.Explanation;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Property;
import org.trapeze.classify.Repair;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.lowering.LoweredMachine;

import org.trapeze.ui.repair.RepairChoice;

/** Finds what the classes of instructions say about a description. */
final class DescriptionFindings {
    private final Machine machine;
    private final LoweredMachine lowered;
    private final Issues issues;
    private final List<Issue> found = new ArrayList<>();

    DescriptionFindings(Machine machine) {
        this.machine = machine;
        lowered = LoweredMachine.of(machine);
        issues = new Issues(NodeModelUtils.getNode(machine).getRootNode().getText());
    }

    List<Issue> issues() {
        return found;
    }

    /** Adds the expectations that are not met. One that was inherited is shown where the machine says from whom. */
    void expectations(Classification classification) {
        for (Contradiction one : ExpectationCheck.check(classification)) {
            boolean contradicted = one.kind() == Kind.CONTRADICTED;
            Optional<EObject> place = lowered.declaration(one.expectation())
                    .filter(clause -> clause.eResource() == machine.eResource());
            add(contradicted ? Severity.ERROR : Severity.WARNING,
                    contradicted ? FindingCodes.CONTRADICTED : FindingCodes.NOT_DECIDED, one.message(),
                    place.orElse(machine), place.isPresent() ? null : IsaPackage.Literals.MACHINE__BASE);
        }
    }

    /** Adds the instructions of this text that certainly are sensitive and not privileged. */
    void sensitive(Map<String, InstructionClasses> classes, Severity severity) {
        Set<String> privileged = classes.entrySet().stream().filter(one -> one.getValue().isPrivileged())
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        machine.getDeclarations().stream().filter(InstructionDeclaration.class::isInstance)
                .map(InstructionDeclaration.class::cast)
                .filter(declaration -> declaration.getName() != null).forEach(declaration -> {
                    InstructionClasses known = classes.get(declaration.getName());
                    if (known != null && known.offends(Property.SENSITIVE)
                            && lowered.instruction(declaration).filter(known.instruction()::equals).isPresent()) {
                        sensitive(declaration, known, privileged, severity);
                    }
                });
    }

    private void sensitive(InstructionDeclaration declaration, InstructionClasses known, Set<String> privileged,
            Severity severity) {
        String example = Consequences.example(known);
        String message = known.instruction().name() + " is sensitive but not privileged ("
                + Explanation.summary(known) + ")." + (example.isEmpty() ? "" : " " + example);
        String[] data = Stream.concat(Stream.of(declaration.getName()),
                Repair.of(known, Property.SENSITIVE).stream()
                        .flatMap(repair -> RepairChoice.of(machine, declaration, repair, privileged).stream())
                        .map(RepairChoice::key))
                .toArray(String[]::new);
        add(severity, FindingCodes.SENSITIVE, message, declaration,
                IsaPackage.Literals.INSTRUCTION_DECLARATION__NAME, data);
    }

    private void add(Severity severity, String code, String message, EObject place, EStructuralFeature feature,
            String... data) {
        INode node = feature == null ? NodeModelUtils.getNode(place)
                : NodeModelUtils.findNodesForFeature(place, feature).stream().findFirst()
                        .orElseGet(() -> NodeModelUtils.getNode(place));
        if (node != null) {
            found.add(issues.at(node.getOffset(), node.getLength(), severity, code, message, data));
        }
    }
}

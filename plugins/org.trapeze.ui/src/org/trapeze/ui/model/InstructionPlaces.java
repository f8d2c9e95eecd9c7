package org.trapeze.ui.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;

import org.trapeze.asm.assembler.Placement;
import org.trapeze.asm.gasm.Element;
import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Statement;
import org.trapeze.asm.program.GuestAssembler;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.lowering.LoweredMachine;

import org.trapeze.ui.language.Language;

/** Finds the instructions in a text. */
final class InstructionPlaces {
    private final List<InstructionPlace> places = new ArrayList<>();

    private InstructionPlaces() {
    }

    /** {@return where instructions are defined or used in a linked resource} */
    static List<InstructionPlace> of(Language language, XtextResource resource) {
        InstructionPlaces found = new InstructionPlaces();
        EObject root = resource.getContents().isEmpty() ? null : resource.getContents().getFirst();
        if (root instanceof Machine machine) {
            machine.getDeclarations().forEach(found::addDefinition);
        } else if (root instanceof Program program) {
            Map<Integer, InstructionDeclaration> assembled = assembled(language, resource, program.getMachine());
            program.getElements().forEach(element -> found.addUse(element, assembled));
        }
        return found.places;
    }

    /** Where a name is wrong, something stands in its place that is none. */
    private void addDefinition(Declaration declaration) {
        if (declaration instanceof InstructionDeclaration instruction && instruction.getName() != null) {
            add(instruction, IsaPackage.Literals.INSTRUCTION_DECLARATION__NAME, instruction);
        }
    }

    /** What could not be assembled counts as the first instruction with its mnemonic. */
    private void addUse(Element element, Map<Integer, InstructionDeclaration> assembled) {
        if (element instanceof Statement statement && NodeModelUtils.getNode(statement) != null
                && statement.getOperation() instanceof InstructionDeclaration first && !first.eIsProxy()
                && first.getName() != null) {
            int offset = NodeModelUtils.getNode(statement).getOffset();
            add(statement, GasmPackage.Literals.STATEMENT__OPERATION, assembled.getOrDefault(offset, first));
        }
    }

    private void add(EObject element, EStructuralFeature feature, InstructionDeclaration instruction) {
        for (INode node : NodeModelUtils.findNodesForFeature(element, feature)) {
            places.add(new InstructionPlace(node.getOffset(), node.getLength(), instruction));
        }
    }

    private static Map<Integer, InstructionDeclaration> assembled(Language language, XtextResource resource,
            Machine machine) {
        Map<Integer, InstructionDeclaration> assembled = new HashMap<>();
        if (machine != null && !machine.eIsProxy()) {
            LoweredMachine lowered = LoweredMachine.of(machine);
            for (Placement placement : language.get(GuestAssembler.class).assemble(resource).placements()) {
                placement.instruction().filter(own -> placement.expanded().isEmpty()).flatMap(lowered::declaration)
                        .ifPresent(declaration -> assembled.put(placement.offset(), declaration));
            }
        }
        return assembled;
    }
}

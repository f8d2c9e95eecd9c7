package org.trapeze.ui.highlighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import org.trapeze.asm.gasm.Element;
import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Statement;
import org.trapeze.asm.gasm.Symbol;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.isa.isa.InstructionDeclaration;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.classification.Instructions;
import org.trapeze.ui.classification.PlacedClasses;
import org.trapeze.ui.model.InstructionPlace;
import org.trapeze.ui.model.ModelSnapshot;

/**
 * Finds what text means in a model: instructions by their classes, and in a guest labels and constants where they are
 * defined, and directives. Any thread.
 */
final class SemanticCalculator {
    private final List<HighlightedRegion> regions = new ArrayList<>();

    private SemanticCalculator() {
    }

    /** {@return the regions that are shown by their meaning, none of them overlapping another} */
    static List<HighlightedRegion> regions(ModelSnapshot snapshot) {
        SemanticCalculator calculator = new SemanticCalculator();
        Map<String, InstructionClasses> known =
                snapshot.machine().map(TrapezeUi.get().classification()::classes).orElse(Map.of());
        PlacedClasses placed = new PlacedClasses(snapshot, known);
        for (InstructionPlace place : snapshot.instructions()) {
            calculator.regions.add(new HighlightedRegion(place.offset(), place.length(),
                    placed.at(place).map(Instructions::highlight).orElse(Highlight.UNDECIDED)));
        }
        if (snapshot.root() instanceof Program program) {
            program.getElements().forEach(calculator::add);
        }
        return calculator.regions;
    }

    private void add(Element element) {
        if (element instanceof Symbol) {
            add(element, GasmPackage.Literals.SYMBOL__NAME, Highlight.LABEL);
        } else if (element instanceof Statement statement && isDirective(statement.getOperation())) {
            add(element, GasmPackage.Literals.STATEMENT__OPERATION, Highlight.KEYWORD);
        }
    }

    /** What is not an instruction is a directive, of the machine or of the assembler, or an error marked as such. */
    private static boolean isDirective(EObject operation) {
        return operation == null || operation.eIsProxy() || !(operation instanceof InstructionDeclaration);
    }

    private void add(EObject element, EStructuralFeature feature, Highlight kind) {
        for (INode node : NodeModelUtils.findNodesForFeature(element, feature)) {
            regions.add(new HighlightedRegion(node.getOffset(), node.getLength(), kind));
        }
    }
}

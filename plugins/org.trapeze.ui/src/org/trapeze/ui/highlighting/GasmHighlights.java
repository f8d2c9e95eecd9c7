package org.trapeze.ui.highlighting;

import java.util.List;

import org.eclipse.emf.ecore.EObject;

import org.trapeze.asm.gasm.Element;
import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Statement;
import org.trapeze.asm.gasm.Symbol;
import org.trapeze.isa.isa.InstructionDeclaration;

import org.trapeze.ui.classification.Instructions;
import org.trapeze.ui.model.ModelSnapshot;

/** In a guest: labels and constants where they are defined, and instructions by their classes. */
final class GasmHighlights extends SemanticCalculator {

    @Override
    void collect(ModelSnapshot snapshot, List<HighlightedRegion> regions) {
        for (Element element : ((Program) snapshot.root()).getElements()) {
            if (element instanceof Symbol symbol) {
                add(regions, symbol, GasmPackage.Literals.SYMBOL__NAME, Highlight.LABEL);
            } else if (element instanceof Statement statement) {
                add(regions, statement, GasmPackage.Literals.STATEMENT__OPERATION, kind(snapshot, statement));
            }
        }
    }

    /** What is not an instruction is a directive, of the machine or of the assembler, or an error marked as such. */
    private static Highlight kind(ModelSnapshot snapshot, Statement statement) {
        EObject operation = statement.getOperation();
        return operation instanceof InstructionDeclaration instruction && !instruction.eIsProxy()
                ? Instructions.highlight(snapshot, instruction) : Highlight.KEYWORD;
    }
}

package org.trapeze.ui.highlighting;

import java.util.List;

import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.IsaPackage;
import org.trapeze.isa.isa.Machine;

import org.trapeze.ui.classification.Instructions;
import org.trapeze.ui.model.ModelSnapshot;

/** In a machine description: the names of instructions, by their classes. */
final class IsaHighlights extends SemanticCalculator {

    @Override
    void collect(ModelSnapshot snapshot, List<HighlightedRegion> regions) {
        for (Declaration declaration : ((Machine) snapshot.root()).getDeclarations()) {
            if (declaration instanceof InstructionDeclaration instruction) {
                add(regions, instruction, IsaPackage.Literals.INSTRUCTION_DECLARATION__NAME,
                        Instructions.highlight(snapshot, instruction));
            }
        }
    }
}

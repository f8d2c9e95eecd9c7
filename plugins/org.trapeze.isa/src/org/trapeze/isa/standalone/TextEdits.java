package org.trapeze.isa.standalone;

import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.lowering.LoweredMachine;

/**
 * Edits the text of a description that was read, as an editor does: only what an edit concerns is parsed anew. For
 * measurements and tests. One thread at a time; the document that was read is not to be used any more.
 */
public final class TextEdits {
    private final XtextResource resource;

    /** @param document a description with a machine in it */
    public TextEdits(IsaDocument document) {
        resource = (XtextResource) document.machine().orElseThrow().eResource();
    }

    /** {@return the names of the instructions that the text itself declares, in order} */
    public List<String> instructions() {
        return declarations().stream().map(InstructionDeclaration::getName).toList();
    }

    /**
     * Writes a statement at the end of an instruction.
     *
     * @param place     the instruction, counted from 0 in {@link #instructions}
     * @param statement as it would be written
     */
    public void append(int place, String statement) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(declarations().get(place));
        int brace = node.getOffset() + node.getLength() - 1;
        resource.update(brace, 0, statement + " ");
    }

    /** {@return the architecture that the text means now, if nothing that lowering notices is wrong} */
    public Optional<Architecture> architecture() {
        return LoweredMachine.of(machine()).architecture();
    }

    private List<InstructionDeclaration> declarations() {
        return EcoreUtil2.typeSelect(machine().getDeclarations(), InstructionDeclaration.class);
    }

    private Machine machine() {
        return (Machine) resource.getContents().getFirst();
    }
}

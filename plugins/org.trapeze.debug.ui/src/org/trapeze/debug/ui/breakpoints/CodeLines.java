package org.trapeze.debug.ui.breakpoints;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

import org.eclipse.jface.text.IDocument;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.CancelIndicator;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Statement;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.ui.TrapezeUi;

/** The lines of a guest in an editor that hold instructions, where alone a line breakpoint can stop anything. */
final class CodeLines {
    private final NavigableSet<Integer> lines = new TreeSet<>();

    private CodeLines(Program program) {
        program.getElements().stream().filter(Statement.class::isInstance).map(Statement.class::cast)
                .filter(statement -> statement.getOperation() instanceof InstructionDeclaration)
                .map(NodeModelUtils::findActualNodeFor).map(ICompositeNode::getStartLine).forEach(lines::add);
    }

    /** {@return the lines of a document as it is now; empty where it is not open in one of our editors} */
    static Optional<CodeLines> of(IDocument document) {
        return TrapezeUi.get().models().of(document)
                .map(model -> model.await(CancelIndicator.NullImpl).root())
                .filter(Program.class::isInstance).map(root -> new CodeLines((Program) root));
    }

    /**
     * {@return the line itself where it holds an instruction, else the next one that does, else the last one}
     *
     * @param line from 1
     */
    OptionalInt nearest(int line) {
        Integer next = lines.ceiling(line);
        if (next != null) {
            return OptionalInt.of(next);
        }
        return lines.isEmpty() ? OptionalInt.empty() : OptionalInt.of(lines.last());
    }
}

package org.trapeze.isa.formatting2;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.eclipse.xtext.formatting2.IHiddenRegionFormatter;
import org.eclipse.xtext.formatting2.ITextReplacer;
import org.eclipse.xtext.formatting2.regionaccess.IComment;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.trapeze.isa.isa.Binary;
import org.trapeze.isa.isa.Declaration;
import org.trapeze.isa.isa.EncodingItem;
import org.trapeze.isa.isa.ExtensionClause;
import org.trapeze.isa.isa.InstructionDeclaration;
import org.trapeze.isa.isa.Machine;
import org.trapeze.isa.isa.OptionalItem;
import org.trapeze.isa.isa.Statement;
import org.trapeze.isa.isa.SyntaxItem;

/**
 * Lays descriptions out: blocks indented, one space around operators and after commas, none inside of brackets, at most
 * one blank line. Which statements share a line, and columns inside of a line, are the author's.
 */
public class IsaFormatter extends AbstractJavaFormatter {
    private static final int MOST_NEW_LINES = 2;

    protected void format(Machine machine, IFormattableDocument document) {
        for (Declaration declaration : machine.getDeclarations()) {
            onItsLine(declaration, document);
            document.format(declaration);
            everything(declaration, document);
        }
    }

    protected void format(InstructionDeclaration instruction, IFormattableDocument document) {
        if (spansLines(instruction)) {
            document.prepend(instruction.getEncoding(), this::ownLine);
            document.prepend(instruction.getSyntax(), this::ownLine);
            instruction.getStatements().stream().findFirst().ifPresent(first -> document.prepend(first, this::ownLine));
            document.prepend(regionFor(instruction).keyword("}"), this::ownLine);
        }
    }

    @Override
    public ITextReplacer createCommentReplacer(IComment comment) {
        return new KeptComment(comment);
    }

    // ---- Lines ----

    private void onItsLine(EObject element, IFormattableDocument document) {
        IHiddenRegion before = previousHiddenRegion(element);
        if (before != null && before.isMultiline() && before.getPreviousSemanticRegion() != null) {
            document.prepend(element, this::ownLine);
        }
    }

    private void ownLine(IHiddenRegionFormatter formatter) {
        formatter.setNewLines(1, 1, MOST_NEW_LINES);
    }

    private boolean spansLines(EObject element) {
        var region = textRegionExtensions.regionForEObject(element);
        return region != null && region.isMultiline();
    }

    // ---- What looks the same everywhere ----

    private void everything(EObject element, IFormattableDocument document) {
        element(element, document);
        element.eAllContents().forEachRemaining(inner -> element(inner, document));
    }

    private void element(EObject element, IFormattableDocument document) {
        blocks(element, document);
        punctuation(element, document);
        switch (element) {
            case Statement statement -> {
                onItsLine(statement, document);
                spacedAssignment(statement, document);
            }
            case Binary binary -> oneSpaceAround(binary, document);
            case ExtensionClause clause -> onItsLine(clause, document);
            case EncodingItem item -> oneSpaceBefore(item, document);
            case SyntaxItem item -> oneSpaceBefore(item, document);
            default -> {
                // Nothing of its own.
            }
        }
    }

    private void blocks(EObject element, IFormattableDocument document) {
        List<ISemanticRegion> open = regionFor(element).keywords("{");
        List<ISemanticRegion> close = regionFor(element).keywords("}");
        for (int i = 0; i < Math.min(open.size(), close.size()); i++) {
            document.prepend(open.get(i), IHiddenRegionFormatter::oneSpace);
            document.interior(open.get(i), close.get(i), IHiddenRegionFormatter::indent);
            IHiddenRegion before = close.get(i).getPreviousHiddenRegion();
            if (before.isMultiline()) {
                document.prepend(close.get(i), this::ownLine);
            }
        }
    }

    private void punctuation(EObject element, IFormattableDocument document) {
        regionFor(element).keywords(",").forEach(comma -> {
            document.prepend(comma, IHiddenRegionFormatter::noSpace);
            if (!comma.getNextHiddenRegion().isMultiline()) {
                document.append(comma, IHiddenRegionFormatter::oneSpace);
            }
        });
        regionFor(element).keywords("[", "(").forEach(open -> tight(open.getNextHiddenRegion(), document));
        regionFor(element).keywords("]", ")").forEach(close -> tight(close.getPreviousHiddenRegion(), document));
    }

    private void tight(IHiddenRegion region, IFormattableDocument document) {
        if (!region.isMultiline() && !region.containsComment()) {
            document.set(region, IHiddenRegionFormatter::noSpace);
        }
    }

    private void spacedAssignment(Statement statement, IFormattableDocument document) {
        ISemanticRegion equals = regionFor(statement).keyword("=");
        if (equals != null) {
            // More than one space may be a column.
            Stream.of(equals.getPreviousHiddenRegion(), equals.getNextHiddenRegion())
                    .filter(region -> region.getText().isEmpty()).forEach(region -> oneSpace(region, document));
        }
    }

    private void oneSpaceAround(Binary binary, IFormattableDocument document) {
        oneSpace(previousHiddenRegion(binary.getRight()), document);
        IHiddenRegion afterLeft = nextHiddenRegion(binary.getLeft());
        oneSpace(afterLeft, document);
    }

    /** Not behind the bracket that opens a group of the syntax, which stands tight. */
    private void oneSpaceBefore(EObject item, IFormattableDocument document) {
        if (!(item.eContainer() instanceof OptionalItem group) || group.getItems().getFirst() != item) {
            oneSpace(previousHiddenRegion(item), document);
        }
    }

    private void oneSpace(IHiddenRegion region, IFormattableDocument document) {
        if (region != null && !region.isMultiline() && !region.containsComment()) {
            document.set(region, IHiddenRegionFormatter::oneSpace);
        }
    }
}

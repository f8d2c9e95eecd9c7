package org.trapeze.ui.compare;

import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.DocumentRangeNode;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.graphics.Image;

import org.trapeze.ui.TrapezeUi;

/** A piece of a text in a comparison. Its contents are compared in the viewer for the whole text. */
final class StructurePiece extends DocumentRangeNode implements ITypedElement {
    private final StructureRoot root;
    private final Piece piece;

    StructurePiece(StructureRoot root, Piece piece, IDocument document) {
        super(root, piece.kind(), piece.id(), document, piece.offset(), piece.length());
        this.root = root;
        this.piece = piece;
    }

    @Override
    public String getName() {
        return piece.name();
    }

    @Override
    public Image getImage() {
        return TrapezeUi.get().image(piece.icon());
    }

    @Override
    public String getType() {
        return root.getType();
    }

    /** Two sides show the same piece where kind and id are the same, whatever stands in it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof StructurePiece && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}

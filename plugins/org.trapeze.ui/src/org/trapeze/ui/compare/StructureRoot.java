package org.trapeze.ui.compare;

import org.eclipse.compare.IResourceProvider;
import org.eclipse.compare.ISharedDocumentAdapter;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.StructureCreator;
import org.eclipse.compare.structuremergeviewer.StructureRootNode;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.graphics.Image;

import org.trapeze.ui.TrapezeUi;

/** A text that is compared piece by piece. Knows the file that it is, where the comparison does. */
final class StructureRoot extends StructureRootNode implements ITypedElement, IResourceProvider {
    private final Object input;

    StructureRoot(IDocument document, Object input, StructureCreator creator, ISharedDocumentAdapter shared) {
        super(document, input, creator, shared);
        this.input = input;
    }

    void add(Piece piece, IDocument document) {
        addChild(new StructurePiece(this, piece, document));
    }

    @Override
    public IResource getResource() {
        return input instanceof IResourceProvider provider ? provider.getResource() : null;
    }

    @Override
    public String getName() {
        return input instanceof ITypedElement element ? element.getName() : "";
    }

    @Override
    public Image getImage() {
        return TrapezeUi.get().image("isa_file");
    }

    @Override
    public String getType() {
        return input instanceof ITypedElement element ? element.getType() : ITypedElement.TEXT_TYPE;
    }
}

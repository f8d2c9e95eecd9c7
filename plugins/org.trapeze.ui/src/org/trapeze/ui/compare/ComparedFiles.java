package org.trapeze.ui.compare;

import java.util.Optional;

import org.eclipse.compare.IResourceProvider;
import org.eclipse.compare.structuremergeviewer.DocumentRangeNode;
import org.eclipse.core.resources.IFile;

/** Finds the workspace files of what is compared. */
final class ComparedFiles {

    private ComparedFiles() {
    }

    /** {@return the file of a side of a comparison, or of a piece of one; empty for what is not in the workspace} */
    static Optional<IFile> file(Object element) {
        if (element instanceof IResourceProvider provider && provider.getResource() instanceof IFile file) {
            return Optional.of(file);
        }
        return element instanceof DocumentRangeNode node && node.getParentNode() != null ? file(node.getParentNode())
                : Optional.empty();
    }
}

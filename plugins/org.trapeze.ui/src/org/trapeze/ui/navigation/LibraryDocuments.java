package org.trapeze.ui.navigation;

import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.ui.editors.text.StorageDocumentProvider;

/** The texts of the library, with room for annotations: what stands above lines, occurrences, folding. */
public final class LibraryDocuments extends StorageDocumentProvider {

    @Override
    protected IAnnotationModel createAnnotationModel(Object element) {
        return new AnnotationModel();
    }
}

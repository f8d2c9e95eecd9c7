package org.trapeze.ui.compare;

import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.SourceViewer;

import org.trapeze.ui.highlighting.SemanticHighlighting;
import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.model.ViewedModel;

/**
 * Shows one side of a comparison by its meaning, as the text of the file that it is, or has been. Belongs to the user
 * interface thread.
 */
final class SideColors {
    private final SourceViewer viewer;
    private final Language language;
    private IDocument document;
    private URI uri;
    private ViewedModel model;
    private SemanticHighlighting highlighting;

    SideColors(SourceViewer viewer, Language language) {
        this.viewer = viewer;
        this.language = language;
    }

    /** Shows the viewer's present document; without a file nothing can be said about it. */
    void show(Optional<IFile> file) {
        IDocument fresh = viewer.getDocument();
        URI wanted = file.map(ResourceUris::of).filter(one -> Language.of(one).orElse(null) == language).orElse(null);
        if (fresh == document && (wanted == null || wanted.equals(uri))) {
            return;
        }
        dispose();
        document = fresh;
        uri = wanted;
        if (document != null && uri != null) {
            model = new ViewedModel(document, uri);
            highlighting = new SemanticHighlighting(viewer, model, language == Language.GASM || isFile(document));
        }
    }

    /** Whether it is the file as it is now. */
    private static boolean isFile(IDocument document) {
        ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
        return buffer != null;
    }

    void dispose() {
        if (highlighting != null) {
            highlighting.dispose();
            highlighting = null;
        }
        if (model != null) {
            model.dispose();
            model = null;
        }
        document = null;
    }
}

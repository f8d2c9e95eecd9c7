package org.trapeze.ui.editor;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.util.URI;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.ide.ResourceUtil;

import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.language.Language;
import org.trapeze.ui.navigation.LibraryEditorInput;

/** What editor inputs are as resources of the languages. */
public final class EditorInputs {

    private EditorInputs() {
    }

    /** {@return the resource of an editor input; empty where it is none of our languages} */
    public static Optional<URI> uri(IEditorInput input) {
        return resource(input).filter(uri -> Language.of(uri).isPresent());
    }

    private static Optional<URI> resource(IEditorInput input) {
        if (input instanceof LibraryEditorInput library) {
            return Optional.of(library.uri());
        }
        IFile file = ResourceUtil.getFile(input);
        if (file != null) {
            return Optional.of(ResourceUris.of(file));
        }
        return input instanceof IURIEditorInput external
                ? Optional.of(URI.createURI(external.getURI().toString())) : Optional.empty();
    }
}

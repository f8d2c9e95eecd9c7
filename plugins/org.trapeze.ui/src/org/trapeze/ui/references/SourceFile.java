package org.trapeze.ui.references;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.emf.common.util.URI;

import org.trapeze.ui.index.ResourceUris;

/**
 * A file in the results of a search.
 *
 * @param uri of the workspace, the library, or elsewhere
 */
record SourceFile(URI uri) {

    /** {@return the workspace file, where it is one} */
    Optional<IFile> file() {
        return ResourceUris.file(uri);
    }

    /** {@return the name and where it lies, for people} */
    String label() {
        String folder = file().map(file -> file.getParent().getFullPath().makeRelative().toString())
                .orElse(uri.isPlatformPlugin() ? "library" : uri.trimSegments(1).toString());
        return uri.lastSegment() + " - " + folder;
    }
}

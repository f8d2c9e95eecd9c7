package org.trapeze.ui.builder;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.URI;

import org.trapeze.ui.index.ResourceUris;
import org.trapeze.ui.language.Language;

/**
 * What changed in projects since the last build.
 *
 * @param changed files of ours whose content is another, or which are new
 * @param removed files of ours that are gone
 */
record ChangedFiles(Set<URI> changed, Set<URI> removed) {

    ChangedFiles() {
        this(new HashSet<>(), new HashSet<>());
    }

    /** Adds what a delta says. */
    void add(IResourceDelta delta) throws CoreException {
        delta.accept(one -> {
            if (one.getResource() instanceof IFile file && Language.ofExtension(file.getFileExtension()).isPresent()) {
                add(file, one);
            }
            return true;
        });
    }

    private void add(IFile file, IResourceDelta delta) {
        if (delta.getKind() == IResourceDelta.REMOVED) {
            removed.add(ResourceUris.of(file));
        } else if (delta.getKind() == IResourceDelta.ADDED || (delta.getFlags() & (IResourceDelta.CONTENT
                | IResourceDelta.REPLACED | IResourceDelta.ENCODING | IResourceDelta.DERIVED_CHANGED)) != 0) {
            changed.add(ResourceUris.of(file));
        }
    }

    boolean isEmpty() {
        return changed.isEmpty() && removed.isEmpty();
    }

    /** {@return changed and removed files} */
    Set<URI> all() {
        Set<URI> all = new HashSet<>(changed);
        all.addAll(removed);
        return all;
    }

    /** {@return the files of machines among them, which may give names another meaning} */
    List<URI> machines() {
        return all().stream().filter(uri -> Language.of(uri).filter(Language.ISA::equals).isPresent()).toList();
    }
}

package org.trapeze.ui.index;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.URI;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.language.Language;

/** Sees which of our files change in the workspace. */
final class WorkspaceChanges implements IResourceChangeListener {
    private static final int PROJECT = IResourceDelta.OPEN | IResourceDelta.DESCRIPTION;
    private static final int CONTENT = IResourceDelta.CONTENT | IResourceDelta.ENCODING | IResourceDelta.REPLACED;

    private final Consumer<Set<URI>> receiver;

    WorkspaceChanges(Consumer<Set<URI>> receiver) {
        this.receiver = receiver;
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        Set<URI> changed = new HashSet<>();
        boolean[] projects = new boolean[1];
        try {
            event.getDelta().accept(delta -> visit(delta, changed, projects));
        } catch (CoreException e) {
            TrapezeUi.log("Looking at what changed in the workspace", e);
        }
        if (projects[0]) {
            receiver.accept(Set.of());
        } else if (!changed.isEmpty()) {
            receiver.accept(changed);
        }
    }

    private static boolean visit(IResourceDelta delta, Set<URI> changed, boolean[] projects) {
        IResource resource = delta.getResource();
        if (resource instanceof IProject && (delta.getFlags() & PROJECT) != 0) {
            projects[0] = true;
        } else if (resource instanceof IFile file && Language.ofExtension(file.getFileExtension()).isPresent()
                && isContent(delta)) {
            changed.add(ResourceUris.of(file));
        }
        return true;
    }

    /** Marker changes, which the builder makes itself, are not of interest. */
    private static boolean isContent(IResourceDelta delta) {
        return delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & CONTENT) != 0;
    }
}

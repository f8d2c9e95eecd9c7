package org.trapeze.ui.index;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.URI;

/** The machines and guests of a project. */
final class ProjectContainer extends Container {
    private static final long STAMP_FACTOR = 1_000_003;

    private final IProject project;

    ProjectContainer(IProject project) {
        this.project = project;
    }

    @Override
    Map<URI, Long> files() {
        Map<URI, Long> files = new HashMap<>();
        try {
            if (project.isAccessible()) {
                project.accept(resource -> visit(resource, files));
            }
        } catch (CoreException e) {
            // closed or deleted while we looked: then it has no files
            files.clear();
        }
        return files;
    }

    private static boolean visit(IResource resource, Map<URI, Long> files) {
        if (resource instanceof IFile file && ResourceUris.isSource(file)) {
            files.put(ResourceUris.of(file), stamp(file));
        }
        return !resource.isDerived();
    }

    /** The workspace's own stamps are given out anew after a crash, so the time of the file on disk counts as well. */
    private static long stamp(IFile file) {
        return file.getModificationStamp() * STAMP_FACTOR + file.getLocalTimeStamp();
    }

    @Override
    boolean holds(URI uri) {
        return ResourceUris.project(uri).filter(project::equals).isPresent();
    }
}

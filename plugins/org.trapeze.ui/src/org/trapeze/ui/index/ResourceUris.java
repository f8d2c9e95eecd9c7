package org.trapeze.ui.index;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.emf.common.util.URI;

import org.trapeze.ui.language.Language;

/** Between workspace resources and the URIs of EMF, which are platform:/resource for everything in the workspace. */
public final class ResourceUris {

    private ResourceUris() {
    }

    /** {@return the URI of a workspace file} */
    public static URI of(IFile file) {
        return URI.createPlatformResourceURI(file.getFullPath().toString(), true);
    }

    /** {@return the workspace file of a URI, which need not exist} */
    public static Optional<IFile> file(URI uri) {
        return Optional.of(uri).filter(some -> some.isPlatformResource() && some.segmentCount() > 2)
                .map(some -> ResourcesPlugin.getWorkspace().getRoot().getFile(path(some)));
    }

    /** {@return the project of a URI, which need not exist} */
    public static Optional<IProject> project(URI uri) {
        return file(uri).map(IResource::getProject);
    }

    /** {@return whether a file is one of ours and written by people} */
    public static boolean isSource(IFile file) {
        return Language.ofExtension(file.getFileExtension()).isPresent() && !file.isDerived(IResource.CHECK_ANCESTORS);
    }

    private static IPath path(URI uri) {
        return IPath.fromPortableString(uri.trimFragment().toPlatformString(true));
    }
}

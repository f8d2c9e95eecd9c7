package org.trapeze.ui.examples;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.framework.Bundle;

import org.trapeze.library.Library;
import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.builder.TrapezeNature;
import org.trapeze.ui.language.Language;

/** Makes projects of the library's examples: each folder below its {@code examples} is one. */
public final class ExampleProjects {
    private static final String ROOT = "examples";

    private ExampleProjects() {
    }

    /** {@return the names of the examples, in alphabetical order} */
    public static List<String> names() {
        return Collections.list(bundle().getEntryPaths(ROOT)).stream().filter(path -> path.endsWith("/"))
                .map(path -> IPath.fromPortableString(path).lastSegment()).sorted().toList();
    }

    /**
     * Makes a project with the files of an example, and with our nature.
     *
     * @param example one of {@link #names}
     * @param name    of the project, which must not exist yet
     * @return the project, open
     */
    public static IProject create(String example, String name, IProgressMonitor monitor) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IProject project = workspace.getRoot().getProject(name);
        workspace.run(inner -> fill(project, example, SubMonitor.convert(inner, 3)),
                workspace.getRoot(), IWorkspace.AVOID_UPDATE, monitor);
        return project;
    }

    /** {@return the guest of an example's project, which one wants to see first} */
    public static Optional<IFile> guest(IProject project) throws CoreException {
        return Arrays.stream(project.members()).filter(IFile.class::isInstance).map(IFile.class::cast)
                .filter(file -> Language.GASM.extension().equals(file.getFileExtension())).findFirst();
    }

    private static void fill(IProject project, String example, SubMonitor progress) throws CoreException {
        project.create(progress.split(1));
        project.open(progress.split(1));
        TrapezeNature.addTo(project, progress.split(1));
        IPath root = IPath.fromPortableString(ROOT).append(example);
        for (URL entry : Collections.list(bundle().findEntries(root.toString(), "*", true))) {
            if (!entry.getPath().endsWith("/")) {
                copy(entry, project.getFile(IPath.fromPortableString(entry.getPath()).makeRelative()
                        .makeRelativeTo(root)));
            }
        }
    }

    private static void copy(URL source, IFile file) throws CoreException {
        makeFolders(file.getParent());
        try (InputStream content = source.openStream()) {
            file.create(content, IResource.FORCE, null);
        } catch (IOException e) {
            throw new CoreException(new Status(Status.ERROR, TrapezeUi.ID, "Cannot read " + source, e));
        }
    }

    private static void makeFolders(IContainer container) throws CoreException {
        if (container instanceof IFolder folder && !folder.exists()) {
            makeFolders(folder.getParent());
            folder.create(IResource.FORCE, true, null);
        }
    }

    private static Bundle bundle() {
        return Platform.getBundle(Library.BUNDLE);
    }
}

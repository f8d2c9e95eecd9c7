package org.trapeze.ui.creation;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

import org.trapeze.ui.builder.TrapezeNature;

/**
 * A project that is to be made, with our nature and builder.
 *
 * @param location its folder, which must be empty or missing; none for the workspace's folder
 */
public record ProjectPlan(String name, Optional<URI> location, List<NewFile> files) {

    /**
     * {@return why there can be no project of this name there; empty where there can} What the platform's own page for
     * a new project checks is not checked here.
     */
    public Optional<String> problem() {
        String[] there = location.map(Path::of).orElseGet(() -> workspaceFolder().resolve(name)).toFile().list();
        return there == null || there.length == 0 ? Optional.empty()
                : Optional.of("The folder of the project is not empty. Choose another location, or use File > Open"
                        + " Projects from File System to make a project of what is there.");
    }

    /**
     * Makes the project, or nothing: where it fails or is cancelled, what was made until then is removed.
     *
     * @return the project, open
     */
    public IProject create(IProgressMonitor monitor) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IProject project = workspace.getRoot().getProject(name);
        workspace.run(inner -> fill(project, SubMonitor.convert(inner, "Creating " + name, files.size() + 3)),
                workspace.getRoot(), IWorkspace.AVOID_UPDATE, monitor);
        return project;
    }

    private void fill(IProject project, SubMonitor progress) throws CoreException {
        IProjectDescription description = project.getWorkspace().newProjectDescription(name);
        location.ifPresent(description::setLocationURI);
        boolean complete = false;
        // what somebody else has in the folder must never be deleted
        boolean empty = problem().isEmpty();
        project.create(description, progress.split(1));
        try {
            project.open(progress.split(1));
            TrapezeNature.addTo(project, progress.split(1));
            for (NewFile file : files) {
                var target = project.getFile(file.path());
                makeFolders(target.getParent());
                target.create(file.content(), true, false, progress.split(1));
            }
            complete = true;
        } finally {
            if (!complete) {
                project.delete(empty, true, new NullProgressMonitor());
            }
        }
    }

    private static Path workspaceFolder() {
        return ResourcesPlugin.getWorkspace().getRoot().getLocation().toPath();
    }

    private static void makeFolders(IContainer container) throws CoreException {
        if (container instanceof IFolder folder && !folder.exists()) {
            makeFolders(folder.getParent());
            folder.create(IResource.FORCE, true, null);
        }
    }
}

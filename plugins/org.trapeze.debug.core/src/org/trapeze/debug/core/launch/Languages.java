package org.trapeze.debug.core.launch;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.trapeze.asm.GasmStandaloneSetup;
import org.trapeze.debug.core.TrapezeDebug;
import org.trapeze.isa.IsaStandaloneSetup;
import org.trapeze.isa.scoping.MachineFiles;

/**
 * Access to the two languages for workspace files. Where the editors' plug-in is installed, its registration of the
 * languages is used, so that there is one of each; elsewhere, as in a headless platform, they are set up here.
 */
public final class Languages {
    private static final URI ANY_MACHINE = URI.createURI("any.isa");
    private static final URI ANY_GUEST = URI.createURI("any.gasm");

    private Languages() {
    }

    /** {@return a service of the guest language} */
    public static <T> T service(Class<T> type) {
        return provider().get(type);
    }

    private static synchronized IResourceServiceProvider provider() {
        if (registered(ANY_MACHINE) == null) {
            IsaStandaloneSetup.doSetup();
        }
        if (registered(ANY_GUEST) == null) {
            GasmStandaloneSetup.doSetup();
        }
        return registered(ANY_GUEST);
    }

    private static IResourceServiceProvider registered(URI uri) {
        return IResourceServiceProvider.Registry.INSTANCE.getResourceServiceProvider(uri);
    }

    /** {@return a new resource set with the machine descriptions that the saved files of a project may refer to} */
    public static XtextResourceSet resources(IProject project) {
        XtextResourceSet set = service(XtextResourceSet.class);
        for (IFile file : machines(project)) {
            set.getResource(uri(file), true);
        }
        return set;
    }

    /** {@return the machine descriptions of a project and of those it refers to} */
    private static List<IFile> machines(IProject project) {
        List<IFile> found = new ArrayList<>();
        try {
            collect(project, found);
            for (IProject other : project.getReferencedProjects()) {
                collect(other, found);
            }
        } catch (CoreException e) {
            TrapezeDebug.log("The project " + project.getName() + " could not be searched.", e);
        }
        return found;
    }

    /** {@return all machine descriptions of the workspace} */
    public static List<IFile> machines(IWorkspaceRoot root) throws CoreException {
        List<IFile> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(IContainer container, List<IFile> found) throws CoreException {
        if (container.isAccessible()) {
            container.accept(resource -> {
                if (resource instanceof IFile file && MachineFiles.EXTENSION.equals(file.getFileExtension())) {
                    found.add(file);
                }
                return resource.isAccessible() && !resource.isDerived(IResource.NONE);
            });
        }
    }

    /** {@return how EMF calls a workspace file} */
    public static URI uri(IFile file) {
        return URI.createPlatformResourceURI(file.getFullPath().toString(), true);
    }
}

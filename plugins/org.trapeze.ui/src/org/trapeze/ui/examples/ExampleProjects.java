package org.trapeze.ui.examples;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

import org.trapeze.ui.language.Language;
import org.trapeze.ui.creation.ProjectPlan;

/** Makes projects of the library's examples. */
public final class ExampleProjects {

    private ExampleProjects() {
    }

    /** {@return the names of the examples, in alphabetical order} */
    public static List<String> names() {
        return Example.all().stream().map(Example::name).toList();
    }

    /**
     * Makes a project with the files of an example, and with our nature; nothing where it is cancelled.
     *
     * @param example one of {@link #names}
     * @param name    of the project, which must not exist yet
     * @return the project, open
     */
    public static IProject create(String example, String name, IProgressMonitor monitor) throws CoreException {
        return new ProjectPlan(name, Optional.empty(), Example.named(example).orElseThrow().files()).create(monitor);
    }

    /** {@return the guest of an example's project, which one wants to see first} */
    public static Optional<IFile> guest(IProject project) throws CoreException {
        return Arrays.stream(project.members()).filter(IFile.class::isInstance).map(IFile.class::cast)
                .filter(file -> Language.GASM.extension().equals(file.getFileExtension())).findFirst();
    }
}

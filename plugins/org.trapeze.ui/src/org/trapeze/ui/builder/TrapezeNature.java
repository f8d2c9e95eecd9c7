package org.trapeze.ui.builder;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

import org.trapeze.ui.problems.ProblemMarkers;
import org.trapeze.ui.tasks.TaskMarkers;

/** Marks a project whose machines and guests are to be checked whenever they are saved. */
public class TrapezeNature implements IProjectNature {
    /** The id of the nature. */
    public static final String ID = "org.trapeze.ui.nature";

    private IProject project;

    /** Gives a project the nature, and with it the builder. Does nothing where it has it. */
    public static void addTo(IProject project, IProgressMonitor monitor) throws CoreException {
        IProjectDescription description = project.getDescription();
        if (!description.hasNature(ID)) {
            description.setNatureIds(
                    Stream.concat(Stream.of(ID), Arrays.stream(description.getNatureIds())).toArray(String[]::new));
            project.setDescription(description, monitor);
        }
    }

    @Override
    public void configure() throws CoreException {
        IProjectDescription description = project.getDescription();
        ICommand command = description.newCommand();
        command.setBuilderName(TrapezeBuilder.ID);
        description.setBuildSpec(
                Stream.concat(others(description), Stream.of(command)).toArray(ICommand[]::new));
        project.setDescription(description, null);
    }

    @Override
    public void deconfigure() throws CoreException {
        IProjectDescription description = project.getDescription();
        description.setBuildSpec(others(description).toArray(ICommand[]::new));
        project.setDescription(description, null);
        ProblemMarkers.clear(project);
        TaskMarkers.clear(project);
    }

    private static Stream<ICommand> others(IProjectDescription description) {
        return Arrays.stream(description.getBuildSpec())
                .filter(command -> !command.getBuilderName().equals(TrapezeBuilder.ID));
    }

    @Override
    public IProject getProject() {
        return project;
    }

    @Override
    public void setProject(IProject project) {
        this.project = project;
    }
}

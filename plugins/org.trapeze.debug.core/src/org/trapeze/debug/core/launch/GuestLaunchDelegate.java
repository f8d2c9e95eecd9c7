package org.trapeze.debug.core.launch;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;
import org.trapeze.debug.core.TrapezeDebug;

/** Assembles a guest, sets up its machines and lets it go, inside the IDE. */
public final class GuestLaunchDelegate extends LaunchConfigurationDelegate {
    @Override
    public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor)
            throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, "Starting the guest", 2);
        GuestSettings settings = GuestSettings.of(configuration);
        GuestBuild build = GuestBuilder.build(settings);
        progress.worked(1);
        GuestRun run = new GuestRun(settings, build, launch, charset(configuration));
        if (!progress.isCanceled()) {
            run.start(ILaunchManager.DEBUG_MODE.equals(mode));
        }
    }

    private static Charset charset(ILaunchConfiguration configuration) throws CoreException {
        String name = configuration.getAttribute(DebugPlugin.ATTR_CONSOLE_ENCODING, StandardCharsets.UTF_8.name());
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new CoreException(TrapezeDebug.error("There is no console encoding \"" + name + "\"."));
        }
    }

    /** The guest's own project is saved and built first. */
    @Override
    protected IProject[] getBuildOrder(ILaunchConfiguration configuration, String mode) throws CoreException {
        return new IProject[] {GuestSettings.of(configuration).guest().getProject()};
    }

    /** Errors elsewhere in the project are no reason to ask: those of the guest refuse the launch. */
    @Override
    protected IProject[] getProjectsForProblemSearch(ILaunchConfiguration configuration, String mode) {
        return new IProject[0];
    }
}

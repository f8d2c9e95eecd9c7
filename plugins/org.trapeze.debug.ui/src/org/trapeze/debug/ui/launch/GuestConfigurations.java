package org.trapeze.debug.ui.launch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.trapeze.debug.core.TrapezeDebug;
import org.trapeze.debug.core.launch.GuestAttributes;
import org.trapeze.debug.core.launch.GuestFormat;
import org.trapeze.debug.core.launch.GuestSettings;
import org.trapeze.vmm.session.MonitorKind;

/** Finds and makes launch configurations for guests. */
final class GuestConfigurations {
    private GuestConfigurations() {
    }

    private static ILaunchManager manager() {
        return DebugPlugin.getDefault().getLaunchManager();
    }

    private static ILaunchConfigurationType type() {
        return manager().getLaunchConfigurationType(TrapezeDebug.LAUNCH_TYPE);
    }

    /** {@return the configurations that run a guest} */
    static List<ILaunchConfiguration> of(IFile guest) throws CoreException {
        return Arrays.stream(manager().getLaunchConfigurations(type())).filter(each -> runs(each, guest)).toList();
    }

    private static boolean runs(ILaunchConfiguration configuration, IFile guest) {
        try {
            return configuration.getAttribute(GuestAttributes.GUEST, "").equals(guest.getFullPath().toString());
        } catch (CoreException e) {
            // deleted in the meantime
            return false;
        }
    }

    /** {@return a new, saved configuration that runs a guest under the VMM} */
    static ILaunchConfiguration create(IFile guest) throws CoreException {
        String name = guest.getFullPath().removeFileExtension().lastSegment();
        ILaunchConfigurationWorkingCopy copy =
                type().newInstance(null, manager().generateLaunchConfigurationName(name));
        setDefaults(copy, Optional.of(guest));
        return copy.doSave();
    }

    /** {@return whether a configuration says everything that a launch needs} */
    static boolean isComplete(ILaunchConfiguration configuration) {
        try {
            GuestSettings.of(configuration);
            return true;
        } catch (CoreException e) {
            // the launch dialog says what is missing
            return false;
        }
    }

    static void setDefaults(ILaunchConfigurationWorkingCopy configuration, Optional<IFile> guest) {
        configuration.setAttribute(GuestAttributes.MONITOR, MonitorKind.VMM.id());
        configuration.setAttribute(GuestAttributes.DEPTH, 1);
        guest.ifPresent(file -> {
            configuration.setAttribute(GuestAttributes.GUEST, file.getFullPath().toString());
            configuration.setAttribute(GuestAttributes.BINARY, GuestFormat.of(file).isEmpty());
            configuration.rename(manager()
                    .generateLaunchConfigurationName(file.getFullPath().removeFileExtension().lastSegment()));
        });
        map(configuration);
    }

    /** Notes for the platform which file a configuration belongs to. */
    static void map(ILaunchConfigurationWorkingCopy configuration) {
        configuration.setMappedResources(guest(configuration).map(file -> new IResource[] {file}).orElse(null));
    }

    private static Optional<IFile> guest(ILaunchConfiguration configuration) {
        try {
            IPath path = IPath.fromPortableString(configuration.getAttribute(GuestAttributes.GUEST, ""));
            return Optional.of(path).filter(some -> some.segmentCount() > 1)
                    .map(ResourcesPlugin.getWorkspace().getRoot()::getFile).filter(IResource::exists);
        } catch (CoreException e) {
            // deleted in the meantime
            return Optional.empty();
        }
    }
}

package org.trapeze.ui.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.ISaveContext;
import org.eclipse.core.resources.ISaveParticipant;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.osgi.framework.Bundle;

import org.trapeze.library.Library;
import org.trapeze.ui.TrapezeUi;

/**
 * Where the state of this workspace lies, and when it is written: together with the workspace's own, so that one
 * matches the other after a crash, too. The workspace is locked then.
 */
public final class WorkspaceState implements ISaveParticipant {
    private static final List<String> BUNDLES =
            List.of(TrapezeUi.ID, "org.trapeze.isa", "org.trapeze.asm", "org.trapeze.ir", Library.BUNDLE);

    /** Something that has a state to write. */
    @FunctionalInterface
    public interface Saver {
        /** Writes the state. The workspace is locked. */
        void save() throws IOException;
    }

    private final List<Saver> savers;

    private WorkspaceState(List<Saver> savers) {
        this.savers = savers;
    }

    /** {@return the file of a name, which changes its meaning with every version of what makes its content} */
    public static StateFile file(String name) {
        Path folder = TrapezeUi.get().getStateLocation().toPath();
        return new StateFile(folder.resolve(name), versions());
    }

    /** Has these write their state whenever the workspace is saved. */
    public static void install(Saver... savers) throws CoreException {
        ResourcesPlugin.getWorkspace().addSaveParticipant(TrapezeUi.ID, new WorkspaceState(List.of(savers)));
    }

    /** Ends what {@link #install} began. */
    public static void uninstall() {
        ResourcesPlugin.getWorkspace().removeSaveParticipant(TrapezeUi.ID);
    }

    private static String versions() {
        return BUNDLES.stream().map(Platform::getBundle).flatMap(Stream::ofNullable)
                .map(Bundle::getVersion).map(Object::toString).collect(Collectors.joining(" "));
    }

    @Override
    public void prepareToSave(ISaveContext context) {
        // nothing to be got ready
    }

    @Override
    public void saving(ISaveContext context) throws CoreException {
        for (Saver saver : savers) {
            try {
                saver.save();
            } catch (IOException e) {
                throw new CoreException(Status.warning("What Trapeze knows about the workspace could not be kept for "
                        + "the next start, which will take longer: " + e.getMessage(), e));
            }
        }
    }

    @Override
    public void doneSaving(ISaveContext context) {
        // nothing to be tidied up
    }

    @Override
    public void rollback(ISaveContext context) {
        // the files may stay: each entry is compared with its file before it is used
    }
}

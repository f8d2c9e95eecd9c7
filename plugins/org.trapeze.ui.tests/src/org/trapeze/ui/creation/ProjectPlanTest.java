package org.trapeze.ui.creation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.trapeze.ui.Workbench;

/** A project is made as a whole, or not at all. */
class ProjectPlanTest {
    private static final NewFile FILE = new NewFile("sub/folder/file.txt", new byte[] {1, 2, 3});

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @TempDir
    private Path folder;

    @Test
    void filesAreMadeInFolders() throws Exception {
        Path place = folder.resolve("p");
        IProject project = workbench.deleteLater(
                new ProjectPlan("planned", Optional.of(place.toUri()), List.of(FILE)).create(null));
        assertArrayEquals(FILE.content(), project.getFile(FILE.path()).readAllBytes());
        assertTrue(Files.exists(place.resolve(FILE.path())));
    }

    @Test
    void nothingIsLeftOfOneThatIsCancelled() {
        NullProgressMonitor cancelled = new NullProgressMonitor() {
            private int asked;

            @Override
            public boolean isCanceled() {
                return ++asked > 3;
            }
        };
        Path place = folder.resolve("p");
        ProjectPlan plan = new ProjectPlan("planned", Optional.of(place.toUri()), List.of(FILE, FILE, FILE));
        assertThrows(OperationCanceledException.class, () -> plan.create(cancelled));
        assertFalse(ResourcesPlugin.getWorkspace().getRoot().getProject("planned").exists());
        assertFalse(Files.exists(place));
    }

    @Test
    void whatWasInTheFolderBeforeIsNeverDeleted() throws Exception {
        Files.writeString(folder.resolve("precious"), "mine");
        ProjectPlan plan = new ProjectPlan("planned", Optional.of(folder.toUri()), List.of(FILE, FILE));
        assertTrue(plan.problem().orElseThrow().contains("not empty"));
        assertThrows(CoreException.class, () -> plan.create(null), "the same file twice");
        assertEquals("mine", Files.readString(folder.resolve("precious")));
        assertFalse(ResourcesPlugin.getWorkspace().getRoot().getProject("planned").exists());
    }
}

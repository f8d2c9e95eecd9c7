package org.trapeze.ui.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ChunkedResourceDescriptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.state.StateFile;

/** The index is the same after a restart, and up to date. */
class WorkspaceIndexTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @TempDir
    private Path folder;

    @Test
    void aRestoredIndexKnowsTheSame() throws Exception {
        IProject project = workbench.project("indexed", false);
        IFile guest = workbench.file(project, "g.gasm", "  machine \"mine\"\n  entry start\nstart: halt\n");
        IFile machine = workbench.file(project, "mine.isa", "machine \"mine\" \"a machine\" extends \"tg\"\n");
        WorkspaceIndex first = new WorkspaceIndex(file());
        Set<String> known = exported(first, guest);
        assertTrue(known.stream().anyMatch(name -> name.startsWith("mine ")), known.toString());
        first.save();
        first.dispose();

        WorkspaceIndex second = new WorkspaceIndex(file());
        assertEquals(known, exported(second, guest));
        assertEquals(Set.of("mine"), second.machinesIn(ResourceUris.of(machine)));
        second.save();
        second.dispose();
        String other = "machine \"yours\" \"another\" extends \"tg\"\n";
        machine.setContents(other.getBytes(StandardCharsets.UTF_8), IResource.FORCE, null);

        WorkspaceIndex third = new WorkspaceIndex(file());
        assertEquals(Set.of("yours"), third.machinesIn(ResourceUris.of(machine)), "the file has changed since");
        third.dispose();
    }

    @Test
    void theNamesThatAProjectSeesAreThoseOfReferredProjectsAndTheLibraryToo() throws Exception {
        IProject project = workbench.project("indexed", false);
        IProject other = workbench.project("other", false);
        workbench.file(other, "mine.isa", "machine \"mine\" \"a machine\" extends \"tg\"\n");
        WorkspaceIndex index = new WorkspaceIndex(file());
        assertTrue(names(index, project).contains("tg"));
        assertFalse(names(index, project).contains("mine"));
        var description = project.getDescription();
        description.setReferencedProjects(new IProject[] {other});
        project.setDescription(description, null);
        assertTrue(names(index, project).contains("mine"));
        index.dispose();
    }

    private static Set<String> names(WorkspaceIndex index, IProject project) {
        return index.machines(Optional.of(project)).stream().map(machine -> machine.getName().toString())
                .collect(Collectors.toSet());
    }

    private StateFile file() {
        return new StateFile(folder.resolve("index"), "test");
    }

    /** {@return all that the file sees, with user data} */
    private static Set<String> exported(WorkspaceIndex index, IFile file) {
        XtextResourceSet set = index.savedSet(ResourceUris.of(file));
        Set<String> all = new TreeSet<>();
        for (IEObjectDescription one : ChunkedResourceDescriptions.findInEmfObject(set).getExportedObjects()) {
            StringBuilder text = new StringBuilder(one.getName() + " " + one.getEClass().getName() + " "
                    + one.getEObjectURI());
            for (String key : one.getUserDataKeys()) {
                text.append(' ').append(key).append('=').append(one.getUserData(key));
            }
            all.add(text.toString());
        }
        return all;
    }
}

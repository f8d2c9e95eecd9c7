package org.trapeze.ui.builder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;
import org.trapeze.ui.problems.ProblemMarkers;

/** Markers of saved files. */
class TrapezeBuilderTest {
    private static final String GUEST = "        machine \"mine\"\n  entry start\nstart: halt\n";

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void aMarkerTellsLineAndColumn() throws Exception {
        IProject project = workbench.project("built", true);
        IFile guest = workbench.file(project, "g.gasm", "\n" + GUEST);
        build(project);
        IMarker[] markers = markers(guest);
        assertEquals(1, markers.length);
        assertEquals(2, markers[0].getAttribute(IMarker.LINE_NUMBER, -1));
        assertEquals(17, markers[0].getAttribute(ProblemMarkers.COLUMN, -1));
        assertEquals(17, markers[0].getAttribute(IMarker.CHAR_START, -1));
        assertEquals(23, markers[0].getAttribute(IMarker.CHAR_END, -1));
        assertEquals(IMarker.SEVERITY_ERROR, markers[0].getAttribute(IMarker.SEVERITY, -1));
        assertTrue(markers[0].getAttribute(IMarker.MESSAGE, "").contains("mine"));
    }

    @Test
    void aGuestThatIsNotUtf8SaysWhere() throws Exception {
        IProject project = workbench.project("built", true);
        IFile guest = workbench.file(project, "g.gasm", "");
        guest.setContents("machine \"tg\"\nentry a ; \u00e9\na: halt\n".getBytes(StandardCharsets.ISO_8859_1),
                IResource.FORCE, null);
        build(project);
        IMarker[] markers = markers(guest);
        assertEquals(1, markers.length);
        assertEquals(2, markers[0].getAttribute(IMarker.LINE_NUMBER, -1));
        assertEquals(11, markers[0].getAttribute(ProblemMarkers.COLUMN, -1));
        assertTrue(markers[0].getAttribute(IMarker.MESSAGE, "").contains("save the file as UTF-8"));
        guest.setCharset("ISO-8859-1", null);
        build(project);
        assertEquals(0, markers(guest).length, "the workbench knows better");
    }

    @Test
    void aMachineInTheProjectOrInOneItRefersToIsFound() throws Exception {
        IProject project = workbench.project("built", true);
        IProject other = workbench.project("other", true);
        IFile guest = workbench.file(project, "g.gasm", GUEST);
        IFile machine = workbench.file(other, "folder.isa", MINE);
        build(project);
        assertEquals(1, markers(guest).length, "the other project is not referred to");
        IProjectDescription description = project.getDescription();
        description.setReferencedProjects(new IProject[] {other});
        project.setDescription(description, null);
        build(project);
        assertEquals(0, markers(guest).length, "now it is");
        machine.delete(true, null);
        build(project);
        assertEquals(1, markers(guest).length, "the machine is gone");
        workbench.file(project, "own.isa", MINE);
        build(project);
        assertEquals(0, markers(guest).length, "there is one in the project itself");
    }

    @Test
    void aMachineOfTheLibraryIsFound() throws Exception {
        IProject project = workbench.project("built", true);
        IFile guest = workbench.file(project, "g.gasm", "  machine \"tg\"\n  entry start\nstart: halt\n");
        build(project);
        assertEquals(0, markers(guest).length);
    }

    @Test
    void aMarkerThatStaysIsTheSameMarker() throws Exception {
        IProject project = workbench.project("built", true);
        IFile guest = workbench.file(project, "g.gasm", GUEST);
        build(project);
        long id = markers(guest)[0].getId();
        guest.setContents((GUEST + "; more\n").getBytes(StandardCharsets.UTF_8), IResource.FORCE, null);
        build(project);
        assertEquals(id, markers(guest)[0].getId());
    }

    private static final String MINE = "machine \"mine\" \"a machine\" extends \"tg\"\n";

    private static void build(IProject project) throws CoreException {
        project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
    }

    private static IMarker[] markers(IFile file) throws CoreException {
        return file.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO);
    }
}

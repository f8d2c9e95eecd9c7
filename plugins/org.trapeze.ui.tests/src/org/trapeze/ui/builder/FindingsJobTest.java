package org.trapeze.ui.builder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.Workbench;
import org.trapeze.ui.findings.FindingCodes;
import org.trapeze.ui.preferences.Preferences;
import org.trapeze.ui.problems.ProblemMarkers;

/** What is found by classifying, in files that are closed. */
class FindingsJobTest {
    private static final String MACHINE = """
            machine "m" extends "tg"
            instruction TELL "tell the mode" {
              encode 0x3a d:4 0:52
              syntax "tell" r[d]
              expect privileged
              r[d] = zext(m, 64)
            }
            """;

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @AfterEach
    void reset() {
        TrapezeUi.get().getPreferenceStore().setToDefault(Preferences.FINDINGS_IN_BUILDS);
    }

    @Test
    void aBuildIsFollowedByFindingsWhoseFixMendsTheFile() throws Exception {
        IProject project = workbench.project("found", true);
        IFile machine = workbench.file(project, "m.isa", MACHINE);
        IFile guest = workbench.file(project, "g.gasm", "machine \"m\"\nentry start\nstart: tell r1\n halt\n");
        project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
        Workbench.await("findings", () -> count(machine) == 2 && count(guest) == 1);
        IMarker marker = marker(machine, FindingCodes.SENSITIVE);
        assertEquals(2, marker.getAttribute(IMarker.LINE_NUMBER, -1));
        IMarkerResolution[] fixes = IDE.getMarkerHelpRegistry().getResolutions(marker);
        assertEquals(1, fixes.length);
        assertEquals("Make TELL trap in user mode", fixes[0].getLabel());
        fixes[0].run(marker);
        Workbench.await("no findings", () -> count(machine) == 0 && count(guest) == 0);
        assertTrue(machine.readString().contains("when m == user: trap privileged"), machine.readString());
    }

    @Test
    void nobodyIsToldWhoDoesNotWantToBe() throws Exception {
        IProject project = workbench.project("found", true);
        IFile machine = workbench.file(project, "m.isa", MACHINE);
        project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
        Workbench.await("findings", () -> count(machine) == 2);
        TrapezeUi.get().getPreferenceStore().setValue(Preferences.FINDINGS_IN_BUILDS, false);
        Workbench.await("no findings", () -> count(machine) == 0);
    }

    @Test
    void itEndsWithTheWorkbench() throws Exception {
        IProject project = workbench.project("found", true);
        IFile machine = workbench.file(project, "m.isa", MACHINE);
        project.build(IncrementalProjectBuilder.FULL_BUILD, null);
        FindingsJob.of(project).add(List.of(machine));
        new FindingsJob.Ending().postShutdown(PlatformUI.getWorkbench());
        Job.getJobManager().join(FindingsJob.FAMILY, null);
        assertEquals(0, count(machine));
        FindingsJob.of(project).add(List.of(machine));
        Workbench.await("findings", () -> count(machine) == 2);
    }

    private static IMarker marker(IFile file, String code) throws CoreException {
        for (IMarker marker : file.findMarkers(ProblemMarkers.FINDING, false, IResource.DEPTH_ZERO)) {
            if (code.equals(marker.getAttribute(ProblemMarkers.CODE, ""))) {
                return marker;
            }
        }
        throw new AssertionError("no marker with " + code);
    }

    private static int count(IFile file) {
        try {
            return file.findMarkers(ProblemMarkers.FINDING, false, IResource.DEPTH_ZERO).length;
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }
}

package org.trapeze.ui.builder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.Workbench;

/** What a change makes the builder look at again. */
class RebuildTest {
    @RegisterExtension
    private final Workbench workbench = new Workbench();

    @Test
    void aChangeOfAMachineConcernsThoseThatUseIt() throws Exception {
        IProject project = workbench.project("rebuilt", true);
        IFile one = workbench.file(project, "one.isa", machine("one", "tg"));
        workbench.file(project, "more.isa", machine("more", "one"));
        workbench.file(project, "two.isa", machine("two", "tg"));
        workbench.file(project, "a.gasm", guest("one"));
        workbench.file(project, "b.gasm", guest("two"));
        workbench.file(project, "c.gasm", guest("more"));
        workbench.file(project, "d.gasm", guest("tg"));
        assertEquals(Set.of("one.isa", "more.isa", "two.isa", "a.gasm", "b.gasm", "c.gasm", "d.gasm"), build(project));
        assertEquals(Set.of(), build(project));
        set(one, machine("one", "tg") + "// changed\n");
        assertEquals(Set.of("one.isa", "more.isa", "a.gasm", "c.gasm"), build(project));
        set(project.getFile("a.gasm"), guest("one") + "; changed\n");
        assertEquals(Set.of("a.gasm"), build(project));
        IFile own = workbench.file(project, "tg.isa", machine("tg", "tg-jrst"));
        assertEquals(Set.of("one.isa", "more.isa", "two.isa", "tg.isa", "a.gasm", "b.gasm", "c.gasm", "d.gasm"),
                build(project), "tg, which all of them build on, is now another machine");
        own.delete(true, null);
        build(project);
        set(one, machine("uno", "tg"));
        assertEquals(Set.of("one.isa", "more.isa", "a.gasm", "c.gasm"), build(project), "it has another name now");
        workbench.file(project, "new.isa", machine("one", "tg"));
        assertEquals(Set.of("new.isa", "more.isa", "a.gasm", "c.gasm"), build(project), "they had errors");
    }

    @Test
    void aGuestThatIncludesAnotherIsBuiltWithIt() throws Exception {
        IProject project = workbench.project("rebuilt", true);
        IFile common = workbench.file(project, "common.gasm", "N equ 1\n");
        workbench.file(project, "user.gasm", "  machine \"tg\"\n  include \"common.gasm\"\n"
                + "  entry start\nstart: halt\n");
        workbench.file(project, "other.gasm", guest("tg"));
        build(project);
        set(common, "N equ 2\n");
        Set<String> built = build(project);
        assertEquals(Set.of("common.gasm", "user.gasm"), built);
    }

    @Test
    void aGuestWithMistakesOfItsOwnIsLeftAloneWhileOthersAreEdited() throws Exception {
        IProject project = workbench.project("rebuilt", true);
        workbench.file(project, "wrong.gasm", guest("tg") + " nonsense\n");
        IFile other = workbench.file(project, "other.gasm", guest("tg"));
        build(project);
        set(other, guest("tg") + "; more\n");
        assertEquals(Set.of("other.gasm"), build(project));
    }

    @Test
    void aGuestThatMissesAFileIsBuiltWhenOthersChange() throws Exception {
        IProject project = workbench.project("rebuilt", true);
        workbench.file(project, "user.gasm", guest("tg") + "  include \"common.gasm\"\n");
        workbench.file(project, "lost.gasm", guest("later"));
        build(project);
        workbench.file(project, "common.gasm", "  include \"inner.gasm\"\n");
        assertEquals(Set.of("common.gasm", "lost.gasm", "user.gasm"), build(project));
        workbench.file(project, "inner.gasm", "N equ 1\n");
        assertEquals(Set.of("inner.gasm", "lost.gasm", "user.gasm"), build(project));
    }

    @Test
    void theStateOfABuildIsTheSameAfterARestart() throws Exception {
        URI guest = URI.createURI("platform:/resource/p/g.gasm");
        URI machine = URI.createURI("platform:/resource/p/m.isa");
        BuildState state = new BuildState();
        state.put(guest, new Links("", Set.of(machine), Set.of("m", "tg"), false));
        state.put(machine, new Links("m", Set.of(), Set.of("m", "tg"), true));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        state.write(new DataOutputStream(bytes));
        BuildState read = BuildState.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals(Set.of("m"), read.machineIn(machine));
        assertEquals(Set.of(), read.machineIn(guest));
        assertEquals(true, read.concerns(guest, List.of(machine), List.of()));
        assertEquals(true, read.concerns(guest, List.of(), List.of("tg")));
        assertEquals(false, read.concerns(guest, List.of(guest), List.of("other")));
        assertEquals(true, read.concerns(machine, List.of(), List.of()), "it had errors");
        assertEquals(true, read.concerns(URI.createURI("unknown"), List.of(), List.of()));
    }

    private static String machine(String name, String base) {
        return "machine \"" + name + "\" \"a machine\" extends \"" + base + "\"\n";
    }

    private static String guest(String machine) {
        return "  machine \"" + machine + "\"\n  entry start\nstart: halt\n";
    }

    private static void set(IFile file, String text) throws CoreException {
        file.setContents(text.getBytes(StandardCharsets.UTF_8), IResource.FORCE, null);
    }

    /** {@return the names of the files that were looked at} */
    private static Set<String> build(IProject project) throws CoreException {
        Set<String> built = new TreeSet<>();
        String folder = project.getFullPath() + "/";
        project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, new NullProgressMonitor() {
            @Override
            public void subTask(String name) {
                if (name.startsWith(folder)) {
                    built.add(name.substring(folder.length()));
                }
            }
        });
        return built;
    }
}

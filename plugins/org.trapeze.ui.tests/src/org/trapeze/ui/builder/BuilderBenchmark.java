package org.trapeze.ui.builder;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.Workbench;

/**
 * Says in the log how long builds of a large project take. No test: run it by its name, with
 * {@code -Dtest=BuilderBenchmark}.
 */
class BuilderBenchmark {
    private static final int FILES = 2000;
    private static final int MACHINES = 20;
    private static final double NANOS = 1e9;

    @RegisterExtension
    private final Workbench workbench = new Workbench();

    /** Something to be measured. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    @Test
    void aProjectOfManyFiles() throws Exception {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        var settings = workspace.getDescription();
        settings.setAutoBuilding(false);
        workspace.setDescription(settings);
        IProject project = workbench.project("large", true);
        workspace.run(monitor -> fill(project), null);
        measure("first clean build", () -> project.build(IncrementalProjectBuilder.FULL_BUILD, null));
        measure("second clean build", () -> {
            project.build(IncrementalProjectBuilder.CLEAN_BUILD, null);
            project.build(IncrementalProjectBuilder.FULL_BUILD, null);
        });
        for (int i = 0; i < 3; i++) {
            IFile guest = project.getFile("guest" + (100 + i) + ".gasm");
            set(guest, guest(i) + "; " + i + "\n");
            measure("one guest changed", () -> project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null));
        }
        set(project.getFile("machine3.isa"), machine(3) + "// changed\n");
        measure("a machine of " + FILES / MACHINES + " guests changed",
                () -> project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null));
        measure("keeping index and build state", () -> {
            TrapezeUi.get().index().save();
            TrapezeUi.get().builds().save();
        });
        settings.setAutoBuilding(true);
        workspace.setDescription(settings);
    }

    private void fill(IProject project) throws CoreException {
        for (int i = 0; i < MACHINES; i++) {
            workbench.file(project, "machine" + i + ".isa", machine(i));
        }
        for (int i = MACHINES; i < FILES; i++) {
            workbench.file(project, "guest" + i + ".gasm", guest(i));
        }
    }

    private static String machine(int i) {
        return "machine \"m" + i + "\" \"machine " + i + "\" extends \"tg\"\n"
                + "instruction NOP" + i + " \"no operation\" { encode 0x7" + Integer.toHexString(i % 16)
                + " 0:56 syntax \"nop" + i + "\" }\n";
    }

    private static String guest(int i) {
        StringBuilder text = new StringBuilder("; guest " + i + "\n  machine \"m" + i % MACHINES + "\"\n"
                + "  org 0x10\n  entry start\nstart: li r2, text\n");
        for (int line = 0; line < 20; line++) {
            text.append("l").append(line).append(": addi r").append(line % 16).append(", r2, ").append(line * i)
                    .append("\n  beq r1, r0, l").append(line).append("\n");
        }
        return text + "  nop" + i % MACHINES + "\n  halt\ntext: string \"guest\", 0\n";
    }

    private static void set(IFile file, String text) throws CoreException {
        file.setContents(text.getBytes(StandardCharsets.UTF_8), IResource.FORCE, null);
    }

    private static void measure(String what, Work work) throws Exception {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long time = System.nanoTime();
        work.run();
        ILog.get().info(String.format(Locale.ROOT, "%s: %.2f s, CPU %.2f s", what,
                (System.nanoTime() - time) / NANOS,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / NANOS));
    }
}

package org.trapeze.install;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An installation of Eclipse in a folder, started in a virtual machine of its own, without a screen. */
final class Eclipse {

    /** Generous: a start takes seconds, an installation a minute on a slow machine. */
    private static final long TIMEOUT_MINUTES = 5;

    private final Path folder;

    Eclipse(Path folder) {
        this.folder = folder;
    }

    /** What a run printed (both streams), and how it ended. */
    record Run(int exitCode, String output) {

        /** The output of a run that must have succeeded. */
        String succeeded() {
            return exitCode == 0 ? output : fail("Exit code " + exitCode + ":\n" + output);
        }
    }

    /** Copies an installation to a folder that is replaced, so that the original stays clean. */
    static Eclipse copy(Path original, Path copy) throws IOException {
        if (Files.exists(copy)) {
            Files.walkFileTree(copy, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        Files.createDirectories(copy.getParent());
        try (var files = Files.walk(original)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, copy.resolve(original.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return new Eclipse(copy);
    }

    /** Starts an application of this installation and waits for its end. */
    Run run(String application, String... args) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED", "-jar", launcher().toString(),
            "-nosplash", "-consoleLog", "-data", folder.resolveSibling("workspace").toString(),
            "-application", application));
        command.addAll(List.of(args));
        var log = folder.resolveSibling("output.txt");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            fail("Not finished after " + TIMEOUT_MINUTES + " minutes: " + command + "\n" + Files.readString(log));
        }
        return new Run(process.exitValue(), Files.readString(log));
    }

    /** Whether a plug-in lies in the installation, in whichever version. */
    boolean hasPlugin(String name) throws IOException {
        try (var jars = Files.newDirectoryStream(folder.resolve("plugins"), name + "_*.jar")) {
            return jars.iterator().hasNext();
        }
    }

    private Path launcher() throws IOException {
        try (var jars = Files.newDirectoryStream(folder.resolve("plugins"), "org.eclipse.equinox.launcher_*.jar")) {
            return jars.iterator().next();
        }
    }
}

package org.trapeze.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.trapeze.asm.image.ImageWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an image of a guest's source. */
@Command(name = "assemble", mixinStandardHelpOptions = true, description = "Assembles a guest into an image.")
final class AssembleCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A guest's source (.gasm).")
    private String file;

    @Option(names = { "-o", "--output" }, required = true, paramLabel = "IMAGE", description = "The image to write.")
    private Path output;

    @Option(names = "--machine", paramLabel = "MACHINE",
            description = "The machine to assemble for instead of the one that the guest names.")
    private String machine;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RunnableGuest guest = Guests.load(file, machine, spec.commandLine().getErr());
        try (OutputStream out = Files.newOutputStream(output)) {
            ImageWriter.write(guest.image(), out);
        } catch (IOException e) {
            throw CommandFailure.usage(output + " cannot be written: " + e.getMessage() + ".");
        }
        return ExitCode.OK;
    }
}

package org.trapeze.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.trapeze.asm.image.ImageWriter;
import org.trapeze.asm.listing.Listing;
import org.trapeze.asm.program.Guest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes an image of a guest's source. */
@Command(name = "assemble", mixinStandardHelpOptions = true, description = "Assembles a guest into an image.")
final class AssembleCommand implements Callable<Integer> {
    @Mixin
    private GuestOptions options;

    @Option(names = { "-o", "--output" }, paramLabel = "IMAGE",
            description = "The image to write. May be left out where a listing is asked for.")
    private Path output;

    @Option(names = "--listing", paramLabel = "FILE",
            description = "Where to write a listing: addresses, contents and source. - is the standard output.")
    private String listing;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (output == null && listing == null) {
            throw CommandFailure.usage("Say what to write: an image (--output=IMAGE) or a listing (--listing=FILE,"
                    + " where - is the standard output).");
        }
        RunnableGuest guest = options.load(spec.commandLine().getErr());
        if (output != null) {
            write(guest);
        }
        if (listing != null) {
            list(guest.source().orElseThrow(() -> CommandFailure.usage(
                    options.file() + " is an image, which has no source to be listed; disassemble shows what it "
                    + "holds.")));
        }
        return ExitCode.OK;
    }

    private void write(RunnableGuest guest) {
        try (OutputStream out = Files.newOutputStream(output)) {
            ImageWriter.write(guest.image(), out);
        } catch (IOException e) {
            throw Unusable.writing(output, e);
        }
    }

    private void list(Guest guest) {
        try {
            if (listing.equals("-")) {
                Listing.write(guest.source(), guest.assembly(), spec.commandLine().getOut());
            } else {
                try (Writer out = Files.newBufferedWriter(Path.of(listing))) {
                    Listing.write(guest.source(), guest.assembly(), out);
                }
            }
        } catch (IOException e) {
            throw Unusable.writing(listing, e);
        } catch (InvalidPathException e) {
            throw CommandFailure.usage(listing + " cannot be written: " + e.getReason() + ".");
        }
    }
}

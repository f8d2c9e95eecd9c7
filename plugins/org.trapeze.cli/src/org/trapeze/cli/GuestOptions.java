package org.trapeze.cli;

import java.io.PrintWriter;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which guest a command is about; the same in every command that takes one. */
final class GuestOptions {
    @Parameters(paramLabel = "FILE",
            description = "A guest's source (.gasm), an image, or with --machine an ELF executable.")
    private String file;

    @Option(names = "--machine", paramLabel = "MACHINE",
            description = "The machine to use instead of the one that the guest names.")
    private String machine;

    @Option(names = "--binary", paramLabel = "ADDRESS",
            description = "The file is plain binary for the machine, to be put at this address and started there.")
    private String binary;

    /** {@return the file as it was given} */
    String file() {
        return file;
    }

    /** {@return the guest, ready for its machine; warnings go to err} */
    RunnableGuest load(PrintWriter err) {
        return binary == null ? Guests.load(file, machine, err) : Guests.binary(file, address(), machine, err);
    }

    private long address() {
        try {
            return Long.decode(binary);
        } catch (NumberFormatException e) {
            throw CommandFailure.usage("\"" + binary + "\" is no address; addresses are written like 64 or 0x40.");
        }
    }
}

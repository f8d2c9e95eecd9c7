package org.trapeze.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.binary.BinaryFormatException;
import org.trapeze.asm.binary.ElfBinary;
import org.trapeze.asm.binary.RawBinary;
import org.trapeze.asm.image.Image;
import org.trapeze.asm.image.ImageFormatException;
import org.trapeze.asm.image.ImageReader;
import org.trapeze.asm.program.Guest;
import org.trapeze.asm.program.GuestFiles;
import org.trapeze.asm.source.Problem;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.isa.scoping.MachineFiles;

/** Finds the guests that commands name: sources are assembled, images are read. */
final class Guests {
    private Guests() {
    }

    /**
     * {@return the guest of a file}
     *
     * @param machine what it is to run on instead of the machine it names; may be null
     * @param err     gets the warnings
     * @throws CommandFailure with the problems, where there is no such guest or it has errors
     */
    static RunnableGuest load(String file, String machine, PrintWriter err) {
        Path path = Path.of(file);
        byte[] start = start(path);
        if (ImageReader.isImage(start)) {
            return image(path, machine, err);
        }
        if (ElfBinary.isElf(start)) {
            return foreign(path, machine, err, ElfBinary::read);
        }
        return source(path, machine, err);
    }

    /** {@return the guest of a file of plain binary; parameters and failures as for {@link #load}} */
    static RunnableGuest binary(String file, long address, String machine, PrintWriter err) {
        return foreign(Path.of(file), machine, err, (bytes, known) -> RawBinary.read(bytes, address, known));
    }

    /** Makes an image of the bytes of another tool's file. */
    private interface ForeignFormat {
        Image read(byte[] bytes, Architecture machine) throws BinaryFormatException;
    }

    private static RunnableGuest foreign(Path path, String machine, PrintWriter err, ForeignFormat format) {
        if (machine == null) {
            throw CommandFailure.usage(path + " does not say which machine it is for; add --machine MACHINE.");
        }
        Architecture architecture = Machines.load(machine, err);
        try {
            return new RunnableGuest(architecture, format.read(Files.readAllBytes(path), architecture),
                    Optional.empty());
        } catch (BinaryFormatException e) {
            throw CommandFailure.finding(List.of(path + ": " + e.getMessage() + "."));
        } catch (IOException e) {
            throw Unusable.reading(path, e);
        }
    }

    private static RunnableGuest image(Path path, String machine, PrintWriter err) {
        Image image = image(path);
        Architecture architecture = Machines.load(machine == null ? machineOf(image, path) : machine, err);
        if (architecture.storage().unitBits() != image.unitBits()) {
            throw CommandFailure.finding(List.of(path + ": the image has units of " + image.unitBits() + " bits, "
                    + architecture.name() + " has units of " + architecture.storage().unitBits() + "."));
        }
        return new RunnableGuest(architecture, image, Optional.empty());
    }

    /** {@return what an image's machine is called here: a description beside the image comes first, as for sources} */
    private static String machineOf(Image image, Path path) {
        return MachineFiles.inFolder(path.resolveSibling(""), image.machine()).map(Path::toString)
                .orElse(image.machine());
    }

    /** {@return the image in a file} */
    static Image image(Path path) {
        try {
            return ImageReader.read(Files.readString(path, StandardCharsets.UTF_8));
        } catch (ImageFormatException e) {
            throw CommandFailure.finding(List.of(path + ": " + e.getMessage()));
        } catch (IOException e) {
            throw Unusable.reading(path, e);
        }
    }

    private static RunnableGuest source(Path path, String machine, PrintWriter err) {
        GuestFiles files = GuestFiles.create();
        Guest guest = machine == null ? files.assemble(path) : files.assemble(path, Machines.load(machine, err));
        Assembly assembly = guest.assembly();
        List<String> problems = assembly.problems().stream().map(Problem::toString).toList();
        if (guest.machine().isEmpty() || assembly.image().isEmpty()) {
            throw CommandFailure.finding(problems);
        }
        problems.forEach(err::println);
        return new RunnableGuest(guest.machine().get(), assembly.image().get(), Optional.of(guest));
    }

    private static byte[] start(Path path) {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(64);
        } catch (IOException e) {
            throw Unusable.reading(path, e);
        }
    }
}

package org.trapeze.debug.core.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.trapeze.asm.binary.BinaryFormatException;
import org.trapeze.asm.binary.ElfBinary;
import org.trapeze.asm.binary.RawBinary;
import org.trapeze.asm.image.Image;
import org.trapeze.asm.image.ImageFormatException;
import org.trapeze.asm.image.ImageReader;
import org.trapeze.debug.core.TrapezeDebug;
import org.trapeze.ir.arch.Architecture;

/** Reads guests that are no sources for their launch: images, ELF executables and plain binary. */
final class GuestLoader {
    private final GuestSettings settings;

    GuestLoader(GuestSettings settings) {
        this.settings = settings;
    }

    /**
     * {@return the guest, ready for its machine}
     *
     * @throws CoreException with what is wrong, for people
     */
    GuestBuild load() throws CoreException {
        try (InputStream in = settings.guest().getContents(true)) {
            byte[] bytes = in.readAllBytes();
            return settings.format() == GuestFormat.IMAGE ? image(bytes) : foreign(bytes);
        } catch (ImageFormatException e) {
            throw wrong("line " + e.line() + ": " + e.getMessage());
        } catch (BinaryFormatException e) {
            throw wrong(e.getMessage());
        } catch (IOException e) {
            throw wrong("it cannot be read: " + e.getMessage());
        }
    }

    /** What the bytes of another tool's file mean depends on the machine. */
    private GuestBuild foreign(byte[] bytes) throws CoreException, BinaryFormatException {
        Architecture machine = architecture(settings.machine());
        return new GuestBuild(machine, settings.format() == GuestFormat.ELF ? ElfBinary.read(bytes, machine)
                : RawBinary.read(bytes, settings.address(), machine));
    }

    private GuestBuild image(byte[] bytes) throws CoreException, ImageFormatException {
        Image image = ImageReader.read(new String(bytes, StandardCharsets.UTF_8));
        Architecture machine = architecture(settings.machine().isEmpty() ? image.machine() : settings.machine());
        if (machine.storage().unitBits() != image.unitBits()) {
            throw wrong("the image has units of " + image.unitBits() + " bits, those of " + machine.name() + " have "
                    + machine.storage().unitBits());
        }
        return new GuestBuild(machine, image);
    }

    private Architecture architecture(String name) throws CoreException {
        return new MachineFinder(settings.guest().getProject()).syntax(name, Optional.empty()).architecture();
    }

    private CoreException wrong(String why) {
        return new CoreException(TrapezeDebug.error(settings.guest().getName() + " cannot be run: " + why + "."));
    }
}

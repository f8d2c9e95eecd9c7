package org.trapeze.debug.core.launch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.trapeze.asm.binary.ElfBinary;
import org.trapeze.asm.image.ImageReader;

/** What a file with a guest holds, since sources are assembled and everything else is only loaded. */
public enum GuestFormat {
    /** Assembly language. */
    SOURCE,
    /** An image in the assembler's own format. */
    IMAGE,
    /** An executable in ELF. */
    ELF,
    /** The contents of storage from an address on, and nothing that says so. */
    BINARY;

    /** The extension of sources. */
    public static final String SOURCE_EXTENSION = "gasm";
    private static final int ENOUGH_TO_TELL = 64;

    /** {@return whether a file is a guest's source, going by its name} */
    public static boolean isSource(IFile file) {
        return SOURCE_EXTENSION.equals(file.getFileExtension());
    }

    /**
     * {@return what a file holds, going by its name and its first bytes; empty where they do not say, which is the case
     * for a plain binary} Reads the start of the file. A file that cannot be read does not say anything.
     */
    public static Optional<GuestFormat> of(IFile file) {
        if (isSource(file)) {
            return Optional.of(SOURCE);
        }
        byte[] start = start(file);
        return ElfBinary.isElf(start) ? Optional.of(ELF)
                : ImageReader.isImage(start) ? Optional.of(IMAGE) : Optional.empty();
    }

    private static byte[] start(IFile file) {
        try (InputStream in = file.getContents(true)) {
            return in.readNBytes(ENOUGH_TO_TELL);
        } catch (IOException | CoreException e) {
            // the launch says what is wrong with it
            return new byte[0];
        }
    }
}

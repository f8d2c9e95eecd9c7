package org.trapeze.ui.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A file with something that can be computed again, so that losing it costs time and nothing else. A file of another
 * version of Trapeze, one that is cut short and one in which a bit is wrong all count as no file.
 */
public final class StateFile {
    /** To be raised whenever what is written has another form. */
    private static final int FORMAT = 1;
    private static final long MAGIC = 0x54524150455a4500L;

    /** Reads what a {@link Writer} wrote. */
    @FunctionalInterface
    public interface Reader<T> {
        /** {@return the content of a file} */
        T read(DataInputStream in) throws IOException;
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Writer {
        /** Writes. */
        void write(DataOutputStream out) throws IOException;
    }

    private final Path path;
    private final String fingerprint;

    /**
     * Names a file, which need not exist.
     *
     * @param fingerprint of what the content depends on besides the files of the workspace, such as versions
     */
    public StateFile(Path path, String fingerprint) {
        this.path = path;
        this.fingerprint = fingerprint;
    }

    /** {@return the content; empty where there is no file of just this kind} */
    public <T> Optional<T> read(Reader<T> reader) {
        try {
            byte[] all = Files.readAllBytes(path);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(all));
            int body = all.length - Long.BYTES;
            if (body < 0 || in.readLong() != MAGIC || in.readInt() != FORMAT || !in.readUTF().equals(fingerprint)
                    || sum(all, body) != sumAtEnd(all, body)) {
                return Optional.empty();
            }
            return Optional.of(reader.read(in));
        } catch (IOException | RuntimeException e) {
            // missing, or damaged in a way that the sum does not show: made anew, which is all that anybody could do
            return Optional.empty();
        }
    }

    /** Replaces the file, or leaves it as it is where writing fails. */
    public void write(Writer writer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(MAGIC);
            out.writeInt(FORMAT);
            out.writeUTF(fingerprint);
            writer.write(out);
            byte[] body = bytes.toByteArray();
            out.writeLong(sum(body, body.length));
        }
        Files.createDirectories(path.getParent());
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.write(fresh, bytes.toByteArray());
        Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
    }

    private static long sum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }

    private static long sumAtEnd(byte[] bytes, int from) throws IOException {
        return new DataInputStream(new ByteArrayInputStream(bytes, from, Long.BYTES)).readLong();
    }
}

package org.trapeze.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A state file gives back what was written, or nothing. */
class StateFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsRead() throws IOException {
        write("1.0");
        assertEquals(Optional.of("kept"), read("1.0"));
    }

    @Test
    void anotherVersionAndNoFileAreNoState() throws IOException {
        assertEquals(Optional.empty(), read("1.0"));
        write("1.0");
        assertEquals(Optional.empty(), read("1.1"));
    }

    @Test
    void anyDamageMeansNoState() throws IOException {
        write("1.0");
        byte[] good = Files.readAllBytes(path());
        for (int i = 0; i < good.length; i++) {
            byte[] flipped = good.clone();
            flipped[i] ^= 0x10;
            Files.write(path(), flipped);
            assertEquals(Optional.empty(), read("1.0"), "byte " + i + " changed");
            Files.write(path(), Arrays.copyOf(good, i));
            assertEquals(Optional.empty(), read("1.0"), "cut off after " + i + " bytes");
        }
        Files.write(path(), good);
        assertEquals(Optional.of("kept"), read("1.0"));
    }

    @Test
    void aFailingWriterLeavesTheFileAsItIs() throws IOException {
        write("1.0");
        try {
            new StateFile(path(), "1.0").write(out -> {
                out.writeUTF("half");
                throw new IOException("full");
            });
        } catch (IOException e) {
            assertEquals("full", e.getMessage());
        }
        assertEquals(Optional.of("kept"), read("1.0"));
    }

    private void write(String version) throws IOException {
        new StateFile(path(), version).write(out -> out.writeUTF("kept"));
    }

    private Optional<String> read(String version) {
        return new StateFile(path(), version).read(in -> in.readUTF());
    }

    private Path path() {
        return folder.resolve("state");
    }
}

package org.trapeze.isa.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapeze.isa.Descriptions;
import org.trapeze.library.Library;

/** Machines named on the command line. */
class IsaStandaloneTest {
    private final IsaStandalone reader = IsaStandalone.create();

    @Test
    void aNameIsTheLibrarys() {
        assertEquals("tg", reader.named("tg").architecture().orElseThrow().name());
    }

    @Test
    void anUnknownNameListsTheLibrary() {
        IsaDocument document = reader.named("pdp-10");
        assertTrue(document.architecture().isEmpty());
        List<String> names = Library.machineNames().stream().sorted().toList();
        assertTrue(names.containsAll(List.of("tg", "tg-jrst")));
        assertEquals("pdp-10:1:1: error: There is no machine \"pdp-10\"; the library has " + String.join(", ", names),
                document.issues().getFirst().toString());
    }

    @Test
    void aPathIsAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("any.isa"), Descriptions.SMALL);
        assertEquals("small", reader.named(file.toString()).architecture().orElseThrow().name());
        assertEquals("small", reader.file(file).machine().orElseThrow().getName());
    }

    @Test
    void aMissingFileIsSaid(@TempDir Path folder) {
        IsaDocument document = reader.named(folder.resolve("none.isa").toString());
        assertTrue(document.issues().getFirst().message().startsWith("This cannot be read: "),
                document.issues().toString());
    }

    @Test
    void aFolderIsNoMachine(@TempDir Path folder) {
        assertTrue(reader.file(folder).issues().getFirst().error());
    }

    @Test
    void anEmptyFileIsSaid() {
        assertEquals(1, reader.text("", Path.of("x.isa")).issues().size());
        assertEquals(1, reader.text("// only a comment", Path.of("x.isa")).issues().size());
    }
}

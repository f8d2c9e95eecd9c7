package org.trapeze.asm.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapeze.asm.image.Symbol;
import org.trapeze.asm.source.Problem;

/** Guests are assembled from files, for the machine beside them or one of the library. */
class GuestFilesTest {
    @TempDir
    private Path folder;

    private final GuestFiles guests = GuestFiles.create();

    @Test
    void theMachineMayComeFromTheLibrary() throws IOException {
        Guest guest = guest("machine \"tg\"\nentry a\na: halt");
        assertEquals("", problems(guest));
        assertEquals("tg", guest.machine().get().name());
        assertEquals("tg", guest.assembly().image().get().machine());
        assertEquals(0x3800000000000000L, guest.assembly().image().get().segments().getFirst().unit(0));
    }

    @Test
    void aMachineBesideTheFileIsPreferred() throws IOException {
        Files.writeString(folder.resolve("mine.isa"), """
                machine "mine" extends "tg"
                instruction NEW "new" { encode 0x7f 0:56 syntax "new" }
                """);
        Guest guest = guest("machine \"mine\"\nentry a\na: new");
        assertEquals("", problems(guest));
        assertEquals(0x7f00000000000000L, guest.assembly().image().get().segments().getFirst().unit(0));
    }

    @Test
    void aMachineMayLieInAFileOfAnotherName() throws IOException {
        Files.writeString(folder.resolve("a.isa"), "// not machine \"mine\"\nmachine \"tg-a\" extends \"tg\"\n");
        Files.writeString(folder.resolve("b.isa"), """
                // in a file of its own name
                machine "my own" extends "base"
                instruction NEW "new" { encode 0x7f 0:56 syntax "new" }
                """);
        Files.writeString(folder.resolve("c.isa"), "machine \"base\" extends \"tg\"\n");
        Files.writeString(folder.resolve("tg.isa"), "machine \"tg-c\" extends \"tg-a\"\n");
        assertEquals("", problems(guest("machine \"my own\"\nentry a\na: new\nhalt")));
        assertEquals("", problems(guest("machine \"tg-c\"\nentry a\na: halt")));
        assertEquals("", problems(guest("machine \"tg\"\nentry a\na: halt")));
    }

    @Test
    void aMissingMachineIsReportedAtItsName() throws IOException {
        String message = problems(guest("\n machine \"nowhere\"\n"));
        assertTrue(message.startsWith("2:10 There is no machine \"nowhere\"; the library has "), message);
    }

    @Test
    void aFaultyMachineIsReportedWithItsFirstError() throws IOException {
        Files.writeString(folder.resolve("bad.isa"), "machine \"bad\" unit 8 unit 9\n");
        String message = problems(guest("machine \"bad\"\n"));
        assertTrue(message.startsWith("1:9 the machine's description has errors, the first: "), message);
        assertTrue(message.contains("bad.isa:1:"), message);
    }

    @Test
    void aGivenMachineIsUsedWhateverTheFileNames() throws IOException {
        var tg = guest("machine \"tg\"\n").machine().get();
        Path file = folder.resolve("other.gasm");
        Files.writeString(file, "machine \"something else\"\nentry a\na: halt");
        assertTrue(guests.assemble(file, tg).assembly().image().isPresent());
    }

    @Test
    void unreadableFilesAreReported() throws IOException {
        assertEquals("1:1 this file cannot be read: it does not exist",
                problems(guests.assemble(folder.resolve("no.gasm"))));
        Path binary = folder.resolve("binary.gasm");
        Files.write(binary, new byte[] { (byte) 0xff, (byte) 0xfe, 0, 1 });
        assertTrue(problems(guests.assemble(binary)).startsWith("1:1 the byte 0xFF is not UTF-8 text; save the file"));
    }

    @Test
    void theFirstByteThatIsNotUtf8IsNamedAtItsPlace() throws IOException {
        Path file = folder.resolve("latin.gasm");
        Files.write(file, "machine \"tg\"\nentry a ; \u00e9\u00e8\na: halt".getBytes(StandardCharsets.ISO_8859_1));
        String found = problems(guests.assemble(file));
        assertTrue(found.startsWith("2:11 the byte 0xE9 is not UTF-8 text; save the file as UTF-8"), found);
        Files.writeString(file, "; \u00e9 \ud83d\ude00".repeat(9000) + "\nmachine \"tg\"\nentry a\na: halt");
        assertEquals("", problems(guests.assemble(file)), "longer than what is decoded at once");
        Files.write(file, "machine \"tg\"\nentry a\n; \u20ac".getBytes(StandardCharsets.UTF_8));
        byte[] cut = Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 1);
        Files.write(file, cut);
        assertTrue(problems(guests.assemble(file)).startsWith("3:3 the byte 0xE2 "), "cut off within a character");
    }

    @Test
    void anIncludedFileThatIsNotUtf8SaysSo() throws IOException {
        Files.write(folder.resolve("more.gasm"), "N equ 1\n ; \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Problem problem = guest("machine \"tg\"\ninclude \"more.gasm\"\nentry a\na: halt").assembly().problems()
                .getFirst();
        assertTrue(problem.toString().contains("more.gasm:2:4: error: what stands here is not UTF-8"),
                problem.toString());
    }

    @Test
    void problemsNameTheFileAsItWasGiven() throws IOException {
        Guest guest = guest("machine \"tg\"\nentry a\na: frob");
        Problem problem = guest.assembly().problems().getFirst();
        assertEquals(folder.resolve("guest.gasm") + ":3:4: error: 'frob' is neither an instruction nor a directive "
                + "of tg; a label would have a colon behind it: frob:", problem.toString());
    }

    @Test
    void labelsOfTheImageLeadBackToTheFile() throws IOException {
        var image = guest("machine \"tg\"\n org 16\n entry a\na: halt").assembly().image().get();
        Symbol label = image.symbol("a").get();
        assertEquals(4, image.lines().at(label.address()).get().line());
        assertEquals(folder.resolve("guest.gasm").toString(), image.lines().files().getFirst());
    }

    private Guest guest(String text) throws IOException {
        Path file = folder.resolve("guest.gasm");
        Files.writeString(file, text);
        return guests.assemble(file);
    }

    private static String problems(Guest guest) {
        return guest.assembly().problems().stream().map(p -> p.line() + ":" + p.column() + " " + p.message())
                .collect(Collectors.joining("\n"));
    }
}

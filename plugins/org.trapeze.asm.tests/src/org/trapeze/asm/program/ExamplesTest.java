package org.trapeze.asm.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.asm.disassembler.Disassembler;
import org.trapeze.asm.disassembler.Labels;
import org.trapeze.asm.image.Image;
import org.trapeze.asm.image.ImageReader;
import org.trapeze.asm.image.ImageWriter;
import org.trapeze.asm.image.Segment;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.library.Library;

/** The shipped guests assemble without a word, and come through image file and disassembler. */
class ExamplesTest {

    @ParameterizedTest
    @ValueSource(strings = { "supervisor/supervisor", "hello/hello", "echo/echo", "clock/clock" })
    void assembles(String example) throws IOException {
        Guest guest = guest(example);
        assertEquals(List.of(), guest.assembly().problems());
        Image image = guest.assembly().image().get();
        assertEquals(image, ImageReader.read(ImageWriter.toText(image)));
        assertTrue(image.lines().at(image.entryAddress()).get().code());
    }

    @ParameterizedTest
    @ValueSource(strings = { "supervisor/supervisor", "hello/hello", "echo/echo", "clock/clock" })
    void disassembles(String example) throws IOException {
        Guest guest = guest(example);
        Image image = guest.assembly().image().get();
        Map<Long, Long> storage = new HashMap<>();
        image.load(storage::put);
        var text = new StringBuilder("machine \"tg\"\n");
        var disassembler = new Disassembler(new MachineSyntax(guest.machine().get()));
        for (Segment segment : image.segments()) {
            text.append("org ").append(segment.address()).append('\n');
            disassembler.lines(storage::get, segment.address(), segment.end(), Labels.NONE)
                    .forEach(line -> text.append(line.text()).append('\n'));
        }
        Guest again = GuestFiles.create().assemble(new SourceText("again", text.toString()), Path.of("again.gasm"));
        assertEquals(image.segments(), again.assembly().image().get().segments());
    }

    private static Guest guest(String example) throws IOException {
        try (var in = Library.class.getResourceAsStream("/examples/" + example + ".gasm")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return GuestFiles.create().assemble(new SourceText("example", text), Path.of("example.gasm"));
        }
    }
}

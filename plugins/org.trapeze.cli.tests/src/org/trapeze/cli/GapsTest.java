package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.asm.assembler.Assembler;
import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.disassembler.Disassembler;
import org.trapeze.asm.disassembler.Labels;
import org.trapeze.asm.disassembler.Line;
import org.trapeze.asm.image.Segment;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.isa.standalone.IsaStandalone;

/** Machines whose operands go on between other operands: specifiers of the VAX, and SIB and displacements of the IA-32. */
class GapsTest {
    private static final long SEED = 3004;
    private static final int UNITS = 20_000;

    @TempDir
    private Path folder;

    private String file(String name) throws IOException {
        try (InputStream source = GapsTest.class.getResourceAsStream("gaps/" + name)) {
            Path copy = folder.resolve(name);
            Files.copy(source, copy);
            return copy.toString();
        }
    }

    private MachineSyntax syntax(String machine) throws IOException {
        return new MachineSyntax(IsaStandalone.create().file(Path.of(file(machine + ".isa"))).architecture()
                .orElseThrow());
    }

    private static Segment segment(String text, MachineSyntax syntax) {
        Assembly assembly = Assembler.assemble(new SourceText("x.gasm", text), syntax);
        assertTrue(assembly.image().isPresent(), () -> assembly.problems().toString());
        return assembly.image().orElseThrow().segments().getFirst();
    }

    /** As the manuals encode them. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "vax-subset ; movl r1, r2                              ; d0 51 52",
        "vax-subset ; movl #305419896, b^4(sp)                 ; d0 8f 78 56 34 12 ae 04",
        "vax-subset ; addl3 b^-1(r1), w^256(r2), (r3)+         ; c1 a1 ff c2 00 01 83",
        "vax-subset ; movl b^3, 0x100                          ; d0 af 00 ef f8 00 00 00",
        "vax-subset ; sobgtr r1, 0                             ; f5 51 fd",
        "vax-subset ; sobgtr @#0x1000, 0                       ; f5 9f 00 10 00 00 f9",
        "vax-subset ; mtpr s^#31, s^#18                        ; da 1f 12",
        "ia-sib     ; add edx, 7                               ; 81 c2 07 00 00 00",
        "ia-sib     ; add [ebx+ecx x4+8], 305419896            ; 81 44 8b 08 78 56 34 12",
        "ia-sib     ; add [esp], -1                            ; 81 04 24 ff ff ff ff",
        "ia-sib     ; add [esi x2+4096], 5                     ; 81 04 75 00 10 00 00 05 00 00 00",
        "ia-sib     ; mov ecx, [eax+edi x8+dword 256]          ; 8b 8c f8 00 01 00 00",
    })
    void bothWays(String machine, String text, String units) throws IOException {
        MachineSyntax syntax = syntax(machine);
        Segment segment = segment(text, syntax);
        assertEquals(units, IntStream.range(0, segment.length()).mapToObj(i -> "%02x".formatted(segment.unit(i)))
                .collect(Collectors.joining(" ")));
        Line line = new Disassembler(syntax).line(address -> segment.unit((int) address), 0, Labels.NONE);
        assertEquals(text, line.text());
        assertEquals(segment.length(), line.units());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vax-subset", "ia-sib"})
    void whateverIsDisassembledAssemblesToTheSame(String machine) throws IOException {
        MachineSyntax syntax = syntax(machine);
        Random random = new Random(SEED);
        List<Integer> codes = syntax.architecture().instructions().stream().map(one -> one.encoding().match()
                .shiftRight(one.encoding().bits() - 8).intValue()).toList();
        long[] storage = IntStream.range(0, UNITS).mapToLong(i -> i % 12 == 0
                ? codes.get(random.nextInt(codes.size())) : random.nextInt(256)).toArray();
        List<Line> lines = new Disassembler(syntax).lines(address -> storage[Math.toIntExact(address)], 0, UNITS,
                Labels.NONE);
        Segment again = segment(lines.stream().map(Line::text).collect(Collectors.joining("\n")), syntax);
        for (Line line : lines) {
            for (int i = 0; i < line.units(); i++) {
                int place = Math.toIntExact(line.address()) + i;
                assertEquals(storage[place], again.unit(place), () -> "seed " + SEED + ": " + line.text());
            }
        }
        assertTrue(lines.stream().filter(line -> line.instruction().isPresent() && !line.text().contains(";")).count()
                > UNITS / 50);
    }

    @Test
    void specifiersAreExecuted() throws IOException {
        file("vax-subset.isa");
        CommandLineRun run = CommandLineRun.of("run", file("vax-subset.gasm"), "--json");
        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        assertEquals("true", run.json("/halted"));
        assertEquals("0", run.json("/registers/r1"));
        assertEquals("15", run.json("/registers/r3"), "5 + 4 + 3 + 2 + 1");
        assertEquals("4", run.json("/registers/r2"), "incremented");
        assertEquals(String.valueOf(0x1ff8), run.json("/registers/r14"), "one pushed, one written below it");
    }

    @Test
    void displacementsAndImmediatesAreExecuted() throws IOException {
        file("ia-sib.isa");
        CommandLineRun run = CommandLineRun.of("run", file("ia-sib.gasm"), "--json");
        assertEquals("true", run.json("/halted"), run.err());
        assertEquals("1", run.json("/registers/r0"), "loaded");
        assertEquals("7", run.json("/registers/r2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vax-subset", "ia-sib"})
    void theyAreClassifiedAsTheirDescriptionsExpect(String machine) throws IOException {
        CommandLineRun run = CommandLineRun.of("classify", file(machine + ".isa"), "--expect", "declared");
        assertEquals(ExitCode.OK, run.exitCode(), run.out() + run.err());
    }

    @Test
    void guestsRunUnderAMonitor() throws IOException {
        file("ia-sib.isa");
        CommandLineRun run = CommandLineRun.of("run", file("ia-sib.gasm"), "--monitor", "vmm", "--json");
        assertEquals("true", run.json("/halted"), run.out() + run.err());
        assertEquals("1", run.json("/registers/r0"));
    }
}

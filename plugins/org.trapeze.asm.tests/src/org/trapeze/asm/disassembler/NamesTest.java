package org.trapeze.asm.disassembler;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.asm.assembler.Assembler;
import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.image.Segment;
import org.trapeze.asm.source.Problem;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.isa.standalone.IsaStandalone;

/** Names of operands' values, both ways: registers, tables, suffixes of mnemonics. */
class NamesTest {
    private static final String MACHINE = """
            machine "named"
            unit 8 address 16 storage 4096 big-endian
            modes kernel = 0, user = 1
            general r[4] : 16 named { sp = 3, lr = 2, fp = 2 }
            general e[2] : 16 named { "%eax" = 0, "%ebx" = 1 }
            pc p : 16
            mode m : 1
            faults memory = 1, illegal = 2
            translate absolute raises memory
            undefined raises illegal
            deliver (cause : 4, code : 8) { phys[0] = cause :: 4'0 }
            names control or numbers { cr0 = 0, cr3 = 3 }
            names port { data = 0, status = 1 }
            names condition { "" = 14, eq = 0, cs = 2, hs = 2 }
            names flags { "" = 0, s = 1 }
            instruction MOV { encode 0x1 a:2 0:2 c:8 syntax "mov" r[a] "," control c }
            instruction IN { encode 0x2 0:3 a:1 c:8 syntax "in" e[a] "," port c }
            instruction ADD { encode c:4 0x3 s:1 0:5 a:2 syntax "add" suffix condition c suffix flags s r[a] }
            """;
    private static final MachineSyntax SYNTAX = new MachineSyntax(
            IsaStandalone.create().text(MACHINE, Path.of("named.isa")).architecture().orElseThrow());

    private static Assembly assemble(String text) {
        return Assembler.assemble(new SourceText("x.gasm", text), SYNTAX);
    }

    private static long[] units(Assembly assembly) {
        assertTrue(assembly.image().isPresent(), () -> assembly.problems().toString());
        Segment segment = assembly.image().orElseThrow().segments().getFirst();
        return IntStream.range(0, segment.length()).mapToLong(segment::unit).toArray();
    }

    private static String disassembled(String text) {
        return disassembled(units(assemble(text)), "; ");
    }

    private static String disassembled(long[] units, String between) {
        return new Disassembler(SYNTAX).lines(address -> units[(int) address], 0, units.length, Labels.NONE).stream()
                .map(Line::text).collect(Collectors.joining(between));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "mov r0, cr3            ; mov r0, cr3",
        "MOV SP, CR3            ; mov sp, cr3",
        "mov fp, 1 + 2          ; mov lr, cr3",
        "mov r3, 77             ; mov sp, 77",
        "in %ebx, status        ; in %ebx, status",
        "in e0, data            ; in %eax, data",
        "add r1                 ; add r1",
        "addhss r1              ; addcss r1",
        "ADDEQ lr               ; addeq lr",
        "adds r0                ; adds r0",
    })
    void namesAreReadAndWritten(String source, String shown) {
        assertEquals(shown, disassembled(source));
        assertEquals(shown, disassembled(shown));
    }

    @Test
    void everyWordReadsBack() {
        for (int word = 0; word < 1 << 16; word += 7) {
            long[] units = {word >> 8, word & 0xff};
            String text = disassembled(units, "\n");
            assertArrayEquals(units, units(assemble(text)), text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "in e0, 1          ; one of these is expected here: data, status",
        "in %ecx, data     ; a register is expected here: e0 to e1",
        "mov r0, 256       ; does not fit",
        "addne r1          ; 'addne' is neither an instruction nor a directive",
        "sp = 1            ; 'sp' is a register of named",
    })
    void mistakes(String source, String message) {
        String problems = assemble(source).problems().stream().map(Problem::message).collect(Collectors.joining("\n"));
        assertTrue(problems.contains(message), problems);
    }
}

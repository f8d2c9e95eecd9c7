package org.trapeze.asm.disassembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.asm.assembler.Assembler;
import org.trapeze.asm.assembler.Assembly;
import org.trapeze.asm.image.Segment;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.isa.standalone.IsaStandalone;

/** Numbers that count in steps, and addresses within the page of the instruction, both ways. */
class ScaledOperandsTest {
    private static final String MACHINE = """
            machine "pages"
            unit 8 parcel 16 address 16 storage 4096 big-endian
            modes only = 0
            general r[4] : 16
            pc p : 16
            mode m : 1
            faults memory = 1, illegal = 2
            translate absolute raises memory
            undefined raises illegal
            deliver (cause : 4, code : 8) { phys[0] = cause :: 4'0 }
            operand place : 8 {
              encode 0 x:7    syntax "z" address x
              encode 1 x:7    syntax paged x from -2
            }
            instruction LD { encode 0x1 0:2 r:2 x:8 syntax "ld" r[r] "," unsigned x times 4 }
            instruction LS { encode 0x2 0:2 r:2 x:8 syntax "ls" r[r] "," signed x times 2 }
            instruction J { encode 0x3 x:4 0:8 syntax "j" paged x times 2 }
            instruction JN { encode 0x4 x:4 0:8 syntax "jn" paged x from next times 2 }
            instruction T { encode 0x50 x:8 syntax "t" place<x> }
            """;
    private static final MachineSyntax SYNTAX = new MachineSyntax(
            IsaStandalone.create().text(MACHINE, Path.of("pages.isa")).architecture().orElseThrow());

    private static Assembly assemble(int at, String text) {
        return Assembler.assemble(new SourceText("x.gasm", "org " + at + "\n" + text), SYNTAX);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "0    ; ld r1, 1020   ; 11ff",
        "0    ; ls r1, -256   ; 2180",
        "0x10 ; j 0x1e        ; 3f00",
        "0x3e ; j 0x20        ; 3000",
        "0x3e ; jn 0x42       ; 4100",
        "0x88 ; t 0x92        ; 5092",
        "0x88 ; t z 0x12      ; 5012",
    })
    void bothWays(String at, String text, String units) {
        int address = Integer.decode(at);
        Assembly assembly = assemble(address, text);
        assertTrue(assembly.image().isPresent(), () -> assembly.problems().toString());
        Segment segment = assembly.image().orElseThrow().segments().getFirst();
        assertEquals(units, IntStream.range(0, segment.length()).mapToObj(i -> "%02x".formatted(segment.unit(i)))
                .collect(Collectors.joining()));
        Line line = new Disassembler(SYNTAX).line(place -> segment.unit((int) place - address), address, Labels.NONE);
        assertEquals(text, line.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "0    ; ld r1, 1024  ; 1024 does not fit: 'x' takes 0 to 1020",
        "0    ; ld r1, 6     ; this must be a multiple of 4; it is 2 more than one",
        "0    ; ls r1, -258  ; -258 does not fit: 'x' takes -256 to 254",
        "0    ; ls r1, -3    ; this must be a multiple of 2",
        "0x10 ; j 0x20       ; address 32 is not in this page: 'x' reaches 0 to 30",
        "0x3e ; jn 0x3e      ; address 62 is not in this page: 'x' reaches 64 to 94",
        "0x10 ; j 0x1        ; this must be a multiple of 2; it is 1 more than one",
    })
    void mistakes(String at, String text, String message) {
        String problems = assemble(Integer.decode(at), text).problems().toString();
        assertTrue(problems.contains(message), problems);
    }
}

package org.trapeze.asm.disassembler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
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

/** Operands in several forms, both ways; what forms add follows the instruction in the order of the operands. */
class OperandFormsTest {
    private static final String MACHINE = """
            machine "forms"
            unit 8 parcel 16 address 16 storage 4096 big-endian
            modes kernel = 0, user = 1
            general r[4] : 16
            pc p : 16
            mode m : 1
            faults memory = 1, illegal = 2
            translate absolute raises memory
            undefined raises illegal
            deliver (cause : 4, code : 8) { phys[0] = cause :: 4'0 }
            operand place : 4 {
              encode 1111 x:16         syntax relative x from next
              encode 1110 x:32         syntax "#" unsigned x
              encode 00 n:2            syntax r[n]
              encode 01 n:2            syntax "(" r[n] ")"
              encode 10 n:2 x:8 y:8    syntax "(" r[n] "," signed x "," unsigned y ")"
            }
            instruction MOV { encode 0x10 s:4 d:4 syntax "mov" place<s> "," place<d> }
            instruction JMP { encode 0x200 d:4 != 0 != 1 != 2 != 3 syntax "jmp" place<d> }
            instruction OUT { encode 0x3 0:6 n:2 0xe syntax "out" r[n] "," place<14> }
            """;
    private static final MachineSyntax SYNTAX = new MachineSyntax(
            IsaStandalone.create().text(MACHINE, Path.of("forms.isa")).architecture().orElseThrow());

    private static Assembly assemble(String text) {
        return Assembler.assemble(new SourceText("x.gasm", text), SYNTAX);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "mov r1, (r2)                ; 10 16",
        "mov #305419896, r3          ; 10 e3 12 34 56 78",
        "mov (r1, -1, 2), (r3, 4, 5) ; 10 9b ff 02 04 05",
        "mov 6, 0x10                 ; 10 ff 00 02 00 0a",
        "jmp #5                      ; 20 0e 00 00 00 05",
        "out r2, #7                  ; 30 2e 00 00 00 07",
    })
    void bothWays(String text, String units) {
        Assembly assembly = assemble(text);
        assertTrue(assembly.image().isPresent(), () -> assembly.problems().toString());
        Segment segment = assembly.image().orElseThrow().segments().getFirst();
        assertEquals(units, IntStream.range(0, segment.length()).mapToObj(i -> "%02x".formatted(segment.unit(i)))
                .collect(Collectors.joining(" ")));
        Line line = new Disassembler(SYNTAX).line(address -> segment.unit((int) address), 0, Labels.NONE);
        assertEquals(text, line.text());
        assertEquals(segment.length(), line.units());
    }

    /** The description has no form for 1100 and 1101. */
    @Test
    void whatHasNoFormIsData() {
        Line line = new Disassembler(SYNTAX).line(address -> address == 0 ? 0x10 : 0xc0, 0, Labels.NONE);
        assertTrue(line.text().startsWith("unit 0x10, 0xc0"), line.text());
    }

    @Test
    void storageThatEndsTooEarlyIsData() {
        Line line = new Disassembler(SYNTAX).line(address -> {
            if (address > 3) {
                throw new IndexOutOfBoundsException();
            }
            return address == 1 ? 0xe0 : 0x10;
        }, 0, Labels.NONE);
        assertEquals(2, line.units());
    }

    @Test
    void aFormThatTheEncodingExcludesIsNoForm() {
        List<Problem> problems = assemble("jmp r1").problems();
        assertTrue(problems.stream().anyMatch(problem -> problem.message().contains("expected")), problems.toString());
    }
}

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
            instruction TWO { encode 0x40ee syntax "two" place<14> "," place<14> }
            instruction BR { encode 0x50 o:8 syntax "br" relative o from next times 2 }
            pseudo preferred "push" place<s> = MOV(s, 7)
            pseudo preferred "into" place<d> "," place<s> = MOV(s, d)
            pseudo "twice" place<s> = MOV(s, 5), MOV(s, 6)
            pseudo "goto" relative t = BR(t)
            pseudo "goto" relative t : 16 = SET(2, t), JMP(6)
            pseudo "far" relative t : 16 from next = SET(0, t), SET(1, t + 1)
            instruction SET { encode 0x70 d:4 0:4 x:16 syntax "set" unsigned d "," signed x }
            """;
    private static final MachineSyntax SYNTAX = new MachineSyntax(
            IsaStandalone.create().text(MACHINE, Path.of("forms.isa")).architecture().orElseThrow());

    private static Assembly assemble(String text) {
        return Assembler.assemble(new SourceText("x.gasm", text), SYNTAX);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "into (r2), r1               ; 10 16",
        "into r3, #305419896         ; 10 e3 12 34 56 78",
        "into (r3, 4, 5), (r1, -1, 2) ; 10 9b ff 02 04 05",
        "into 0x10, 6                ; 10 ff 00 02 00 0a",
        "jmp #5                      ; 20 0e 00 00 00 05",
        "out r2, #7                  ; 30 2e 00 00 00 07",
        "two #1, #2                  ; 40 ee 00 00 00 01 00 00 00 02",
        "push #1                     ; 10 e7 00 00 00 01",
        "into (r1, -1, 2), #5        ; 10 e9 00 00 00 05 ff 02",
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

    /** What is written as an operand of a pseudo-instruction goes behind each instruction that gets it. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "mov r1, (r2)                ; 10 16",
        "mov #305419896, r3          ; 10 e3 12 34 56 78",
        "mov 6, 0x10                 ; 10 ff 00 02 00 0a",
        "twice (r1, 1, 2)            ; 10 95 01 02 10 96 01 02",
        "twice 8                     ; 10 f5 00 04 10 f6 00 00",
        "far 0x10                    ; 70 00 00 08 70 10 00 09",
        "goto 4                      ; 50 01",
        "goto 0x1000                 ; 70 20 10 00 20 06",
    })
    void pseudoInstructionsHandThemOn(String text, String units) {
        assertEquals(units, units(text));
    }

    /** The first form that reaches it is taken where the place becomes known later, too. */
    @Test
    void longerPseudoInstructionsWhereTheDistanceIsTooLong() {
        assertEquals("50 00 10 16", units("goto e|e: mov r1, (r2)"));
        String far = units("goto e|space 600|e: mov r1, (r2)");
        assertTrue(far.startsWith("70 20 02 5e 20 06"), far);
    }

    private static String units(String text) {
        Assembly assembly = assemble(text.replace('|', '\n'));
        assertTrue(assembly.image().isPresent(), () -> assembly.problems().toString());
        Segment segment = assembly.image().orElseThrow().segments().getFirst();
        return IntStream.range(0, segment.length()).mapToObj(i -> "%02x".formatted(segment.unit(i)))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "far 0x9000 ; the distance to this address is 36864; 't' reaches -32760 to 32775",
        "goto 70000 ; the distance to this address is 70000; 't' reaches",
        "push 5, 6  ; nothing is expected here",
        "mov ), r1  ; a value is expected instead of ); expected: mov s, d, where 's' is x or #x or r[n] or (r[n]) or (r[n], x, y)",
        "mov r1,    ; the operand 'd' is missing; expected: mov s, d, where 'd' is x or #x or r[n]",
        "mov (r1)+, r2 ; ',' is expected here; expected: mov s, d, where 's' is x or #x",
        "into (r1, 2), r3 ; ',' is expected here; expected: into d, s, where 'd' is x or #x",
        "jmp )      ; a value is expected instead of ); expected: jmp d, where 'd' is x or #x or (r[n]) or (r",
        "out r1, 5  ; '5' begins none of the forms of '14'; expected: out r[n], #x, where '14' is #x",
    })
    void mistakes(String text, String message) {
        List<Problem> problems = assemble(text).problems();
        assertTrue(problems.stream().anyMatch(problem -> problem.message().contains(message.strip())),
                problems.toString());
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

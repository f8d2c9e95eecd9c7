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
import org.trapeze.asm.source.Problem;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.isa.standalone.IsaStandalone;

/**
 * Pseudo-instructions: one or several instructions, chosen by the values; the disassembler writes what is preferred.
 */
class PseudoInstructionTest {
    private static final String MACHINE = """
            machine "pseudo"
            unit 8 parcel 32 address 32 storage 4096 little-endian
            modes kernel = 0, user = 1
            general x[32] : 32
            pc p : 32
            mode m : 1
            faults memory = 1, illegal = 2
            translate absolute raises memory
            undefined raises illegal
            deliver (cause : 4, code : 8) { phys[0] = cause :: 4'0 }
            instruction ADDI { encode imm:12 a:5 000 d:5 0010011 syntax "addi" x[d] "," x[a] "," signed imm }
            instruction LUI { encode imm:20 d:5 0110111 syntax "lui" x[d] "," unsigned imm }
            instruction JAL {
              encode o[19] o[9:0] o[10] o[18:11] d:5 1101111
              syntax "jal" x[d] "," relative o times 2
            }
            pseudo preferred "nop" = ADDI(0, 0, 0)
            pseudo preferred "mv" x[d] "," x[s] = ADDI(d, s, 0)
            pseudo preferred "inc" x[d] = ADDI(d, d, 1)
            pseudo "li" x[d] "," signed v : 12 = ADDI(d, 0, v)
            pseudo "li" x[d] "," signed v : 32 = LUI(d, (v + 0x800)[31:12]), ADDI(d, d, v[11:0])
            pseudo preferred "j" address target = JAL(0, target)
            pseudo "njump" address target = ADDI(0, 0, 0), JAL(0, target)
            """;
    private static final MachineSyntax SYNTAX = new MachineSyntax(
            IsaStandalone.create().text(MACHINE, Path.of("pseudo.isa")).architecture().orElseThrow());

    private static Assembly assemble(String text) {
        return Assembler.assemble(new SourceText("x.gasm", text.replace('|', '\n')), SYNTAX);
    }

    private static String disassembled(String text) {
        Assembly assembly = assemble(text);
        assertTrue(assembly.image().isPresent(), () -> assembly.problems().toString());
        Segment segment = assembly.image().orElseThrow().segments().getFirst();
        long[] units = IntStream.range(0, segment.length()).mapToLong(segment::unit).toArray();
        return new Disassembler(SYNTAX).lines(address -> units[(int) address], 0, units.length, Labels.NONE).stream()
                .map(Line::text).collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "nop                       ; nop",
        "mv x3, x4                 ; mv x3, x4",
        "addi x3, x4, 0            ; mv x3, x4",
        "addi x0, x0, 0            ; nop",
        "inc x3                    ; inc x3",
        "addi x3, x4, 1            ; addi x3, x4, 1",
        "li x1, -5                 ; addi x1, x0, -5",
        "li x1, 2047               ; addi x1, x0, 2047",
        "li x1, 2048               ; lui x1, 1 | addi x1, x1, -2048",
        "li x1, 0x12345678         ; lui x1, 74565 | addi x1, x1, 1656",
        "li x1, -2147483648        ; lui x1, 524288 | mv x1, x1",
        "li x1, e | e:             ; addi x1, x0, 4",
        "start: nop | j start      ; nop | j 0",
        "jal x1, 8                 ; jal x1, 8",
        "start: njump start        ; nop | j 0",
        "li x1, e | space 5000 | e: ; lui x1, 1 | addi x1, x1, 912",
    })
    void instructionsStandForIt(String source, String shown) {
        String text = source.contains("space") ? source.replace(" | e:", " | e: nop") : source;
        String all = disassembled(text);
        assertEquals(shown, source.contains("space") ? all.substring(0, shown.length()) : all);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "li x1, 4294967296  ; 4294967296 does not fit: 'v' takes -2147483648 to 2147483647",
        "mv x1              ; ',' is expected here; expected: mv x[d], x[s]",
        "j 3                ; must be a multiple of 2",
        "mv x1, 7           ; a register is expected here",
    })
    void mistakes(String source, String message) {
        String problems = assemble(source).problems().stream().map(Problem::message).collect(Collectors.joining("\n"));
        assertTrue(problems.contains(message), problems);
    }
}

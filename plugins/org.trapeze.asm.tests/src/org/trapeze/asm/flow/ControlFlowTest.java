package org.trapeze.asm.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.asm.source.Includes;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.isa.standalone.IsaStandalone;
import org.trapeze.library.Library;

/** Who leads where, and how, is told from what descriptions say, whatever the mnemonics are. */
class ControlFlowTest {
    private static final String MACHINE = """
            machine "ways"
            unit 8 parcel 8 address 16 storage 4096 big-endian
            modes kernel = 0, user = 1
            general r[8] : 16
            general sp : 16
            pc p : 16
            mode m : 1
            traps system = 3
            faults memory = 1, illegal = 2
            translate absolute raises memory
            undefined raises illegal
            deliver (cause : 4, code : 8) { phys[0] = cause :: 4'0 }
            instruction WALK  { encode 0x10 t:16 syntax "walk" address t  p = t }
            instruction VISIT { encode 0x11 t:16 syntax "visit" address t
              sp = sp - 2  mem[sp : 16] = next  p = t }
            instruction LINK  { encode 0x12 0:5 d:3 t:16 syntax "link" r[d] "," address t
              if d != 0 { r[d] = next } p = t }
            instruction MAYBE { encode 0x13 0:5 a:3 t:16 syntax "maybe" r[a] "," relative t
              if r[a] == 0 { p = p + t } }
            instruction BACK  { encode 0x14 0:5 a:3 syntax "back" r[a]  p = r[a] }
            instruction VIA   { encode 0x15 t:16 syntax "via" address t  p = mem[t : 16] }
            instruction LA    { encode 0x16 0:5 d:3 t:16 syntax "la" r[d] "," address t  r[d] = t }
            instruction ASK   { encode 0x17 syntax "ask"  trap system }
            instruction STOP  { encode 0x18 syntax "stop"  halt }
            instruction QUIT  { encode 0x1a syntax "quit"  when m == user: trap illegal  halt }
            instruction SKIP  { encode 0x19 0:5 a:3 syntax "skip" r[a]  if r[a] == 0 { p = p + 4 } }
            directive word(value : 16) = value
            pseudo "go" address t = LINK(0, t)
            pseudo "do" address t = LA(2, t), LINK(1, t)
            """;
    private static final MachineSyntax SYNTAX = syntax(MACHINE, "ways.isa");

    private static MachineSyntax syntax(String text, String name) {
        return new MachineSyntax(IsaStandalone.create().text(text, Path.of(name)).architecture().orElseThrow());
    }

    /** {@return the ways as text: the routine, how, the label, and the line} */
    private static String ways(Includes includes, String... lines) {
        List<Step> steps = ControlFlow.of(new SourceText("main.gasm", String.join("\n", lines)), SYNTAX, includes);
        return steps.stream().map(step -> step.from().name() + " " + sign(step.kind()) + " " + step.to().name() + " "
                + (step.file().equals("main.gasm") ? "" : step.file() + ":") + step.line())
                .collect(Collectors.joining("; "));
    }

    private static String ways(String... lines) {
        return ways(Includes.NONE, lines);
    }

    private static String sign(Step.Kind kind) {
        return switch (kind) {
            case CALL -> "calls";
            case JUMP -> "->";
            case FALL_THROUGH -> "...";
            case DATA -> "names";
        };
    }

    @Test
    void whatGoesIntoTheProgramCounterIsAJump() {
        assertEquals("a -> b 1", ways("a: walk b", "b: stop"));
    }

    @Test
    void whatKeepsTheNextAddressIsACall() {
        assertEquals("a calls c 1; a ... b 2; b calls c 2", ways("a: visit c", "b: link r1, c", "stop", "c: back r1"));
    }

    @Test
    void aRegisterThatKeepsNothingMakesAJumpOfIt() {
        assertEquals("a -> c 1", ways("a: link r0, c", "b: stop", "c: stop"));
    }

    @Test
    void pseudoInstructionsAreWhatTheyStandFor() {
        assertEquals("a -> b 1; b calls a 2; b ... c 3", ways("a: go b", "b: do a", "c: stop"));
    }

    @Test
    void addressesThatAreLoadedFromOrKeptLeadNowhere() {
        assertEquals("a ... b 2", ways("a: la r1, c", "b: via c", "c: stop", "word c - a"));
    }

    @Test
    void whatMayGoOnFallsThrough() {
        assertEquals("a -> c 1; a ... b 2; b ... c 3; c ... d 4", ways("a: maybe r1, c", "b: ask", "c: skip r1",
                "d: stop",
                "e: walk 0", "f: back r1", "g: word 1", "h: stop"));
    }

    @Test
    void localLabelsBelongToTheirRoutine() {
        assertEquals("a ... a.x 2; a -> a.x 2; a ... b 3; b -> b.x 3; b ... b.x 4",
                ways("a: skip r1", ".x: maybe r1, .x", "b: maybe r1, .x", ".x: stop"));
    }

    @Test
    void whatAMacroDoesItsUseDoes() {
        assertEquals("a calls c 5; a calls b 5; a ... b 6", ways("macro both x", "visit c", "visit x", "endm",
                "a: both b",
                "b: stop", "c: stop"));
    }

    @Test
    void whatStopsTheProcessorEndsAllWays() {
        assertEquals("", ways("a: quit", "b: stop", "c: skip r1"));
    }

    /** As a PSW or a vector does. */
    @Test
    void dataThatNameALabelLeadToIt() {
        assertEquals("vector names trap 1; vector names trap 1", ways("vector: word 1, handler + 2, trap, none",
                "handler equ trap", "trap: stop"));
    }

    @Test
    void dataAreNotFallenInto() {
        assertEquals("c ... d 4; d ... e 5", ways("a: skip r1", "b: word 1", "c:", "d: skip r1|e: stop".replace('|',
                '\n')));
    }

    @Test
    void constantsStandForLabels() {
        assertEquals("a -> b 2; b calls a 3", ways("there = b", "a: walk there", "b: visit 4 + a - b", "stop"));
    }

    @Test
    void theStartHasNoLabel() {
        assertEquals("start of main.gasm -> a 1", ways("walk a", "a: stop"));
    }

    @Test
    void includedFilesBelongToTheProgram() {
        Includes includes = (name, from) -> Optional.of(new SourceText(name, "a: visit b\nstop"));
        assertEquals("a calls b lib:1; b calls a 2", ways(includes, "include \"lib\"", "b: visit a", "stop"));
    }

    @Test
    void sectionsGoOnWhereTheyLeftOff() {
        assertEquals("a ... b 5", ways("a: skip r1", "section x", "c: stop", "section", "b: stop"));
    }

    @Test
    void wrongStatementsLeadNowhere() {
        assertEquals("b -> a 3", ways("a: walk", "stop", "b: walk a", "nothing a", "walk nowhere"));
    }

    @Test
    void whereItIsWritten() {
        Step step = ControlFlow.of(new SourceText("f", "a:\n  walk  b ; there\nb: stop"), SYNTAX, Includes.NONE)
                .getFirst();
        assertEquals(List.of(11, 1, 2, "walk  b ; there"),
                List.of(step.offset(), step.length(), step.line(), step.text()));
        assertEquals(new Point("b", false, "f", 21, 1, 3), step.to());
    }

    /** Machines of the library call in ways of their own: with a register, on a stack, by a mode of addressing. */
    @ParameterizedTest
    @CsvSource({
        "pdp11-45, 'a: jsr pc, b|jsr r5, b|jmp b|b: sob r4, a|bne b|jmp @#a|rts pc|c: nop', C C J J J J",
        "rv32-bb,  'a: jal x1, b|jal x0, b|b: beq x0, x1, a|jalr x0, 0(x1)|c: ecall|d: mret|e: nop', C J J F",
        "rv32-bb,  'a: call b|j b|b: ret|c: nop', C J",
        "s360-67,  'a: bal r14, b|b b|b: bct r3, a|br r14|c: svc 1|d: lpsw b', C J J F",
        "ia32,     'a: call b|jmp b|b: jne a|ret|c: nop', C J J",
        "pdp10,    'a: pushj ac1, b|jsr b|jrst b|b: jumpe ac1, a|popj ac1,|c: jsp ac1, a', C C J J C",
        "armv7a,   'a: bl b|b b|b: bne a|bxeq lr|c: bleq a|svc 1|d: mov r0, r1', C J J F C F",
        "tg,       'a: bal r14, b|b b|b: beq r1, r2, a|br r14|c: svc 1|d: lpsw a(r0)', C J J F"})
    void machinesOfTheLibrary(String machine, String lines, String kinds) throws IOException {
        SourceText program = new SourceText("x", lines.replace('|', '\n'));
        assertEquals(kinds, ControlFlow.of(program, library(machine), Includes.NONE).stream()
                .map(step -> step.kind().name().substring(0, 1)).collect(Collectors.joining(" ")));
    }

    private static MachineSyntax library(String machine) throws IOException {
        try (var in = Library.class.getResourceAsStream("/machines/" + machine + ".isa")) {
            return syntax(new String(in.readAllBytes(), StandardCharsets.UTF_8), machine + ".isa");
        }
    }
}

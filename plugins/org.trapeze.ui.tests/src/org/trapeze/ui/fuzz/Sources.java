package org.trapeze.ui.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.runtime.Platform;

import org.trapeze.fixtures.Mutator;
import org.trapeze.library.Library;
import org.trapeze.ui.language.Language;

/** The texts that are damaged: all machines and guests of the library, and some that nobody would write. */
public final class Sources {
    /** Uses everything, small enough to be damaged anywhere. */
    private static final String MACHINE = """
            machine "own" "everything"
            unit 8 parcel 8 address 16 storage 4096 little-endian sizes byte = 8, half = 16
            modes kernel = 0, user = 1
            general r[4] : 16 or numbers named { sp = 3, "%a" = 0 }
            general status : 8 { carry[0], level[6:4] }
            general bank[2] banked { kernel = 0, user = 1 } : 16
            pc p : 16
            mode m : 1
            relocation base : 16
            resource timer : 16
            alias flags = status.level :: 1'0 :: status.carry
            device console : 8
            constant PAGE = 0x100 constant OP : 4 = 9
            faults memory = 1, illegal = 2, odd = 4 traps call = 3
            translate (a : 16, access : fetch | load | store) to (real : 16) {
              real = a + base when a > 0xfff: trap memory if access == store { when a[0] == 1: trap odd } } raises
                memory and odd
            undefined raises illegal
            countdown timer to 1
            interrupt call when timer == 1 and m == user
            reset { base = storage_size - 1 }
            // FIXME what a trap does
            deliver (cause : 4, code : 8) { phys[0] = cause :: 4'0 phys[1] = code p = 16 m = kernel }
            function ea(b : 2, d : 6) : 16 = if b == 0 then zext(d, 16) else r[b] + sext(d, 16)
            procedure all(v : 16) { r[0] = timer status = 0 for i in 1 .. 3 { r[i] = v } bank[1] = bank@user[0] }
            directive psw(mode : 4, at : 12) = mode :: at
            names cc or numbers { "" = 0, eq = 1, ne = 2, z = 1 }
            operand source : 4 { encode 00 n:2 syntax r[n] encode 0111 imm:16 syntax "#" signed imm encode 10 n:2
              syntax "(" r[n] ")" }
            instruction LD "load" { encode 0x01 a:2 d:6 syntax "ld" r[a] "," signed d expect innocuous r[a] =
              mem[ea(a, d) : half] }
            instruction B { encode OP c:2 10 t:8 syntax "b" suffix cc c relative t from next times 2 when c == 1
              and status.carry == 0: halt p = next + sext(t, 16) }
            instruction MOV { encode 0xa s:4 syntax "mov" source<s> ["+"] r[0] = zext(s, 16) }
            instruction SYS "call" { encode 0xb0 n:8 syntax "sys" ["@"] unsigned n expect not privileged trap
              call(n) }
            instruction X { encode 0xc0 syntax "x" when m == user: trap illegal all(2) output(console,
              input(console)) unpredictable }
            pseudo preferred "nop" = LD(0, 0)
            pseudo "li" r[d] "," signed v : 6 = LD(d, v), LD(d, v)
            monitor keeps base == 0 "said"
            extension "EX" "more" { hypervisor kernel guest owns timer guest storage mapped "so" intercepts X when
              m == 1, SYS }
            expect not virtualizable in extended "TODO"
            """;
    private static final String EXTENSION = """
            machine "more" extends "own"
            modes hyp = 2 above kernel
            resource secret : 8 { low[3:0] }
            instruction X { encode 0xc1 a:4 v:4 syntax "x" unsigned a let y : 4 = v if y == 3 { secret.low = y }
              else if y == 4 { halt } else { trap call(y) } }
            function ea(b : 2, d : 6) = 12'0 :: trunc(d, 4)
            instruction Y { encode 0xc2 syntax "y" hyp }
            """;
    private static final String GUEST = """
            machine "own" ; a guest
            N       equ     0x10 + 'a' // constant
            M       =       N << 2
                    org     0x100, 0
                    entry   start
            start:  ld      r1, N - M + 2
            a: b:   bne     start
                    psw     kernel, N & 0xff
                    align   4, 0
                    space   3 // TODO more
            table:  half    start, ., 1_000, ~(M - 2) % 7
                    byte    "text\\n\\"", 0, '\\''
            macro   twice what, count = 2
            .again: what
                    inner count, .again
            endm
            .macro  inner n, l
                    half    n, l
            .endm
                    section data
                    twice   nop
                    TWICE   x, 3
                    mov     #table, 1
                    mov     (sp)
                    li      %a, 500
                    li      N & 1, 5
                    sys     @ 3
            .local: half    .local, start.local
                    include "other.gasm"
            """;
    private static final String ALONE = "machine \"tg\"\nx equ y\ny equ x\nmacro m\n m\n m\nendm\n m\n"
            + " include \"f.gasm\"\nz: ";

    private static final List<String> MACHINE_NESTS = List.of("(", "[", "{", "~", "not ", "- ", "if ", "when 1: ",
            "r[", "if 1 { ",
            "1 + ", "1 :: ", "a.", "machine ", "/* ", "else ", "mem[", "\t", "\n", "\"\" ", "instruction X ",
            "for i in 0 .. 9 { ");
    private static final List<String> GUEST_NESTS = List.of("(", "[", "-", "~", "1+", "a:", "macro m\n", "m ",
            "endm\n", "\"", "'",
            ".", ",", "include \"f.gasm\"\n", "section s\n", "org .\n", "space 99999999\n", "\n", "\t",
            "word 1\n", "m,",
            "macro a\n a\n a\n", "align 65536\n");
    private static final List<String> GUEST_WORDS = List.of("macro", "endm", ".macro", ".endm", "include", "\"f.gasm\"",
            "\"other.gasm\"", "\".\"", "equ", "org", "entry", "align", "space", "section", "string", "machine",
            "\"tg\"", "\"ia32\"",
            "\"pdp10\"", "\"none\"", "twice", "inner", "start", ".", ".again", "start.local", "r1", "user", "\n",
            ";", "x equ x\n",
            "org 0xffffffffffffffff\n", "space -1\n", "'\\u'", "1/0", "<<", ">>", "%", "word", "byte", "half");
    private static final List<String> MACHINE_WORDS = List.of("machine", "extends", "\"own\"", "\"more\"",
            "\"tg\"", "\"f\"", "unit 0",
            "unit 65536", "storage 0", "address 0", "r[0]", "mem[0]", "trap", "next", "x:65", "x:0", "i[3:1]",
            "zext(", "signed",
            "function f(x : 8) = f(x)\n", "procedure q() { q() }\n", "alias w = w\n", "12'5", "instruction",
            "encode", "syntax",
            "names", "operand", "pseudo", "expect", "banked", "let", "halt", "if", "else",
            "for i in 0 .. 99999 {", "sizes", "modes",
            "constant C = C\n", "extension", "intercepts", "directive", "relative", "times 3", "suffix", "[", "]",
            "{", "}", "bank@user");

    private Sources() {
    }

    /** {@return the damaged texts of a language} */
    public static Mutator mutator(Language language, long seed) {
        List<String> all = new ArrayList<>();
        List<String> words = new ArrayList<>(language == Language.ISA ? MACHINE_WORDS : GUEST_WORDS);
        all.addAll(shipped(language));
        if (language == Language.ISA) {
            all.addAll(Collections.nCopies(3 * all.size(), MACHINE));
            all.addAll(List.of(EXTENSION, EXTENSION, EXTENSION, EXTENSION, "", "machine \"f\" extends \"f\"\n"));
        } else {
            all.addAll(Collections.nCopies(3 * all.size(), GUEST));
            all.addAll(List.of(ALONE, ALONE, ALONE, ALONE, ""));
        }
        List.of(MACHINE, EXTENSION, GUEST).forEach(text -> words.addAll(Mutator.words(text)));
        return new Mutator(all, words, language == Language.ISA ? MACHINE_NESTS : GUEST_NESTS, seed);
    }

    /** {@return all machines or all guests of the library} */
    public static List<String> shipped(Language language) {
        return language == Language.ISA
                ? Library.machineNames().stream().map(name -> text(Library.machine(name).orElseThrow())).toList()
                : Collections.list(Platform.getBundle(Library.BUNDLE).findEntries("examples", "*.gasm", true)).stream()
                        .map(Sources::text).toList();
    }

    /** {@return what a text refers to: the name of a file, and its text} */
    static List<List<String>> neighbours() {
        return List.of(List.of("own.isa", MACHINE), List.of("more.isa", EXTENSION),
                List.of("other.gasm", "twice x\nq: half q, start\nmacro late\n include \"third.gasm\"\nendm\n late\n"),
                List.of("third.gasm", "half 3\n include \"other.gasm\"\n"));
    }

    private static String text(URL url) {
        try (var stream = url.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

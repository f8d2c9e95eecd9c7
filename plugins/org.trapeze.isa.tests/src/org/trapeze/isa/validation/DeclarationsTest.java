package org.trapeze.isa.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.isa.Descriptions.SMALL;
import static org.trapeze.isa.Descriptions.architecture;
import static org.trapeze.isa.Descriptions.expectAmong;
import static org.trapeze.isa.Descriptions.expectOne;
import static org.trapeze.isa.Descriptions.instruction;
import static org.trapeze.isa.Descriptions.read;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.ir.arch.MemoryTrap;
import org.trapeze.ir.decl.Cause;

/** What a machine must declare, once, and within which limits. */
class DeclarationsTest {

    @Test
    void theSmallMachineIsRight() {
        architecture(SMALL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "unit 8                         ; bits of the smallest addressable unit, as in: unit 8",
        "address 16                     ; bits of an address",
        "storage 4096                   ; units of storage",
        "undefined raises illegal       ; the cause that unknown instructions raise",
        "translate absolute raises memory ; address translation, as in: translate absolute raises memory",
        "deliver (cause : 4, code : 8) { phys[0] = cause :: 4'0 } ; trap delivery",
        "pc p : 16                      ; a program counter, as in: pc p : 16",
        "mode m : 1                     ; a mode component",
        "modes kernel = 0, user = 1     ; its modes, from most to least privileged",
    })
    void missing(String declaration, String message) {
        assertTrue(SMALL.contains(declaration), declaration);
        expectOne(SMALL.replace(declaration, "").replace("\"small\"", "«\"small\"»"), IssueCodes.MISSING, message);
    }

    private static final String FIFTEEN = """
            machine "fifteen" unit 15 address 15 storage 4096 sizes single = 15, couple = 30 modes only = 0
            pc p : 15  mode m : 1  general r : 30  faults f = 1
            undefined raises f  translate absolute raises f
            deliver (cause : 1, code : 14) { phys[0] = cause :: code  phys[1 : couple] = r  r = phys[3 : couple] }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "unit 15; unit «0»", "storage 4096; storage «0x10000»",
        "address 15; address «70»", "couple = 30; couple = «31»", "unit 15; unit 15 parcel «16»" })
    void aWrongShapeOfStorageIsSaidOnceAndNotForEveryAccess(String right, String wrong) {
        assertEquals(List.of(), read(FIFTEEN).issues());
        expectOne(FIFTEEN.replace(right, wrong), IssueCodes.RANGE, "");
    }

    @Test
    void whatASyntaxErrorHidesIsNotMissing() {
        var issues = read(SMALL.replace("deliver (cause", "/* deliver (cause")).issues();
        assertFalse(issues.isEmpty());
        assertTrue(issues.stream().noneMatch(issue -> issue.code().equals(IssueCodes.MISSING)), issues.toString());
    }

    @Test
    void everythingMissingIsSaidAtOnce() {
        assertEquals(10, read("machine \"empty\"").issues().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "unit 8                         ; unit «65»                     ; bits of a unit is 1 to 64, not 65",
        "unit 8                         ; unit «0»                      ; is 1 to 64, not 0",
        "address 16                     ; address «99»                  ; bits of an address is 1 to 64",
        "address 16                     ; parcel «12» address 16        ; A parcel is a multiple of the unit",
        "storage 4096                   ; storage «0»                   ; With addresses of 16 bits",
        "storage 4096                   ; storage «65537»               ; units is 1 to 65536, not 65537",
        "half = 16                      ; half = «12»                   ; A size is a multiple of the unit",
        "half = 16                      ; half = «128»                  ; a size is 1 to 64",
        "kernel = 0                     ; kernel = «2»                  ; mode component must hold, is 0 to 1",
        "r[4] : 16                      ; r[4] : 16 general w : «65»    ; The width of a component is 1 to 64, not 65",
        "r[4] : 16                      ; r[4] : 16 general w[«0»] : 8  ; The number of elements is 1 to 65536",
        "level[6:4]                     ; level[«8»:4]                  ; The bits of 'status' are [7:0]",
        "level[6:4]                     ; level[«4»:6]                  ; The bits of 'status' are [7:0]",
        "console : 8                    ; console : «0»                 ; The width of a device is 1 to 64",
        "memory = 1                     ; memory = «16»                 ; which trap delivery must hold, is 0 to 15",
        "timer : 16                     ; timer : 16 countdown timer to «65536» ; Where 'timer' stops is 0 to 65535",
        "timer : 16                     ; timer : 16 function f(x : «0») = x   ; The width of a parameter is 1 to 128",
        "timer : 16                     ; timer : 16 procedure f(x : «129») {} ; The width of a parameter is 1 to 128",
        "timer : 16                     ; timer : 16 directive d(x : «65») = x ; parameter is 1 to 64",
        "timer : 16                     ; timer : «16_»                 ; ``",
    })
    void limits(String declaration, String instead, String message) {
        assertTrue(SMALL.contains(declaration), declaration);
        if (instead.contains("16_")) {
            architecture(SMALL.replace(declaration, instead.replace("«", "").replace("»", "")));
            return;
        }
        expectAmong(SMALL.replace(declaration, instead), IssueCodes.RANGE);
        assertTrue(read(SMALL.replace(declaration, instead.replace("«", "").replace("»", ""))).issues().stream()
                .anyMatch(issue -> issue.message().contains(message)), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "«unit 8»                       ; This was declared before already",
        "«undefined raises memory»      ; This was declared before already",
        "big-endian «little-endian»     ; This was declared before already",
        "reset {} «reset {}»            ; This was declared before already",
        "pc «q» : 16                    ; A machine has one component of kind pc, which is 'p' already",
        "mode «n» : 1                   ; A machine has one component of kind mode",
        "general «timer» : 8            ; 'timer' is declared already; choose another name",
        "general «user» : 8             ; 'user' is declared already",
        "faults «timer» = 9             ; 'timer' is declared already",
        "faults other = «3»             ; Another cause has the number 3 already",
        "device «console» : 8           ; 'console' is declared already",
        "sizes «byte» = 8               ; 'byte' is declared already",
        "directive «byte»() = 8'0       ; 'byte' is declared already",
        "function f() = 1'0 procedure «f»() {} ; 'f' is declared already",
        "function f(x : 1, «x» : 1) = x ; 'x' is declared already",
        "general g : 8 { x[0], «x»[1] } ; 'x' is declared already",
    })
    void duplicates(String declaration, String message) {
        expectOne(SMALL + declaration, IssueCodes.DUPLICATE, message);
    }

    @Test
    void twoModesOfOneValue() {
        expectAmong(SMALL.replace("user = 1", "user = «0»"), IssueCodes.DUPLICATE);
    }

    @Test
    void twoInstructionsOfOneName() {
        expectOne(SMALL + "instruction A { encode 0x01 syntax \"a\" } instruction «A» { encode 0x02 syntax \"b\" }",
                IssueCodes.DUPLICATE, "'A' is declared already");
    }

    @Test
    void aDirectiveIsNoMnemonic() {
        expectOne(SMALL.replace("byte = 8", "«byte» = 8") + "instruction A { encode 0x01 syntax \"BYTE\" }",
                IssueCodes.DUPLICATE, "'byte' is the mnemonic of an instruction");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "function f(x : 8) = «f(x)»",
        "function f(x : 8) = «g»(x) function g(x : 8) = f(x)",
        "procedure f() { «f»() }",
        "procedure f() { g() } procedure g() { when m == user: «f»() }",
    })
    void recursion(String declarations) {
        expectAmong(SMALL + declarations.replace("«f(x)»", "«f»(x)"), IssueCodes.RECURSION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "function f(x : 8) = x          ; r[0] = zext(«f()», 16)        ; This takes 1 argument, not 0",
        "function f() = 8'0             ; r[0] = zext(«f(8'1, 8'2)», 16); This takes 0 arguments, not 2",
        "procedure f(x : 8, y : 8) {}   ; «f(8'1)»                      ; This takes 2 arguments, not 1",
        "procedure f() {}               ; r[0] = «zext(r[0])»           ; This takes 2 arguments, not 1",
    })
    void argumentCounts(String declaration, String statements, String message) {
        expectOne(instruction(statements).replace("reset", "").replace("device", declaration + "\ndevice"),
                IssueCodes.ARGUMENTS, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "directive d(x : 16) = f(x) function f(x : 16) = «mem[x]»",
        "function f() = «input(console)»",
        "interrupt call when «phys[0]» == 0",
    })
    void onlyStatementsReachStorage(String declaration) {
        expectOne(SMALL + declaration, IssueCodes.NOT_PURE, "only computed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "r[0] = «r»                     ; 'r' has 4 elements; choose one, as in r[0]",
        "r[0] = r[0] + «r»              ; 'r' has 4 elements",
    })
    void arraysAreNotValues(String statements, String message) {
        expectOne(instruction(statements), IssueCodes.WRONG_KIND, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "«r» = 0                        ; 'r' has 4 elements; choose one, as in r[0]",
        "«n» = 0                        ; 'n' keeps its value",
        "let x = r[0] «x» = 0           ; 'x' keeps its value",
        "«user» = 0                     ; 'user' keeps its value",
        "«r[0][7:0]»[3] = 0             ; one run of bits",
        "«mem[0]»[3] = 0                ; Only components",
    })
    void notAssignable(String statements, String message) {
        expectOne(instruction(statements), IssueCodes.NOT_ASSIGNABLE, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "translate relocation-bounds base «timer» bound 5 raises memory ; 'timer' is of kind resource",
        "function late() = timer translate relocation-bounds base 0 bound «late()» raises memory ; of kind resource",
        "interrupt call when «next» == 0 ; Only instructions have a next one",
        "countdown «m» to 0             ; A timer is a single component",
        "countdown «r» to 0             ; A timer is a single component",
    })
    void wrongKinds(String declaration, String message) {
        String text = declaration.contains("translate") ? SMALL.replace("translate absolute raises memory", "") : SMALL;
        expectOne(text + declaration, IssueCodes.WRONG_KIND, message);
    }

    @Test
    void relocationMayDependOnTheMode() {
        architecture(SMALL.replace("translate absolute raises memory", "relocation s : 16 relocation k : 16"
                + " translate relocation-bounds base if m == user then s else 0"
                + " bound if m == user then k else 0xffff raises memory"));
    }

    @Test
    void memoryTrapsMayTellWhatTheAddressWasNeededFor() {
        MemoryTrap trap = architecture(SMALL.replace("translate absolute raises memory", "faults read = 14, write = 15"
                + " translate absolute raises memory on fetch, read on load, write on store"))
                .translation().memoryTrap();
        assertEquals("memory read write",
                trap.fetch().name() + " " + trap.load().name() + " " + trap.store().name());
    }

    /** Boundaries: instructions check them, and yet they are a matter of addresses. */
    @Test
    void instructionsMayRaiseMemoryTrapsToo() {
        MemoryTrap trap = architecture(SMALL.replace("translate absolute raises memory",
                "faults odd = 14, huge = 15, other = 13 translate absolute raises memory and odd, huge"))
                .translation().memoryTrap();
        assertEquals(Set.of("odd", "huge"), trap.more().stream().map(Cause::name).collect(Collectors.toSet()));
        MemoryTrap mapped = architecture(SMALL.replace("translate absolute raises memory", "faults odd = 14, page = 15"
                + " translate (a : 16, k : fetch | load | store) to (b : 16) { when a == 9: trap page  b = a }"
                + " raises memory and odd")).translation().memoryTrap();
        assertEquals(Set.of("odd", "page"), mapped.more().stream().map(Cause::name).collect(Collectors.toSet()));
    }

    /** They may be added to an inherited translation. */
    @Test
    void exceptionsCountAsMemoryTraps() {
        MemoryTrap trap = architecture(SMALL + """
                faults format = 4, divide = 5
                exceptions format  exceptions divide
                """).translation().memoryTrap();
        assertEquals(Set.of("format", "divide"), trap.more().stream().map(Cause::name).collect(Collectors.toSet()));
        assertEquals("memory", trap.load().name());
    }

    @Test
    void relocationMayComputeFromRelocationState() {
        architecture(SMALL.replace("translate absolute raises memory", "relocation s : 16 relocation k : 16"
                + " translate relocation-bounds base s << 4 bound k + 1 raises memory"));
        architecture(SMALL.replace("translate absolute raises memory", "relocation k : 16"
                + " translate relocation-bounds base 0 bound if m == kernel then 0xffff else k raises memory"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "for i in 0 .. «256» { halt }   ; A loop has at most 256 turns, not 257",
        "for i in 0 .. 200 { for j in 0 .. 200 { «r[0] = 1» } } ; more than 10000 steps",
    })
    void tooLarge(String statements, String message) {
        expectAmong(instruction(statements), IssueCodes.TOO_LARGE);
        assertTrue(read(instruction(statements.replace("«", "").replace("»", ""))).issues().getFirst().message()
                .contains(message));
    }

    @Test
    void inliningDoesNotExplode() {
        StringBuilder functions = new StringBuilder("function f0(x : 16) = x + x\n");
        for (int i = 1; i < 40; i++) {
            functions.append("function f%d(x : 16) = f%d(x) + f%d(x)%n".formatted(i, i - 1, i - 1));
        }
        String text = SMALL + functions + "interrupt call when f39(timer) == 0";
        assertTrue(read(text).issues().stream().anyMatch(issue -> issue.code().equals(IssueCodes.TOO_LARGE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "halt «r[0] = 1» r[1] = 2", "trap illegal «halt»", "if m == user { unpredictable «r[0] = 1» }"})
    void unreachable(String statements) {
        assertFalse(expectOne(instruction(statements), IssueCodes.UNREACHABLE, "never executed").error());
        assertTrue(read(instruction(statements.replace("«", "").replace("»", ""))).architecture().isPresent());
    }

    @Test
    void whatFollowsAConditionalEndIsReachable() {
        architecture(instruction("when m == user: halt r[0] = 1"));
    }
}

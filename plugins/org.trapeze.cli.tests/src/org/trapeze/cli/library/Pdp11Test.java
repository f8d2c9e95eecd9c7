package org.trapeze.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.classify.Classification;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Property;

/** The PDP-11/45: what is known of its instructions, and the handbook's encodings. */
class Pdp11Test {
    private static final long SEED = 1145;
    private static final LibraryMachine MACHINE = LibraryMachine.of("pdp11-45");
    private static final Set<String> BETWEEN_SPACES = Set.of("MFPI", "MFPD", "MTPI", "MTPD");
    private static final Map<Profile, Map<String, InstructionClasses>> CLASSES = new TreeMap<>();

    @BeforeAll
    static void classifyOnce() {
        for (Profile profile : Profile.values()) {
            Classification classification = new Classifier().classify(MACHINE.architecture(), profile);
            assertTrue(classification.isDecided());
            Map<String, InstructionClasses> classes = new TreeMap<>();
            classification.instructions().forEach(one -> classes.put(one.instruction().name(), one));
            CLASSES.put(profile, classes);
        }
    }

    private static Set<String> those(Profile profile, Predicate<InstructionClasses> which) {
        Set<String> names = new TreeSet<>();
        CLASSES.get(profile).values().stream().filter(which).forEach(one -> names.add(one.instruction().name()));
        return names;
    }

    private static Predicate<InstructionClasses> is(Property property) {
        return classes -> classes.verdict(property).isYes();
    }

    private static Set<String> and(Set<String> some, String... others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(Set.of(others));
        return all;
    }

    /** PG section 2: the address that MFPI uses depends on the current mode. */
    @Test
    void movesBetweenSpacesDependOnTheMode() {
        assertEquals(and(BETWEEN_SPACES, "RTI", "RTT", "MOV_FROM", "MOV_TO"),
                those(Profile.PAPER, is(Property.MODE_SENSITIVE)));
        assertEquals(and(BETWEEN_SPACES, "MOV_FROM", "MOV_TO"), those(Profile.PAPER, is(Property.LOCATION_SENSITIVE)));
        assertEquals(and(BETWEEN_SPACES, "MOV_FROM", "MOV_TO"), those(Profile.PAPER, is(Property.USER_SENSITIVE)));
    }

    @Test
    void onlyHaltIsPrivileged() {
        for (Profile profile : Profile.values()) {
            assertEquals(Set.of("HALT"), those(profile, InstructionClasses::isPrivileged), profile.toString());
        }
    }

    /** What user mode ignores instead of trapping. */
    @Test
    void whatUserModeIgnoresIsControlSensitive() {
        assertEquals(Set.of("MOV_TO", "MTPI", "MTPD", "RTI", "RTT", "RESET"),
                those(Profile.PAPER, InstructionClasses::isControlSensitive));
        Set<String> extended = those(Profile.EXTENDED, InstructionClasses::isControlSensitive);
        assertTrue(extended.containsAll(Set.of("SPL", "RESET", "RTI", "RTT", "MOV_TO")), extended.toString());
        assertTrue(CLASSES.get(Profile.PAPER).get("SPL").isInnocuous());
        for (String name : Set.of("SPL", "RESET")) {
            assertFalse(CLASSES.get(Profile.EXTENDED).get(name).verdict(Property.USER_SENSITIVE).isYes(), name);
        }
    }

    /** In user mode RTI can still raise the previous mode, which is a resource. */
    @Test
    void returnsAreUserSensitiveInTheExtendedProfileOnly() {
        for (String name : Set.of("RTI", "RTT")) {
            assertFalse(CLASSES.get(Profile.PAPER).get(name).verdict(Property.USER_SENSITIVE).isYes(), name);
            assertTrue(CLASSES.get(Profile.EXTENDED).get(name).verdict(Property.USER_SENSITIVE).isYes(), name);
        }
    }

    /** Words as listings have them, in octal, each followed by what its operands add. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "halt                        ; 000000",
        "rti                         ; 000002",
        "rtt                         ; 000006",
        "mov r0, r1                  ; 010001",
        "mov (r1)+, -(sp)            ; 012146",
        "mov #0o1000, sp             ; 012706 001000",
        "mov r0, @#0o177566          ; 010037 177566",
        "mov @#0o177564, r2          ; 013702 177564",
        "mov #0o30000, @#0o177776    ; 012737 030000 177776",
        "mov 2(sp), r1               ; 016601 000002",
        "mov 0o1004, r0              ; 016700 001000",
        "mov @0o1004, @0o1006        ; 017777 001000 001000",
        "movb (r0)+, r1              ; 112001",
        "cmpb r1, #0o15              ; 120127 000015",
        "bit @(r3)+, @-(r4)          ; 033354",
        "add #4, (sp)                ; 062716 000004",
        "sub r1, r2                  ; 160102",
        "clr r5                      ; 005005",
        "tstb r2                     ; 105702",
        "inc @4(r3)                  ; 005273 000004",
        "swab r0                     ; 000300",
        "sxt r0                      ; 006700",
        "mul #10, r2                 ; 070227 000012",
        "div r4, r2                  ; 071204",
        "ash #-1, r3                 ; 072327 177777",
        "xor r1, r2                  ; 074102",
        "sob r3, 1                   ; 077301",
        "br 4                        ; 000401",
        "bne 0                       ; 001377",
        "bcs 2                       ; 103400",
        "jmp (r1)                    ; 000111",
        "jmp @#0o1000                ; 000137 001000",
        "jsr pc, 0o1000              ; 004767 000774",
        "rts pc                      ; 000207",
        "mark 3                      ; 006403",
        "emt 1                       ; 104001",
        "trap 1                      ; 104401",
        "spl 7                       ; 000237",
        "mfpi -2(r1)                 ; 006561 177776",
        "mtpi sp                     ; 006606",
        "mfpd sp                     ; 106506",
        "scc                         ; 000277",
        "nop                         ; 000240",
    })
    void encodings(String statement, String octal) {
        assertEquals(octal, MACHINE.parcels(statement, 8));
    }

    @Test
    void everyInstructionReadsBack() {
        MACHINE.roundTrip(SEED, 30);
    }
}

package org.trapeze.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.classify.Classification;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.ExpectationCheck;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Property;

/** The System/360 Model 67: the published findings and the manuals' encodings. */
class S360Test {
    private static final long SEED = 360_67;
    private static final LibraryMachine MACHINE = LibraryMachine.of("s360-67");
    private static final Set<String> PRIVILEGED = Set.of("LPSW", "SSM", "SSK", "ISK", "LRA", "LMC", "STMC", "DIAGNOSE",
            "SIO", "TIO", "HIO", "TCH");
    private static final Map<Profile, Classification> FOUND = new EnumMap<>(Profile.class);

    @BeforeAll
    static void classify() {
        for (Profile profile : Profile.values()) {
            FOUND.put(profile, new Classifier().classify(MACHINE.architecture(), profile));
        }
    }

    private static Set<String> those(Profile profile, Predicate<InstructionClasses> which) {
        return FOUND.get(profile).instructions().stream().filter(which).map(one -> one.instruction().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> those(Profile profile, Property property) {
        return those(profile, one -> one.verdict(property).isYes());
    }

    @ParameterizedTest
    @EnumSource
    void everythingIsDecidedAndAsTheDescriptionExpects(Profile profile) {
        assertTrue(FOUND.get(profile).isDecided());
        assertEquals(List.of(), ExpectationCheck.check(FOUND.get(profile)));
    }

    /** The instructions that the manuals call privileged, and no others; CP-67 relies on them. */
    @ParameterizedTest
    @EnumSource
    void whatTheManualsCallPrivilegedIs(Profile profile) {
        assertEquals(PRIVILEGED, those(profile, InstructionClasses::isPrivileged));
        assertEquals(Set.of(), those(profile, one -> one.verdict(Property.SENSITIVE).isYes() && !one.isPrivileged()));
        assertEquals(Set.of(), those(profile, Property.USER_SENSITIVE));
        assertEquals(Set.of(), those(profile, Property.MODE_SENSITIVE));
    }

    /** PG section 2 names LPSW and LRA. */
    @Test
    void whatDependsOnRelocationOrChangesIt() {
        assertEquals(Set.of("LRA", "LPSW", "STMC", "SIO", "TIO"), those(Profile.PAPER, Property.LOCATION_SENSITIVE));
        Set<String> changing = those(Profile.PAPER, InstructionClasses::isControlSensitive);
        assertTrue(changing.containsAll(Set.of("LPSW", "SSM", "LMC")), changing.toString());
    }

    /** Keys, masks, timer and devices are resources. */
    @Test
    void storageKeysAreResources() {
        assertTrue(those(Profile.EXTENDED, InstructionClasses::isControlSensitive)
                .containsAll(Set.of("SSK", "SIO", "DIAGNOSE")));
        assertTrue(those(Profile.EXTENDED, Property.RESOURCE_SENSITIVE).containsAll(Set.of("ISK", "TCH", "DIAGNOSE")));
    }

    /** Condition code and program mask are no resources, and an interruption is no change of resources of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"BALR", "BAL", "SPM", "TS", "SVC"})
    void innocuous(String name) {
        for (Profile profile : Profile.values()) {
            assertTrue(those(profile, one -> !one.verdict(Property.SENSITIVE).isYes()).contains(name));
        }
    }

    /** Words as the manuals' formats and listings of the assembler have them. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "balr r12, r0              ; 05c0",
        "bcr 15, r14               ; 07fe",
        "br r14                    ; 07fe",
        "nopr r0                   ; 0700",
        "b 4(r0, r15)              ; 47f0f004",
        "be 0x100                  ; 47800100",
        "bnz 0x100(r1, r2)         ; 47712100",
        "bctr r3, r0               ; 0630",
        "spm r5                    ; 0450",
        "ssk r1, r2                ; 0812",
        "isk r1, r2                ; 0912",
        "svc 10                    ; 0a0a",
        "lr r4, r5                 ; 1845",
        "xr r1, r1                 ; 1711",
        "dr r2, r5                 ; 1d25",
        "la r1, 1(r0, r1)          ; 41101001",
        "stc r1, 7(r2, r3)         ; 42123007",
        "bc 15, 4(r0, r15)         ; 47f0f004",
        "bct r2, 0x100             ; 46200100",
        "l r15, 16(r0, r13)        ; 58f0d010",
        "st r13, 4(r0, r1)         ; 50d01004",
        "stm r14, r12, 12(r13)     ; 90ecd00c",
        "lm r14, r12, 12(r13)      ; 98ecd00c",
        "bxle r4, r6, 8(r12)       ; 8746c008",
        "sll r2, 4                 ; 89200004",
        "srda r2, 32               ; 8e200020",
        "mvi 5(r3), 255            ; 92ff3005",
        "tm 5(r3), 128             ; 91803005",
        "cli 0x4c, 0               ; 9500004c",
        "mvc 0(3, r1), 8(r2)       ; d20310002008",
        "clc 16(15), 32            ; d50f00100020",
        "ts 4(r9)                  ; 93009004",
        "ssm 8(r3)                 ; 80003008",
        "lpsw 0x28                 ; 82000028",
        "diagnose 0x400, 1         ; 83010400",
        "sio 9                     ; 9c000009",
        "tio 9                     ; 9d000009",
        "hio 9                     ; 9e000009",
        "tch 0                     ; 9f000000",
        "lra r1, 2(r3, r4)         ; b1134002",
        "stmc 0, 15, 0(r2)         ; b00f2000",
        "lmc 0, 0, 0x500           ; b8000500",
        "psw 1, 2, 3, 0x123        ; 0123000000000123",
        "ccw 9, 0x400, 0x20, 5     ; 0900040020000005",
        "segment 3, 0x600          ; 02000600",
        "page 0x4000               ; 0040",
    })
    void encodings(String statement, String word) {
        assertEquals(word, MACHINE.word(statement));
    }

    @Test
    void everyInstructionReadsBack() {
        MACHINE.roundTrip(SEED, 20);
    }
}

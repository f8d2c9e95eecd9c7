package org.trapeze.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.classify.Classification;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.ExpectationCheck;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Property;

/** ARMv7-A: the findings of the literature and the manual's encodings. */
class Armv7aTest {
    private static final long SEED = 2013;
    private static final LibraryMachine MACHINE = LibraryMachine.of("armv7a");
    private static final Set<String> ENTERING_MODES = Set.of("CPS", "CPSIE_mode", "CPSID_mode", "MSR_CPSR_imm",
            "MSR_CPSR_reg", "RFEIA", "RFEDB", "SUBS_PC", "MOVS_PC", "LDMIA_return");
    private static final Set<String> TELLING_MODES = Set.of("MRS_CPSR", "MRS_SPSR", "MSR_SPSR_imm", "MSR_SPSR_reg",
            "SRSIA", "SRSDB", "LDMIA_user", "LDMDB_user", "STMIA_user", "STMDB_user");

    private static Set<String> those(Map<String, InstructionClasses> classes, Predicate<InstructionClasses> which) {
        Set<String> names = new TreeSet<>();
        classes.values().stream().filter(which).forEach(one -> names.add(one.instruction().name()));
        return names;
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    /**
     * Penneman et al. 2013: CPS, MRS, MSR, RFE, SRS, LDM and STM with ^, and the exception returns; Dall and Nieh 2014.
     */
    @Test
    void whatIsSensitiveAndNotPrivileged() {
        Classifier classifier = new Classifier();
        for (Profile profile : Profile.values()) {
            Classification classification = classifier.classify(MACHINE.architecture(), profile);
            assertTrue(classification.isDecided(), profile.toString());
            assertEquals(List.of(), ExpectationCheck.check(classification), profile.toString());
            Map<String, InstructionClasses> classes = new TreeMap<>();
            classification.instructions().forEach(one -> classes.put(one.instruction().name(), one));
            Set<String> offenders = both(ENTERING_MODES, TELLING_MODES);
            if (profile == Profile.EXTENDED) {
                offenders.addAll(Set.of("CPSIE", "CPSID", "WFI"));
            }
            assertEquals(offenders, those(classes, one -> one.verdict(Property.SENSITIVE).isYes()
                    && !one.isPrivileged()), profile.toString());
            assertTrue(those(classes, InstructionClasses::isControlSensitive).containsAll(ENTERING_MODES));
            assertFalse(classes.get("MRS_CPSR").isControlSensitive());
            assertTrue(those(classes, InstructionClasses::isPrivileged).containsAll(
                    Set.of("MCR_SCTLR", "MRC_SCTLR", "MCR_TTBR0", "MCR_DACR", "MCR_TLBIALL", "MCR_DBGDTR")));
            assertTrue(those(classes, InstructionClasses::isInnocuous).containsAll(
                    Set.of("LDRT", "STRT", "SVC", "MCR_TPIDRURW", "MCR_CP15DMB", "LDREX", "STREX", "ADDS_reg")));
        }
    }

    /** Words as assemblers for the architecture write them. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "mov r0, #1                     ; e3a00001",
        "movs r0, r1                    ; e1b00001",
        "moveq r0, #0xff, #4            ; 03a004ff",
        "add r0, r1, r2                 ; e0810002",
        "addsne r0, r1, r2, lsl #2      ; 10910102",
        "sub sp, sp, #8                 ; e24dd008",
        "cmp r3, #0                     ; e3530000",
        "mvn r0, #0                     ; e3e00000",
        "movw r1, #0x1234               ; e3011234",
        "movt r1, #0x1234               ; e3411234",
        "mul r0, r1, r2                 ; e0000291",
        "umull r0, r1, r2, r3           ; e0810392",
        "ldr r0, [r1, #4]               ; e5910004",
        "ldr r0, [r1, #-4]!             ; e5310004",
        "str lr, [sp], #4               ; e48de004",
        "ldrb r0, [r1, r2, lsl #2]      ; e7d10102",
        "ldrh r0, [r1, #2]              ; e1d100b2",
        "strh r0, [r1], #-2             ; e04100b2",
        "ldrt r0, [r1], #0              ; e4b10000",
        "stmdb sp!, { 0x4010 }          ; e92d4010",
        "ldmia sp!, { 0x8010 }          ; e8bd8010",
        "ldmia sp!, { 0x000f, pc }^     ; e8fd800f",
        "ldmia r0, { 0x6000 }^          ; e8d06000",
        "stmia r0, { 0x6000 }^          ; e8c06000",
        "bx lr                          ; e12fff1e",
        "blx r3                         ; e12fff33",
        "svc #0                         ; ef000000",
        "bkpt #0x1234                   ; e1212374",
        "udf #0                         ; e7f000f0",
        "mrs r0, cpsr                   ; e10f0000",
        "mrs r0, spsr                   ; e14f0000",
        "msr cpsr_c, #0xd3              ; e321f0d3",
        "msr cpsr_f, r0                 ; e128f000",
        "msr spsr_fsxc, r0              ; e16ff000",
        "cpsid if                       ; f10c00c0",
        "cpsie i                        ; f1080080",
        "cpsid if, #19                  ; f10e00d3",
        "cps #19                        ; f1020013",
        "subs pc, lr, #4                ; e25ef004",
        "movs pc, lr                    ; e1b0f00e",
        "rfeia sp!                      ; f8bd0a00",
        "srsdb sp!, #19                 ; f96d0513",
        "ldrex r0, [r1]                 ; e1910f9f",
        "strex r0, r2, [r1]             ; e1810f92",
        "clrex                          ; f57ff01f",
        "dsb sy                         ; f57ff04f",
        "dmb ish                        ; f57ff05b",
        "isb sy                         ; f57ff06f",
        "nop                            ; e320f000",
        "wfi                            ; e320f003",
        "mrc p15, 0, r0, c1, c0, 0      ; ee110f10",
        "mcr p15, 0, r0, c2, c0, 0      ; ee020f10",
        "mcr p15, 0, r0, c7, c10, 5     ; ee070fba",
        "mrc p15, 0, r0, c13, c0, 3     ; ee1d0f70",
        "mcr p14, 0, r0, c0, c5, 0      ; ee000e15",
    })
    void encodings(String statement, String word) {
        assertEquals(word, MACHINE.word(statement));
    }

    @Test
    void everyInstructionReadsBack() {
        MACHINE.roundTrip(SEED, 20);
    }
}

package org.trapeze.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trapeze.classify.Classification;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Property;

/** RISC-V: what the manual prints, and which instructions a monitor has to see. */
class Rv32BbTest {
    private static final long SEED = 1910;
    private static final LibraryMachine MACHINE = LibraryMachine.of("rv32-bb");
    private static final Map<Profile, Classification> CLASSIFICATIONS = new ConcurrentHashMap<>();
    private static final Set<String> CSR = Set.of("CSRRW", "CSRRS", "CSRRC", "CSRRWI", "CSRRSI", "CSRRCI");

    // ---- Encodings ----

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "addi x0, x0, 0;          00000013", "addi x2, x2, -16;        ff010113", "lui x10, 0x12345;    12345537",
        "auipc x3, 1;             00001197", "srai x5, x6, 3;          40335293", "sub x10, x11, x12;   40c58533",
        "lw x1, 12(x2);           00c12083", "lhu x7, 2(x8);           00245383", "sw x1, 12(x2);       00112623",
        "sb x5, -1(x6);           fe530fa3", "jal x0, 0;               0000006f", "jalr x0, 0(x1);      00008067",
        "fence 15, 15;            0ff0000f", "fence.i;                 0000100f", "mul x10, x11, x12;   02c58533",
        "div x10, x11, x12;       02c5c533", "remu x10, x11, x12;      02c5f533", "csrrs x10, 0xc00, x0; c0002573",
        "csrrw x0, 0x305, x5;     30529073", "csrrsi x0, 0x300, 8;     30046073", "csrrwi x0, 0x300, 8; 30045073",
        "ecall;                   00000073", "ebreak;                  00100073", "mret;                30200073",
        "wfi;                     10500073"})
    void encodingsAreTheManuals(String line, String word) {
        assertEquals(word, MACHINE.word(line));
    }

    @ParameterizedTest
    @CsvSource({"beq x5; x6,fe628ee3", "bgeu x5; x6,fe62fee3"})
    void branchesCountFromThemselves(String branch, String word) {
        var units = MACHINE.assemble("back: addi x0, x0, 0\n" + branch.replace(';', ',') + ", back").segments();
        long found = 0;
        for (int i = 3; i >= 0; i--) {
            found = found << 8 | units.getFirst().unit(4 + i);
        }
        assertEquals(word, Long.toHexString(found));
    }

    @Test
    void everyInstructionReadsBack() {
        MACHINE.roundTrip(SEED, 40);
    }

    // ---- Classes ----

    private static Classification classify(Profile profile) {
        return CLASSIFICATIONS.computeIfAbsent(profile, key -> new Classifier().classify(MACHINE.architecture(), key));
    }

    private static Set<String> names(Classification classification, Property property) {
        return classification.instructions().stream().filter(classes -> classes.verdict(property).isYes())
                .map(classes -> classes.instruction().name()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> with(Set<String> names, String... more) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(Set.of(more));
        return all;
    }

    @Test
    void paperProfile() {
        Classification paper = classify(Profile.PAPER);
        assertTrue(paper.isDecided());
        assertEquals(with(CSR, "MRET"), names(paper, Property.CONTROL_SENSITIVE));
        // With an immediate that is written to it, mbase reads the same wherever it stays the same.
        assertEquals(Set.of("CSRRW", "CSRRS", "CSRRC", "CSRRSI", "CSRRCI"), names(paper, Property.LOCATION_SENSITIVE));
        assertEquals(Set.of(), names(paper, Property.MODE_SENSITIVE));
        assertEquals(Set.of(), names(paper, Property.USER_SENSITIVE));
    }

    @Test
    void extendedProfile() {
        Classification extended = classify(Profile.EXTENDED);
        assertTrue(extended.isDecided());
        assertEquals(with(CSR, "MRET"), names(extended, Property.CONTROL_SENSITIVE));
        assertEquals(with(CSR, "WFI"), names(extended, Property.RESOURCE_SENSITIVE));
        assertEquals(Set.of(), names(extended, Property.MODE_SENSITIVE));
        assertEquals(Set.of(), names(extended, Property.USER_SENSITIVE));
    }

    /** Each CSR instruction is privileged for all the CSRs for which it is sensitive. */
    @ParameterizedTest
    @EnumSource(Profile.class)
    void hostsAMonitor(Profile profile) {
        assertEquals(Optional.of(true), classify(profile).theorem1().holds());
        assertEquals(Optional.of(true), classify(profile).theorem3().holds());
    }

    /** Whatever is not a CSR instruction is privileged as a whole or innocuous; ECALL and EBREAK always trap. */
    @ParameterizedTest
    @EnumSource(Profile.class)
    void machineModeInstructionsTrapInUserMode(Profile profile) {
        for (InstructionClasses classes : classify(profile).instructions()) {
            String name = classes.instruction().name();
            if (!CSR.contains(name)) {
                assertEquals(Set.of("MRET", "WFI").contains(name), classes.isPrivileged(), name);
                assertTrue(classes.isPrivileged() || classes.isInnocuous(), name);
            }
        }
    }
}

package org.trapeze.cli.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.classify.Classification;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Property;
import org.trapeze.classify.SettingVerdict;

/** The KA10: the paper's findings and the manual's encodings. */
class Pdp10Test {
    private static final long SEED = 1974;
    private static final LibraryMachine MACHINE = LibraryMachine.of("pdp10");
    private static final Set<String> STORING_FLAGS = Set.of("PUSHJ", "JSR", "JSP", "LUUO");
    private static final Set<String> ENTERING_USER_MODE = Set.of("JRST_1", "JRSTF", "JEN");
    private static final Set<String> LITERALLY_USER_SENSITIVE = Set.of("JRSTF", "JRST_10", "JEN", "DATAO_APR",
            "CONO_APR",
            "CONO_PI", "DATAO_TTY", "DATAI_TTY");

    private static final Map<Profile, Classification> FOUND = new EnumMap<>(Profile.class);

    private static Classification found(Profile profile) {
        return FOUND.computeIfAbsent(profile, wanted -> new Classifier().classify(MACHINE.architecture(), wanted));
    }

    private static Map<String, InstructionClasses> classify(Profile profile) {
        assertTrue(found(profile).isDecided());
        return byName(found(profile).instructions());
    }

    private static Map<String, InstructionClasses> byName(List<InstructionClasses> all) {
        Map<String, InstructionClasses> classes = new TreeMap<>();
        all.forEach(one -> classes.put(one.instruction().name(), one));
        return classes;
    }

    private static Set<String> those(Map<String, InstructionClasses> classes, Predicate<InstructionClasses> which) {
        Set<String> names = new TreeSet<>();
        classes.values().stream().filter(which).forEach(one -> names.add(one.instruction().name()));
        return names;
    }

    private static Predicate<InstructionClasses> is(Property property) {
        return classes -> classes.verdict(property).isYes();
    }

    /**
     * PG section 3 names JRST 1; JRSTF and JEN enter user mode too, and what stores the flag User is mode sensitive.
     */
    @Test
    void literallyUserInOutLetsUserProgramsLoadRelocation() {
        Map<String, InstructionClasses> classes = classify(Profile.PAPER);
        assertEquals(STORING_FLAGS, those(classes, is(Property.MODE_SENSITIVE)));
        assertEquals(Set.of(), those(classes, is(Property.LOCATION_SENSITIVE)));
        assertEquals(Set.of("DATAO_APR"), those(classes, is(Property.USER_SENSITIVE)));
        assertEquals(Set.of(), those(classes, InstructionClasses::isPrivileged));
        Set<String> control = new TreeSet<>(ENTERING_USER_MODE);
        control.add("DATAO_APR");
        assertEquals(control, those(classes, InstructionClasses::isControlSensitive));
        assertFalse(classes.get("JRST_1").verdict(Property.USER_SENSITIVE).isYes());
    }

    @Test
    void inTheExtendedProfileUserInOutIsAResource() {
        Map<String, InstructionClasses> classes = classify(Profile.EXTENDED);
        assertEquals(LITERALLY_USER_SENSITIVE, those(classes, is(Property.USER_SENSITIVE)));
        assertTrue(those(classes, is(Property.RESOURCE_SENSITIVE)).containsAll(STORING_FLAGS));
    }

    @Test
    void literallyTheoremThreeFailsThroughDataoApr() {
        assertEquals(List.of("DATAO_APR"), found(Profile.PAPER).theorem3().offenders().stream()
                .map(offender -> offender.classes().instruction().name()).toList());
    }

    /** The machine the paper speaks of: all user sensitive instructions are privileged, JRST 1 is not. */
    @Test
    void withoutUserInOutAHybridMonitorIsPossible() {
        for (Profile profile : Profile.values()) {
            SettingVerdict kept = found(profile).kept().orElseThrow();
            assertEquals(Optional.of(true), kept.theorem3().holds(), profile.toString());
            assertEquals(Optional.of(false), kept.theorem1().holds(), profile.toString());
            Map<String, InstructionClasses> classes = byName(kept.instructions());
            assertEquals(Set.of(), those(classes, one -> one.verdict(Property.USER_SENSITIVE).isYes()
                    && !one.isPrivileged()), profile.toString());
            Set<String> offenders = new TreeSet<>(STORING_FLAGS);
            offenders.addAll(Set.of("JRST_1", "JRSTF"));
            assertEquals(offenders,
                    those(classes, one -> one.verdict(Property.SENSITIVE).isYes() && !one.isPrivileged()),
                    profile.toString());
            assertTrue(those(classes, InstructionClasses::isPrivileged).containsAll(
                    Set.of("DATAO_APR", "CONO_APR", "CONI_APR", "CONO_PI", "HALT", "JRST_10", "JEN", "DATAO_TTY")));
        }
    }

    /** Words as the manual and listings of MACRO-10 have them, in octal. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "move ac1, 0o100           ; 200040 000100",
        "move ac1, 0o100(ac2)      ; 200042 000100",
        "move ac1, @0o100          ; 200060 000100",
        "movei ac15, @5(ac15)      ; 201777 000005",
        "hrlzi ac1, 1              ; 515040 000001",
        "imuli ac3, 10             ; 221140 000012",
        "lsh ac1, -1               ; 242040 777777",
        "aos 0o1000                ; 350000 001000",
        "aos ac1, 0o1000           ; 350040 001000",
        "sojg ac4, 0o200           ; 367200 000200",
        "trne ac1, 1               ; 602040 000001",
        "jrst 0o1234               ; 254000 001234",
        "jrst 1, 0o1234            ; 254040 001234",
        "jrstf @0o1234             ; 254120 001234",
        "halt 0o1234               ; 254200 001234",
        "jrst 10, 0o1234           ; 254400 001234",
        "jen @0o1234               ; 254520 001234",
        "jsr 0o1234                ; 264000 001234",
        "popj ac15,                ; 263740 000000",
        "pushj ac15, 0o1234        ; 260740 001234",
        "muuo 7, ac1, 4            ; 047040 000004",
        "luuo 1, ac1, 4            ; 001040 000004",
        "datao apr, 0o10           ; 700140 000010",
        "cono apr, 0o1             ; 700200 000001",
        "coni apr, 0o1             ; 700240 000001",
        "cono pi, 0o2300           ; 700600 002300",
        "datao tty, 1              ; 712140 000001",
        "consz tty, 0o20           ; 712300 000020",
    })
    void encodings(String statement, String octal) {
        assertEquals(octal.replace(" ", ""), "%012o".formatted(Long.parseLong(MACHINE.word(statement), 16)));
    }

    @Test
    void everyInstructionReadsBack() {
        MACHINE.roundTrip(SEED, 20);
    }
}

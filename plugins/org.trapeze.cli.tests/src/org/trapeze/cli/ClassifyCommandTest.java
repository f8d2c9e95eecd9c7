package org.trapeze.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.classify.Classification;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Profile;
import org.trapeze.classify.Property;
import org.trapeze.isa.standalone.IsaStandalone;
import org.trapeze.library.Library;

class ClassifyCommandTest {
    private static final Set<String> SYSTEM = Set.of("LPSW", "SPSW", "LRB", "STM", "RTM", "OUT", "IN", "HALT");

    @TempDir
    private Path folder;

    private static Classification classify(String machine, Profile profile) {
        return new Classifier().classify(IsaStandalone.create().library(machine).architecture().orElseThrow(), profile);
    }

    /** What a reader of the paper expects of its own machine, instruction by instruction. */
    @Test
    void theModelMachineIsAsThePaperSays() {
        Classification paper = classify("tg", Profile.PAPER);
        assertTrue(paper.isDecided());
        Map<String, Set<Property>> sensitive = new TreeMap<>();
        for (InstructionClasses classes : paper.instructions()) {
            String name = classes.instruction().name();
            assertEquals(SYSTEM.contains(name), classes.isPrivileged(), name);
            if (!classes.isInnocuous()) {
                sensitive.put(name, Set.of(classes.isControlSensitive() ? Property.CONTROL_SENSITIVE
                        : Property.LOCATION_SENSITIVE));
            }
        }
        assertEquals(Map.of("LPSW", Set.of(Property.CONTROL_SENSITIVE), "LRB", Set.of(Property.CONTROL_SENSITIVE),
                "SPSW", Set.of(Property.LOCATION_SENSITIVE)), sensitive);
    }

    @Test
    void oneUnprivilegedReturnToUserModeTurnsTheoremOneButNotTheoremThree() {
        for (String profile : new String[] { "paper", "extended" }) {
            CommandLineRun with = CommandLineRun.of("classify", "tg-jrst", "--profile", profile, "--json");
            assertEquals("false", with.json("/theorem1/holds"), profile);
            assertEquals("jrst1", with.json("/theorem1/offenders/0"), profile);
            assertEquals("true", with.json("/theorem3/holds"), profile);
            CommandLineRun without = CommandLineRun.of("classify", "tg", "--profile", profile, "--json");
            assertEquals("true", without.json("/theorem1/holds"), profile);
        }
    }

    @Test
    void jsonHasTheStableKeys() {
        CommandLineRun run = CommandLineRun.of("classify", "tg", "--json");
        assertEquals(ExitCode.OK, run.exitCode());
        assertEquals("tg", run.json("/machine"));
        assertEquals("paper", run.json("/profile"));
        for (String key : new String[] { "privileged", "controlSensitive", "locationSensitive", "modeSensitive",
                "resourceSensitive", "userSensitive" }) {
            assertEquals("false", run.json("/instructions/0/" + key), key);
        }
        assertEquals("li", run.json("/instructions/0/mnemonic"));
        assertEquals("true", run.json("/instructions/0/decided"));
    }

    @Test
    void anExpectationThatFailsIsAFinding() {
        assertEquals(ExitCode.FINDING,
                CommandLineRun.of("classify", "tg-jrst", "--expect", "virtualizable").exitCode());
        assertEquals(ExitCode.OK, CommandLineRun.of("classify", "tg-jrst", "--expect", "hybrid").exitCode());
        assertEquals(ExitCode.OK, CommandLineRun.of("classify", "tg-jrst").exitCode());
    }

    @Test
    void theLibrarysMachinesAreAsTheirDescriptionsExpect() {
        for (String machine : Library.machineNames()) {
            CommandLineRun run = CommandLineRun.of("classify", machine, "--expect", "declared");
            assertEquals(ExitCode.OK, run.exitCode(), machine + ": " + run.err());
        }
    }

    @Test
    void whatIsNotAsDeclaredIsAFindingAtItsPlace() throws Exception {
        String wrong = CommandLineRun.file(folder, "wrong.isa", """
                machine "wrong" "tg with two mistaken expectations" extends "tg"
                expect not virtualizable in extended "nobody"
                instruction NOP "no operation" {
                  encode 0x40 0:56
                  syntax "nop"
                  expect innocuous, privileged
                }
                """);
        CommandLineRun run = CommandLineRun.of("classify", wrong, "--expect", "declared", "--json");
        assertEquals(ExitCode.FINDING, run.exitCode());
        assertTrue(run.err().contains("wrong.isa:6: Expected NOP to be privileged in the paper profile"), run.err());
        assertTrue(run.err()
                .contains("wrong.isa:2: Expected the machine to be not virtualizable in the extended profile"
                + " (nobody)"), run.err());
        assertEquals("true", run.json("/expectations/0/met"));
        assertEquals("false", run.json("/expectations/1/met"));
        assertEquals(ExitCode.OK, CommandLineRun.of("classify", wrong).exitCode());
    }

    @Test
    void underAnExtensionAndWithASettingTheMachineMayBeWhatItOtherwiseIsNot() throws Exception {
        String mended = CommandLineRun.file(folder, "mended.isa", """
                machine "mended" "tg-jrst with an extension" extends "tg-jrst"
                resource in_guest : 1
                monitor keeps timer == 0 "we"
                extension "V.1" {
                  hypervisor in_guest == 0
                  intercepts JRST1 "a control"
                }
                expect virtualizable with extension "V.1"
                expect not virtualizable with setting
                """);
        assertEquals(ExitCode.FINDING, CommandLineRun.of("classify", mended, "--expect", "virtualizable").exitCode());
        CommandLineRun run = CommandLineRun.of("classify", mended, "--expect", "virtualizable", "--with-extension",
                "V.1", "--json");
        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        assertEquals("true", run.json("/extensions/0/holds"));
        assertEquals("false", run.json("/withSetting/theorem1/holds"));
        assertEquals("true", run.json("/withSetting/theorem3/holds"));
        assertEquals(ExitCode.FINDING,
                CommandLineRun.of("classify", mended, "--expect", "virtualizable", "--with-setting").exitCode());
        assertEquals(ExitCode.OK,
                CommandLineRun.of("classify", mended, "--expect", "hybrid", "--with-setting").exitCode());
        assertEquals(ExitCode.OK, CommandLineRun.of("classify", mended, "--expect", "declared").exitCode());
        String text = CommandLineRun.of("classify", mended).out();
        assertTrue(text.contains("JRST1: harmless; intercepted (a control)"), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "--with-setting ; say under which circumstances",
        "--expect virtualizable --with-setting ; does not say what a monitor keeps",
        "--expect virtualizable --with-extension W ; has no extension \"W\"",
        "--expect hybrid --with-extension W ; in all of their modes",
    })
    void circumstancesThatMakeNoSenseAreRefused(String options, String message) {
        List<String> words = new ArrayList<>(List.of("classify", "tg"));
        words.addAll(List.of(options.split(" ")));
        CommandLineRun run = CommandLineRun.of(words.toArray(String[]::new));
        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.err().contains(message), run.err());
    }

    @Test
    void aDescriptionOfOnesOwnMayExtendTheLibrary() throws Exception {
        String leaky = CommandLineRun.file(folder, "leaky.isa", """
                machine "leaky" "tg that tells where it is" extends "tg"
                instruction WHERE "read relocation" {
                  encode 0x40 d:4 0:52
                  syntax "where" r[d]
                  r[d] = zext(l, 64)
                }
                """);
        CommandLineRun run = CommandLineRun.of("classify", leaky, "--json");
        assertEquals(ExitCode.OK, run.exitCode(), run.err());
        assertEquals("where", run.json("/theorem1/offenders/0"));
        assertEquals("false", run.json("/theorem3/holds"));
    }

    @Test
    void aDescriptionWithAnErrorIsReportedAtItsPlace() throws Exception {
        String faulty = CommandLineRun.file(folder, "faulty.isa", """
                machine "faulty" "tg and a mistake" extends "tg"
                instruction BAD "too wide" {
                  encode 0x40 d:4 0:52
                  syntax "bad" r[d]
                  p = r[d]
                }
                """);
        CommandLineRun run = CommandLineRun.of("classify", faulty);
        assertEquals(ExitCode.FINDING, run.exitCode());
        assertTrue(run.err().contains("faulty.isa:5:"), run.err());
        assertTrue(run.err().contains("64") && run.err().contains("16"), run.err());
    }

    @Test
    void anUnknownMachineNamesThoseThereAre() {
        CommandLineRun run = CommandLineRun.of("classify", "vax");
        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.err().contains("\"vax\"") && run.err().contains("tg-jrst"), run.err());
    }

    /** The instruction names a register by a number; only two of the numbers are of the system. */
    @Test
    void privilegeByOperandValueIsReportedByValue() throws Exception {
        String machine = CommandLineRun.file(folder, "numbered.isa", """
                machine "numbered" "tg with numbered registers" extends "tg"
                instruction WCR "write control register" {
                  encode 0x60 d:4 0:40 csr:12
                  syntax "wcr" r[d] "," unsigned csr
                  when m == user and csr[9:8] != 0: trap privileged
                  if csr == 0x300 { l = r[d][15:0] }
                  if csr == 0x305 { b = r[d][15:0] }
                }
                """);
        CommandLineRun run = CommandLineRun.of("classify", machine, "--json", "--expect", "virtualizable");
        assertEquals(ExitCode.OK, run.exitCode(), run.out());
        int last = classify("tg", Profile.PAPER).instructions().size();
        String conditional = "/instructions/" + last + "/conditional/";
        assertEquals("csr = 0x300", run.json(conditional + "0/where"));
        assertEquals("csr", run.json(conditional + "0/operands/0/operand"));
        assertEquals("0x300", run.json(conditional + "0/operands/0/values/0"));
        assertEquals("true", run.json(conditional + "0/privileged"));
        assertEquals("false", run.json("/instructions/" + last + "/privileged"));
        assertTrue(CommandLineRun.of("classify", machine).out().contains(
                "privileged; control sensitive from supervisor mode: for csr = 0x300, 0x305"));
    }

    @Test
    void everyFormatIsPrinted() {
        assertTrue(CommandLineRun.of("classify", "tg-jrst", "--format", "html").out().startsWith("<!DOCTYPE html>"));
        assertTrue(CommandLineRun.of("classify", "tg-jrst", "--format", "markdown").out().startsWith("# tg"));
        assertTrue(CommandLineRun.of("classify", "tg-jrst", "--format", "csv").out().startsWith("machine,profile,"));
        assertEquals("false", CommandLineRun.of("classify", "tg-jrst", "--format", "json").json("/theorem1/holds"));
        assertTrue(CommandLineRun.of("classify", "tg-jrst", "--format", "text").out().contains("Repair: make JRST1"));
        assertEquals(ExitCode.USAGE, CommandLineRun.of("classify", "tg-jrst", "--format", "pdf").exitCode());
    }

    @Test
    void twoVersionsAreComparedThroughTheirInstructions() {
        CommandLineRun run = CommandLineRun.of("classify", "tg", "--compare", "tg-jrst");
        assertEquals(ExitCode.FINDING, run.exitCode(), run.err());
        assertTrue(run.out().contains("Theorem 1: holds -> does not hold, through JRST1 (added)"), run.out());
        assertEquals("JRST1", CommandLineRun.of("classify", "tg", "--compare", "tg-jrst", "--json")
                .json("/theorems/0/through/0"));
        assertEquals(ExitCode.OK, CommandLineRun.of("classify", "tg", "--compare", "tg").exitCode());
        assertEquals(ExitCode.USAGE, CommandLineRun.of("classify", "tg", "--compare", "vax").exitCode());
        assertEquals(ExitCode.USAGE,
                CommandLineRun.of("classify", "tg", "--compare", "tg", "--format", "html").exitCode());
    }
}

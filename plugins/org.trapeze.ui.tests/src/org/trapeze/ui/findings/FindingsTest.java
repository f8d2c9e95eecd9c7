package org.trapeze.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

import org.trapeze.classify.Classification;
import org.trapeze.classify.Classifier;
import org.trapeze.classify.InstructionClasses;
import org.trapeze.classify.Profile;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.classification.ClassificationService;
import org.trapeze.ui.classification.DescribedMachine;
import org.trapeze.ui.model.ModelSnapshot;
import org.trapeze.ui.model.Snapshots;

/** What classes say about texts. */
class FindingsTest {
    private static final String MACHINE = """
            machine "m" extends "tg"
            instruction MODE "tell the mode" {
              encode 0x3a d:4 0:52
              syntax "mode" r[d]
              expect not mode sensitive "nobody"
              expect not sensitive in extended
              r[d] = zext(m, 64)
            }
            """;
    private static final FindingSettings SETTINGS =
            new FindingSettings(Profile.PAPER, Severity.INFO, Severity.WARNING);

    @Test
    void anExpectationThatIsContradictedIsAnErrorAtItsClauseWithTheWitness() {
        List<Issue> found = withCode(of("m.isa", MACHINE, SETTINGS), FindingCodes.CONTRADICTED);
        assertEquals(2, found.size(), "one for each profile");
        Issue first = found.getFirst();
        assertEquals(Severity.ERROR, first.getSeverity());
        assertEquals(MACHINE.indexOf("not mode"), first.getOffset());
        assertEquals(5, first.getLineNumber());
        assertEquals(10, first.getColumn());
        assertTrue(first.getMessage().contains("nobody"), first.getMessage());
        assertTrue(first.getMessage().contains("user mode"), "the witness: " + first.getMessage());
        assertEquals(MACHINE.indexOf("not sensitive"), found.getLast().getOffset());
    }

    @Test
    void anExpectationThatIsMetIsNotMentioned() {
        String met = MACHINE.replace("expect not mode sensitive \"nobody\"", "expect mode sensitive")
                .replace("expect not sensitive in extended", "");
        assertEquals(List.of(), withCode(of("m.isa", met, SETTINGS), FindingCodes.CONTRADICTED));
    }

    @Test
    void aSensitiveInstructionThatDoesNotTrapIsToldAtItsName() {
        List<Issue> found = withCode(of("m.isa", MACHINE, SETTINGS), FindingCodes.SENSITIVE);
        assertEquals(1, found.size());
        assertEquals(MACHINE.indexOf("MODE"), found.getFirst().getOffset());
        assertEquals(4, found.getFirst().getLength());
        assertEquals(Severity.INFO, found.getFirst().getSeverity());
        assertEquals(List.of("MODE", "trap"), List.of(found.getFirst().getData()), "its name and repairs");
        assertEquals(List.of(), withCode(of("m.isa", MACHINE,
                new FindingSettings(Profile.PAPER, Severity.IGNORE, Severity.IGNORE)), FindingCodes.SENSITIVE));
    }

    @Test
    void aGuestThatUsesOneIsWarnedOfWhatGoesWrong() {
        String guest = "machine \"tg-jrst\"\nentry start\nstart: li r1, 5\n       jrst1 start\n       halt\n";
        List<Issue> found = of("g.gasm", guest, SETTINGS);
        assertEquals(1, found.size(), found.toString());
        assertEquals(guest.indexOf("jrst1"), found.getFirst().getOffset());
        assertEquals(5, found.getFirst().getLength());
        assertEquals(Severity.WARNING, found.getFirst().getSeverity());
        assertTrue(found.getFirst().getMessage().contains("Under a virtual machine monitor"));
    }

    @Test
    void onlyTheOperandsThatAreSensitiveAreWarnedOf() {
        String machine = """
                machine "m" extends "tg"
                instruction GET "get a system register" {
                  encode 0x3a d:4 n:2 0:50
                  syntax "get" r[d] "," unsigned n
                  if n == 1 { r[d] = zext(m, 64) } else { r[d] = 0 }
                }
                """;
        ModelSnapshot described = Snapshots.of("m.isa", machine);
        String guest = "machine \"m\"\nentry start\nstart: get r1, 0\n       get r2, 1\n       halt\n";
        TrapezeUi.get().index().open(described.uri(), machine);
        try {
            List<Issue> found = of("g.gasm", guest, SETTINGS);
            assertEquals(List.of(guest.indexOf("get r2")), found.stream().map(Issue::getOffset).toList());
        } finally {
            TrapezeUi.get().index().close(described.uri());
        }
    }

    private static List<Issue> withCode(List<Issue> all, String code) {
        return all.stream().filter(issue -> code.equals(issue.getCode())).toList();
    }

    private static List<Issue> of(String name, String text, FindingSettings settings) {
        ModelSnapshot snapshot = Snapshots.of(name, text);
        DescribedMachine machine = snapshot.machine().orElseThrow();
        ClassificationService service = new ClassificationService(Profile.PAPER);
        Classification paper = service.await(machine, Profile.PAPER, new NullProgressMonitor());
        Map<String, InstructionClasses> classes = paper.instructions().stream()
                .collect(Collectors.toMap(one -> one.instruction().name(), one -> one));
        return Findings.of(snapshot.resource(), machine.architecture(), settings, classes, profile ->
            Optional.of(profile == Profile.PAPER ? paper : new Classifier().classify(machine.architecture(), profile)));
    }
}

package org.trapeze.isa.ide.fixes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.trapeze.isa.ide.IsaIdeSetup;

import com.google.inject.Injector;

/** That fixes mend what they are for, on a machine that nobody had in mind when they were written. */
class MachineFixesTest {
    private static final long SEED = 1_974;
    private static final String KITE = """
            machine "kite" "a machine for tests"
            unit 8  parcel 16  address 16  storage 0x10000  sizes byte = 8, word = 16
            modes supervisor = 0, user = 1
            general g[8] : 16 named { sp = 7 }
            general flags : 8 { z[0], level[6:4] }
            pc p : 16
            mode m : 1
            constant OP : 4 = 3
            device line : 8
            faults memory = 1, illegal = 2, privileged = 3
            translate absolute raises memory
            undefined raises illegal
            deliver (cause : 4, code : 8) {
              phys[0 : 16] = p
              m = supervisor
              p = 16
            }
            function twice(a : 16) : 16 = a + a
            procedure guard() { when m == user: trap privileged }
            instruction ADD "add" {
              encode 0001 d:3 a:3 i:6
              syntax "add" g[d] "," g[a] "," signed i
              expect innocuous
              let sum = g[a] + sext(i, 16)
              g[d] = twice(sum)
            }
            instruction OUT "output" {
              encode OP d:3 0:9
              syntax "out" g[d]
              guard()
              output(line, g[d][7:0])
              flags.z = 1
            }
            instruction HALT "halt" {
              encode 0xf000
              syntax "halt"
              guard()
              halt
            }
            """;

    private final Injector injector = new IsaIdeSetup().createInjectorAndDoEMFRegistration();

    private record Checked(String text, XtextResource resource, List<Issue> issues) {
        List<Fix> fixes(Issue issue) {
            return Mistake.of(resource, text, issue).map(MachineFixes::of).orElse(List.of());
        }
    }

    private Checked check(String text) {
        XtextResource resource = (XtextResource) injector.getInstance(XtextResourceSet.class)
                .createResource(URI.createURI("test:/kite.isa"));
        try {
            resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        EcoreUtil2.resolveLazyCrossReferences(resource, CancelIndicator.NullImpl);
        return new Checked(text, resource, injector.getInstance(IResourceValidator.class)
                .validate(resource, CheckMode.ALL, CancelIndicator.NullImpl));
    }

    // ---- Each mistake has its fix ----

    @Test
    void unknownNames() {
        assertFixed("trap privileged", "trap privilegd", "Change to 'privileged'", "trap privileged");
        assertFixed("trap privileged", "trap special", "Declare the cause 'special'",
                KITE.replace("privileged = 3", "privileged = 3, special = 4")
                .replace("trap privileged", "trap special"));
        assertFixed("let sum = g[a]", "let sum = h[a]", "Declare the register 'h'", KITE.replace("let sum = g[a]",
                "let sum = h[a]").replace("mode m : 1", "mode m : 1\ngeneral h[16] : 16"));
        assertFixed("let sum =", "sum =", "Make 'sum' a local name", "let sum =");
        assertFixed("twice(sum)", "thrice(sum)", "Declare the function 'thrice'", KITE.replace("= a + a",
                "= a + a\nfunction thrice(value : 16) : 16 = 0").replace("twice(sum)", "thrice(sum)"));
        assertFixed("output(line", "output(wire", "Declare the device 'wire'", KITE.replace("line : 8",
                "line : 8\ndevice wire : 8").replace("output(line", "output(wire"));
        assertFixed("flags.z", "flags.n", "Declare the field 'n' of 'flags'",
                KITE.replace("level[6:4]", "level[6:4], n[0]").replace("flags.z", "flags.n"));
    }

    @Test
    void operandsInASyntax() {
        assertFixed("syntax \"out\" g[d]", "syntax \"out\" d", "Change to 'g[d]'", "syntax \"out\" g[d]");
        assertFixed("signed i", "i", "Change to 'signed i'", "signed i");
        assertFixed("signed i", "i", "Change to 'unsigned i'", "unsigned i");
    }

    @Test
    void sizesOfAccesses() {
        assertFixed("g[d] = twice(sum)", "g[d] = mem[sum]", "Access storage as 'word'", "g[d] = mem[sum : word]");
        assertFixed("g[d] = twice(sum)", "mem[ g[d] ] = sum", "Access storage as 'word'", "mem[ g[d] : word ] = sum");
        assertFixed("g[d] = twice(sum)", "g[d] = mem[sum]", "Extend it with zeros to 16 bits",
                "g[d] = zext(mem[sum], 16)");
    }

    @Test
    void widths() {
        assertFixed("sext(i, 16)", "i", "Extend it by its sign to 16 bits", "sext(i, 16)");
        assertFixed("g[d][7:0]", "g[d]", "Take its low 8 bits", "trunc(g[d], 8)");
        assertFixed("g[d][7:0]", "g[d]", "Take its high 8 bits", "g[d][15:8]");
        assertFixed("twice(sum)", "12'5", "Write the number with 16 bits", "16'5");
        assertFixed("sext(i, 16)", "sext(g[a], 8)", "Change 'sext' to 'trunc'", "trunc(g[a], 8)");
        assertFixed("g[d] = twice(sum)", "g[d] = (7 :: sum)[15:0]", "Write the number with 16 bits",
                "g[d] = (16'7 :: sum)[15:0]");
        assertFixed("flags.z = 1", "flags.z = 3", "Keep its low 1 bit, 1", "flags.z = 1");
    }

    @Test
    void missingParts() {
        String deliver = KITE.substring(KITE.indexOf("deliver"), KITE.indexOf("function"));
        assertFixed(deliver, "", "Add trap delivery", null);
        assertFixed("translate absolute raises memory", "", "Add address translation", null);
        assertFixed("undefined raises illegal", "", "Add what unknown instructions raise", null);
        assertFixed("address 16", "", "Add the setting 'address'", null);
    }

    @Test
    void anEmptyMachineBecomesCompleteByFixesAlone() {
        String text = "machine \"mini\"\nmodes supervisor = 0\n";
        for (int round = 0; round < 12; round++) {
            Checked checked = check(text);
            Fix fix = checked.issues().stream().flatMap(issue -> checked.fixes(issue).stream())
                    .filter(one -> one.kind().equals("add-missing")).findFirst().orElse(null);
            text = fix == null ? text : fix.applyTo(text);
        }
        Checked complete = check(text);
        assertEquals(List.of(), complete.issues().stream().filter(issue -> issue.getSeverity() == Severity.ERROR)
                .map(Issue::getMessage).toList(), text);
    }

    @Test
    void tooMuch() {
        assertFixed("privileged = 3", "privileged = 3, spare = 4", "Remove the cause 'spare'", "privileged = 3");
        assertFixed("mode m : 1\n", "mode m : 1\ngeneral spare : 8 // for later\n", "Remove 'spare'",
                "mode m : 1\n// for later\n");
        assertFixed("mode m : 1\n", "mode m : 1\npc q : 16\n", "Remove this declaration", "mode m : 1\n");
        assertFixed("privileged = 3", "privileged = 2", "Use the next free number, 0", "privileged = 0");
        assertFixed("mode m : 1\n", "mode m : 1\ngeneral m : 8\n", "Rename this one to 'm_2'", null);
        assertFixed("  guard()\n  halt\n", "  halt\n  flags.z = 0\n  guard()\n", "Remove what is never executed",
                "  halt\n");
        assertFixed("let sum = g[a] + sext(i, 16)\n  g[d] = twice(sum)", "let p = g[a]\n  g[d] = twice(p)",
                "Rename it to 'p_2'", "let p_2 = g[a]\n  g[d] = twice(p_2)");
    }

    @Test
    void encodings() {
        assertFixed("encode 0xf000", "encode 0x3000", "Use 0x0000, which no instruction has", "encode 0x0000");
        assertFixed("encode OP d:3 0:9", "encode OP d:3 0:7", "Fill it with 2 bits of 0", "encode OP d:3 0:7 0:2");
        assertFixed(" \",\" signed i", "", "Write 'i' at the end of the syntax", " \",\" unsigned i");
    }

    @Test
    void braces() {
        assertFixed("  p = 16\n}", "  p = 16\n", "Insert '}'", "  p = 16\n}\n");
        assertFixed("mode m : 1\n", "mode m : 1\n)\n", "Delete ')'", "mode m : 1\n");
        assertFixed("twice(sum)", "twice(sum", "Insert ')'", "twice(sum)");
    }

    // ---- Any fix of any mistake mends it ----

    @Test
    void everyFixMendsItsMistake() {
        Random random = new Random(SEED);
        Set<String> kinds = new TreeSet<>();
        int tried = 0;
        for (int round = 0; round < 300; round++) {
            Checked before = check(damaged(random));
            for (Issue issue : before.issues()) {
                for (Fix fix : before.fixes(issue)) {
                    assertMends(before, issue, fix);
                    kinds.add(fix.kind());
                    tried++;
                }
            }
        }
        assertTrue(tried > 150 && kinds.size() > 10, tried + " fixes of the kinds " + kinds + ", seed " + SEED);
    }

    private static String damaged(Random random) {
        Matcher words = Pattern.compile("[A-Za-z_]+|[0-9][0-9a-zA-Z]*|[^\\sA-Za-z0-9]").matcher(KITE);
        List<int[]> places = new ArrayList<>();
        while (words.find()) {
            places.add(new int[] {words.start(), words.end()});
        }
        int[] victim = places.get(random.nextInt(places.size()));
        int[] other = places.get(random.nextInt(places.size()));
        String old = KITE.substring(victim[0], victim[1]);
        String instead = switch (random.nextInt(5)) {
            case 0 -> "";
            case 1 -> old + (Character.isDigit(old.charAt(0)) ? "1" : "x");
            case 2 -> KITE.substring(other[0], other[1]);
            case 3 -> old + " " + KITE.substring(other[0], other[1]);
            default -> Character.isDigit(old.charAt(0)) ? String.valueOf(random.nextInt(40)) : old.toUpperCase();
        };
        return KITE.substring(0, victim[0]) + instead + KITE.substring(victim[1]);
    }

    private void assertMends(Checked before, Issue issue, Fix fix) {
        String fixed = fix.applyTo(before.text());
        Checked after = check(fixed);
        assertTrue(count(after, issue) < count(before, issue), () -> fix + " leaves " + issue.getMessage() + " in\n"
                + before.text() + "\nwhich became\n" + fixed + "\nseed " + SEED);
    }

    private static long count(Checked checked, Issue issue) {
        return checked.issues().stream().filter(one -> one.getMessage().equals(issue.getMessage())
                && one.getCode().equals(issue.getCode())).count();
    }

    /**
     * @param label    of the fix that is wanted
     * @param expected what stands in the place of the mistake afterwards, or the whole text; null for whatever mends it
     */
    private void assertFixed(String place, String mistake, String label, String expected) {
        Checked checked = check(KITE.replace(place, mistake));
        for (Issue issue : checked.issues()) {
            for (Fix fix : checked.fixes(issue)) {
                if (fix.label().equals(label)) {
                    assertMends(checked, issue, fix);
                    if (expected != null) {
                        assertEquals(expected.startsWith("machine ") ? expected : KITE.replace(place, expected),
                                fix.applyTo(checked.text()));
                    }
                    return;
                }
            }
        }
        throw new AssertionError(label + " is not among " + checked.issues().stream()
                .map(issue -> issue.getMessage() + ": " + checked.fixes(issue)).toList());
    }
}

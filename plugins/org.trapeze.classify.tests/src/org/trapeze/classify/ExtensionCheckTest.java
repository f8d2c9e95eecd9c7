package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.classify.Sketch.A;
import static org.trapeze.classify.Sketch.ADDRESS;
import static org.trapeze.classify.Sketch.D;
import static org.trapeze.classify.Sketch.WORD;
import static org.trapeze.classify.Sketch.X;
import static org.trapeze.classify.Sketch.binary;
import static org.trapeze.classify.Sketch.bits;
import static org.trapeze.classify.Sketch.constant;
import static org.trapeze.classify.Sketch.equal;
import static org.trapeze.classify.Sketch.load;
import static org.trapeze.classify.Sketch.local;
import static org.trapeze.classify.Sketch.operand;
import static org.trapeze.classify.Sketch.plus;
import static org.trapeze.classify.Sketch.read;
import static org.trapeze.classify.Sketch.store;
import static org.trapeze.classify.Sketch.trap;
import static org.trapeze.classify.Sketch.when;
import static org.trapeze.classify.Sketch.wide;
import static org.trapeze.classify.Sketch.word;
import static org.trapeze.classify.Sketch.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.trapeze.classify.Protection.Reason;
import org.trapeze.classify.report.ClassificationHtml;
import org.trapeze.classify.report.ClassificationJson;
import org.trapeze.classify.report.ClassificationMarkdown;
import org.trapeze.classify.report.ClassificationTable;
import org.trapeze.ir.arch.Extension;
import org.trapeze.ir.arch.Intercept;
import org.trapeze.ir.arch.Virtualization;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Space;

/** Guests under hardware extensions: what makes a sensitive instruction harmless, and what does not. */
class ExtensionCheckTest {
    private final Sketch sketch = new Sketch();
    private final StateComponent root = sketch.component("root", StateKind.RESOURCE, 1, 1);
    private final List<Intercept> intercepts = new ArrayList<>();
    private Expr hypervisor = equal(read(root), constant(1, 1));
    private boolean ownStorage;

    private void intercept(String instruction, Expr condition) {
        intercepts.add(new Intercept(instruction, condition, "a control"));
    }

    private Classification classify(Profile profile, StateComponent... owned) {
        sketch.virtualization = new Virtualization(List.of(),
                List.of(new Extension("V", "V", hypervisor, Set.of(owned), ownStorage, intercepts)));
        return new Classifier().classify(sketch.machine(), profile);
    }

    private ExtensionVerdict verdict(Profile profile, StateComponent... owned) {
        return classify(profile, owned).extension("V").orElseThrow();
    }

    private static List<Reason> reasons(ExtensionVerdict verdict, String name) {
        return verdict.protection(name).orElseThrow().reasons();
    }

    private void returnToUser() {
        sketch.instruction("JRST1", List.of(), write(sketch.m, constant(1, 2)));
    }

    private void loadBase() {
        sketch.instruction("LOADR", List.of(A), sketch.onlySupervisor(),
                write(sketch.l, bits(sketch.reg(A), ADDRESS - 1, 0)));
    }

    @Test
    void withoutAnythingTheOffendersOfTheTheoremRemain() {
        returnToUser();
        loadBase();
        ExtensionVerdict found = verdict(Profile.PAPER);
        assertEquals(Optional.of(false), found.holds());
        assertEquals(List.of("JRST1"), found.offenders().stream().map(Protection::name).toList());
        assertEquals(List.of(Reason.PRIVILEGED), reasons(found, "LOADR"));
    }

    @Test
    void anInterceptRepairsIt() {
        returnToUser();
        intercept("JRST1", constant(1, 1));
        ExtensionVerdict found = verdict(Profile.PAPER);
        assertEquals(Optional.of(true), found.holds());
        assertEquals(List.of(Reason.INTERCEPTED), reasons(found, "JRST1"));
    }

    @Test
    void aConditionThatLeavesAnEscapeDoesNotAndAnExecutionShowsIt() {
        returnToUser();
        intercept("JRST1", equal(new Expr.StateRead(sketch.r, Expr.Const.of(0, 3)), constant(0, WORD)));
        ExtensionVerdict found = verdict(Profile.PAPER);
        assertEquals(Optional.of(false), found.holds());
        ConcreteState shown = found.protection("JRST1").orElseThrow().witness().orElseThrow().executions().getFirst()
                .before();
        assertTrue(shown.components().get(sketch.r).getFirst() != 0);
        assertEquals(0, shown.get(root));
    }

    @Test
    void severalConditionsTogetherMayLeaveNone() {
        returnToUser();
        Expr zero = equal(new Expr.StateRead(sketch.r, Expr.Const.of(0, 3)), constant(0, WORD));
        intercept("JRST1", zero);
        intercept("JRST1", equal(zero, constant(0, 1)));
        assertEquals(Optional.of(true), verdict(Profile.PAPER).holds());
    }

    @Test
    void aConditionOverOperandsIsReportedByValue() {
        sketch.instruction("MTCR", List.of(D, X), when(equal(operand(X), constant(5, ADDRESS)),
                write(sketch.l, bits(sketch.reg(D), ADDRESS - 1, 0))),
                when(equal(operand(X), constant(6, ADDRESS)), write(sketch.m, constant(1, 2))));
        intercept("MTCR", equal(operand(X), constant(5, ADDRESS)));
        Protection found = verdict(Profile.PAPER).protection("MTCR").orElseThrow();
        assertEquals(Optional.of(false), found.harmless());
        assertEquals("let the extension \"V\" intercept MTCR with x = 0x6", found.repairs().getFirst().sentence());
        intercept("MTCR", equal(operand(X), constant(6, ADDRESS)));
        assertEquals(Optional.of(true), verdict(Profile.PAPER).holds());
    }

    @Test
    void aCopyOfTheModeMakesItsChangeHarmlessButPrivilegedNoLongerProtects() {
        returnToUser();
        loadBase();
        ExtensionVerdict found = verdict(Profile.PAPER, sketch.m);
        assertEquals(List.of(Reason.OWN_COPY), reasons(found, "JRST1"));
        assertEquals(List.of("m"), found.protection("JRST1").orElseThrow().own());
        assertEquals(List.of("LOADR"), found.offenders().stream().map(Protection::name).toList());
        assertEquals(List.of("let the extension \"V\" intercept LOADR",
                "let the extension \"V\" give the guest its own copy of l"), found.protection("LOADR").orElseThrow()
                        .repairs().stream().map(Repair::sentence).toList());
        assertEquals(Optional.of(true), verdict(Profile.PAPER, sketch.m, sketch.l).holds());
    }

    @Test
    void readingWhatTheGuestOwnsIsHarmless() {
        sketch.instruction("SMSW", List.of(D), sketch.setReg(D, wide(read(sketch.mask))));
        assertEquals(Optional.of(true), verdict(Profile.PAPER).holds());
        assertEquals(Optional.of(false), verdict(Profile.EXTENDED).holds());
        assertEquals(List.of(Reason.OWN_COPY), reasons(verdict(Profile.EXTENDED, sketch.mask), "SMSW"));
    }

    @Test
    void whatTheGuestOwnsMustNotTellItOfWhatItDoesNot() {
        sketch.instruction("COPY", List.of(), write(sketch.mask, bits(read(sketch.l), 3, 0)));
        assertTrue(classify(Profile.PAPER).instructions().getFirst().isInnocuous());
        ExtensionVerdict found = verdict(Profile.PAPER, sketch.mask);
        assertEquals(Optional.of(false), found.holds());
        Witness witness = found.protection("COPY").orElseThrow().witness().orElseThrow();
        assertTrue(witness.sentence().contains("leaves mask = "), witness.sentence());
    }

    @Test
    void makingItselfTheHypervisorIsHarmInEitherProfile() {
        sketch.instruction("ENTER", List.of(), write(root, constant(1, 1)));
        for (Profile profile : Profile.values()) {
            assertEquals(Optional.of(false), verdict(profile).holds(), profile.toString());
        }
        intercept("ENTER", constant(1, 1));
        assertEquals(Optional.of(true), verdict(Profile.PAPER).holds());
    }

    @Test
    void seeingThatThereIsAHypervisorIsHarm() {
        sketch.instruction("ASK", List.of(D), sketch.setReg(D, wide(read(root))));
        ExtensionVerdict found = verdict(Profile.PAPER, sketch.m);
        assertEquals(Optional.of(false), found.holds());
        Witness witness = found.protection("ASK").orElseThrow().witness().orElseThrow();
        assertEquals(List.of(1L, 0L), witness.executions().stream().map(one -> one.before().get(root)).toList());
    }

    @Test
    void aModeOfItsOwnCanBeTheHypervisors() {
        sketch.modes = List.of(new Mode("hyp", 2), new Mode("supervisor", 0), new Mode("user", 1));
        hypervisor = equal(read(sketch.m), constant(2, 2));
        returnToUser();
        sketch.instruction("ERET", List.of(A), write(sketch.m, bits(sketch.reg(A), 1, 0)));
        sketch.instruction("TOHYP", List.of(), when(equal(read(sketch.m), constant(2, 2)),
                write(sketch.l, constant(0, ADDRESS))));
        ExtensionVerdict found = verdict(Profile.PAPER, sketch.m);
        assertEquals(List.of("ERET"), found.offenders().stream().map(Protection::name).toList());
        assertTrue(ExtensionText.protection(found, found.offenders().getFirst()).contains("-> hyp"));
        assertEquals(List.of(Reason.OWN_COPY), reasons(found, "TOHYP"));
        assertEquals(List.of(Reason.HYPERVISOR_ONLY), reasons(verdict(Profile.PAPER), "TOHYP"));
    }

    @Test
    void theSupervisorOfPrivilegedIsTheGuests() {
        sketch.modes = List.of(new Mode("hyp", 2), new Mode("supervisor", 0), new Mode("user", 1));
        hypervisor = equal(read(sketch.m), constant(2, 2));
        Expr inSupervisor = equal(read(sketch.m), constant(0, 2));
        sketch.instruction("X", List.of(), when(equal(inSupervisor, constant(0, 1)), trap(sketch.privileged)),
                write(sketch.l, constant(0, ADDRESS)));
        assertFalse(classify(Profile.PAPER).instructions().getFirst().isPrivileged());
        assertEquals(List.of(Reason.PRIVILEGED), reasons(verdict(Profile.PAPER), "X"));
    }

    @Test
    void interceptingSupervisorsDoesNotMakeItPrivilegedForUsers() {
        sketch.instruction("X", List.of(), write(sketch.l, constant(0, ADDRESS)));
        intercept("X", equal(read(sketch.m), constant(0, 2)));
        assertEquals(Optional.of(false), verdict(Profile.PAPER).holds());
        intercept("X", equal(read(sketch.m), constant(1, 2)));
        assertEquals(Optional.of(true), verdict(Profile.PAPER).holds());
    }

    @Test
    void trapsAndExitsTogetherMayProtect() {
        sketch.instruction("X", List.of(), when(equal(read(sketch.mask), constant(0, 4)), trap(sketch.privileged)),
                write(sketch.l, constant(0, ADDRESS)));
        Expr rest = binary(BinaryOp.NE, read(sketch.mask), constant(0, 4));
        intercept("X", rest);
        assertEquals(List.of(Reason.INTERCEPTED), reasons(verdict(Profile.PAPER), "X"));
    }

    @Test
    void storageOfItsOwnMakesGoingAroundTranslationHarmless() {
        sketch.instruction("PEEK", List.of(D, X), load(word(0), Space.PHYSICAL, operand(X)),
                sketch.setReg(D, local(word(0))));
        sketch.instruction("POKE", List.of(D), store(Space.PHYSICAL, constant(1, ADDRESS), sketch.reg(D)));
        assertEquals(2, verdict(Profile.PAPER, sketch.m, sketch.l, sketch.b).offenders().size());
        ownStorage = true;
        ExtensionVerdict found = verdict(Profile.PAPER, sketch.m, sketch.l, sketch.b);
        assertEquals(Optional.of(true), found.holds());
        assertEquals(List.of("its storage"), found.protection("POKE").orElseThrow().own());
    }

    @Test
    void aNoteSaysWhatIsInterceptedForNothing() {
        sketch.instruction("INC", List.of(D), sketch.setReg(D, plus(sketch.reg(D), constant(1, WORD))));
        intercept("INC", constant(1, 1));
        ExtensionVerdict found = verdict(Profile.PAPER);
        assertEquals(List.of("INC is intercepted, although it is innocuous in this profile"), found.notes());
        assertEquals(Optional.of(true), found.holds());
    }

    @Test
    void whatIsNotDecidedStaysOpen() {
        HardQuestion.addTo(sketch);
        sketch.virtualization = new Virtualization(List.of(),
                List.of(new Extension("V", "V", hypervisor, Set.of(), false, List.of())));
        ExtensionVerdict found = new Classifier().classify(sketch.machine(), Profile.PAPER,
                new Options(java.time.Duration.ofMillis(50), 1), Progress.NONE).extensions().getFirst();
        assertEquals(Optional.empty(), found.holds());
        assertEquals(1, found.open().size());
    }

    @Test
    void changingAnInterceptIsNoticedByTheCache() {
        Classifier classifier = new Classifier();
        returnToUser();
        sketch.virtualization = new Virtualization(List.of(),
                List.of(new Extension("V", "V", hypervisor, Set.of(), false, List.of())));
        assertEquals(Optional.of(false), classifier.classify(sketch.machine(), Profile.PAPER).extensions().getFirst()
                .holds());
        sketch.virtualization = new Virtualization(List.of(),
                List.of(new Extension("V", "V", hypervisor, Set.of(sketch.m), false, List.of())));
        assertEquals(Optional.of(true), classifier.classify(sketch.machine(), Profile.PAPER).extensions().getFirst()
                .holds());
    }

    @Test
    void everyReportHasIt() {
        returnToUser();
        sketch.instruction("LOADB", List.of(A), write(sketch.b, bits(sketch.reg(A), ADDRESS - 1, 0)));
        intercept("JRST1", constant(1, 1));
        Classification found = classify(Profile.PAPER);
        String harmless = "JRST1: harmless; intercepted (a control)";
        assertTrue(ClassificationTable.toString(found).contains("    " + harmless + "\n"));
        assertTrue(ClassificationMarkdown.toString(found).contains("  - " + harmless + "\n"));
        assertTrue(ClassificationHtml.toString(found).contains("<li>" + harmless + "</li>"));
        String json = ClassificationJson.toString(found);
        assertTrue(json.contains("\"reasons\" : [ \"intercepted\" ]"), json);
        assertTrue(json.contains("\"suggestion\" : \"let the extension \\\"V\\\" intercept LOADB\""), json);
        String csv = org.trapeze.classify.report.ClassificationCsv.toString(found);
        assertTrue(csv.contains("," + harmless + ",extension V\r\n"), csv);
    }
}

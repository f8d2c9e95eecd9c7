package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.classify.Lines.line;
import static org.trapeze.classify.Sketch.A;
import static org.trapeze.classify.Sketch.ADDRESS;
import static org.trapeze.classify.Sketch.C;
import static org.trapeze.classify.Sketch.D;
import static org.trapeze.classify.Sketch.WORD;
import static org.trapeze.classify.Sketch.X;
import static org.trapeze.classify.Sketch.binary;
import static org.trapeze.classify.Sketch.bits;
import static org.trapeze.classify.Sketch.constant;
import static org.trapeze.classify.Sketch.either;
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
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.MemoryTrap;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.expr.UnaryOp;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

/**
 * Classification of machines whose translation is a function. Here l holds where the page table is, {@code par} holds
 * mapping registers, and a mode may or may not decide which of these are used.
 */
class AbstractMapTest {
    private static final String INNOCUOUS = "- control[] location[] mode resource[] innocuous";
    private static final String SHOWS_R = "- control[] location[supervisor, user] mode resource[] user";

    private static final Local GIVEN = new Local("address", 16, 0);
    private static final Local ACCESS = new Local("access", 2, 1);
    private static final Local ABSOLUTE = new Local("absolute", ADDRESS, 2);
    private static final Local ENTRY = new Local("entry", WORD, 3);

    private final Sketch sketch = new Sketch();
    private final StateComponent par = sketch.component("par", StateKind.RELOCATION, ADDRESS, 4);
    private final Cause page = new Cause("page", 9, Cause.Timing.FAULT);

    /** A page walk: the mode protects, but does not decide where an address leads. */
    @BeforeEach
    void pages() {
        translation(
                load(ENTRY, Space.PHYSICAL, plus(read(sketch.l), bits(local(GIVEN), 15, 4))),
                when(equal(bits(local(ENTRY), 31, 31), constant(0, 1)), trap(page)),
                when(binary(BinaryOp.AND, sketch.inUser(), equal(bits(local(ENTRY), 30, 30), constant(0, 1))),
                        trap(page)),
                new Stmt.Assign(ABSOLUTE, new Expr.Concat(bits(local(ENTRY), 7, 0), bits(local(GIVEN), 3, 0))));
    }

    /** Mapping registers for each mode. */
    private void registersPerMode() {
        Expr number = new Expr.Concat(bits(read(sketch.m), 0, 0), bits(local(GIVEN), 11, 11));
        translation(new Stmt.Assign(ABSOLUTE,
                plus(new Expr.StateRead(par, number), new Expr.Extend(bits(local(GIVEN), 10, 0), ADDRESS, false))));
    }

    private void translation(Stmt... body) {
        sketch.translation = new Translation.Mapped(GIVEN, ACCESS, ABSOLUTE, new Body(List.of(body), 4),
                new MemoryTrap(sketch.memory, sketch.memory, sketch.memory, Set.of(page)));
    }

    private static Stmt loadD(Sketch sketch) {
        return sketch.setReg(D, local(word(0)));
    }

    private Stmt get(Expr address) {
        return load(word(0), Space.TRANSLATED, address);
    }

    // ---- Through the translation ----

    @Test
    void loadsStoresAndJumpsAreInnocuous() {
        sketch.instruction("JI", List.of(X), get(operand(X)),
                store(Space.TRANSLATED, operand(X), plus(local(word(0)), constant(1, WORD))),
                write(sketch.p, bits(local(word(0)), 11, 0)));
        assertEquals(INNOCUOUS, line(sketch, Profile.PAPER));
        assertEquals(INNOCUOUS, line(sketch, Profile.EXTENDED));
    }

    @Test
    void soTheyAreWhereEachModeHasAMapOfItsOwn() {
        registersPerMode();
        sketch.instruction("LDST", List.of(D, X), get(operand(X)), store(Space.TRANSLATED, operand(X), sketch.reg(D)),
                loadD(sketch));
        assertEquals(INNOCUOUS, line(sketch, Profile.EXTENDED));
    }

    @Test
    void addressesMayBeWiderThanThoseOfStorage() {
        Expr segmented = new Expr.Concat(constant(0xf, 4), operand(X));
        sketch.instruction("LDS", List.of(D, X), get(segmented), sketch.onlySupervisor(),
                when(equal(local(word(0)), constant(7, WORD)), write(sketch.l, constant(0, ADDRESS))), loadD(sketch));
        // There are states in which it does not trap for its address.
        assertEquals("P control[supervisor] location[] mode resource[]", line(sketch, Profile.PAPER));
    }

    // ---- What the translation reads ----

    @Test
    void loadingTheTableRegisterIsControlSensitive() {
        sketch.instruction("LPT", List.of(A), sketch.onlySupervisor(), write(sketch.l, bits(sketch.reg(A), 11, 0)));
        assertEquals("P control[supervisor] location[] mode resource[]", line(sketch, Profile.PAPER));
    }

    @Test
    void storingTheTableRegisterIsLocationSensitive() {
        sketch.instruction("STPT", List.of(D), sketch.setReg(D, wide(read(sketch.l))));
        assertEquals(SHOWS_R, line(sketch, Profile.PAPER));
    }

    @Test
    void loadPhysicalAddressIsLocationSensitive() {
        Expr number = new Expr.Extend(bits(operand(X), 11, 4), ADDRESS, false);
        sketch.instruction("LRA", List.of(D, X), load(word(0), Space.PHYSICAL, plus(read(sketch.l), number)),
                sketch.setReg(D, wide(new Expr.Concat(bits(local(word(0)), 7, 0), bits(operand(X), 3, 0)))));
        assertEquals(SHOWS_R, line(sketch, Profile.PAPER));
    }

    @Test
    void storageAroundTranslationIsOutsideOfTheWindow() {
        sketch.instruction("PEEK", List.of(D, X), load(word(0), Space.PHYSICAL, operand(X)), loadD(sketch));
        assertEquals(SHOWS_R, line(sketch, Profile.PAPER));
    }

    @Test
    void loadingThroughTheMapOfAnotherModeIsSensitive() {
        registersPerMode();
        Expr other = new Expr.Concat(bits(new Expr.Unary(UnaryOp.NOT, read(sketch.m)), 0, 0),
                bits(operand(X), 11, 11));
        sketch.instruction("MFPI", List.of(D, X), load(word(0), Space.PHYSICAL, plus(new Expr.StateRead(par, other),
                new Expr.Extend(bits(operand(X), 10, 0), ADDRESS, false))), loadD(sketch));
        assertEquals("- control[] location[supervisor, user] mode! resource[] user", line(sketch, Profile.PAPER));
    }

    // ---- Changes in the middle of an instruction ----

    private Stmt[] throughAnotherTable(Stmt... between) {
        List<Stmt> statements = new ArrayList<>();
        statements.add(new Stmt.Assign(word(1), wide(read(sketch.l))));
        statements.add(write(sketch.l, bits(sketch.reg(A), 11, 0)));
        statements.addAll(List.of(between));
        return statements.toArray(Stmt[]::new);
    }

    private Stmt back() {
        return write(sketch.l, bits(local(word(1)), 11, 0));
    }

    @Test
    void anAccessThroughAnotherTableLeavesTheWindow() {
        sketch.instruction("LDALT", List.of(D, A, X), throughAnotherTable(get(operand(X)), back(), loadD(sketch)));
        assertEquals(SHOWS_R, line(sketch, Profile.PAPER));
    }

    @Test
    void anAccessAfterTheTableIsBackDoesNot() {
        sketch.instruction("LDBACK", List.of(D, A, X), throughAnotherTable(back(), get(operand(X)), loadD(sketch)));
        assertEquals(INNOCUOUS, line(sketch, Profile.PAPER));
    }

    /** Such a map may lead to where trap delivery finds its PSW (PG fn 2). */
    @Test
    void aStoreThroughAnotherTableMayReachTheTrapVector() {
        sketch.instruction("STALT", List.of(D, A, X),
                throughAnotherTable(store(Space.TRANSLATED, operand(X), sketch.reg(D)), back()));
        assertEquals("- control[supervisor, user] location[supervisor, user] mode resource[] user",
                line(sketch, Profile.PAPER));
    }

    @Test
    void changesUnderAConditionCountUnderIt() {
        Expr other = equal(sketch.reg(C), constant(1, WORD));
        sketch.instruction("LDIF", List.of(D, A, C, X), new Stmt.Assign(word(1), wide(read(sketch.l))),
                either(other, write(sketch.l, bits(sketch.reg(A), 11, 0)), write(sketch.p, constant(3, ADDRESS))),
                when(equal(other, constant(0, 1)), get(operand(X)), loadD(sketch)), back());
        assertEquals(INNOCUOUS, line(sketch, Profile.PAPER));
    }

    @Test
    void elementsOfMappingRegistersCountOneByOne() {
        registersPerMode();
        Expr first = constant(2, 2);
        Expr computed = bits(sketch.reg(A), 1, 0);
        for (Expr index : List.of(first, computed)) {
            sketch.instruction("LDMAP", List.of(D, A, C, X),
                    new Stmt.Assign(word(1), wide(new Expr.StateRead(par, index))),
                    new Stmt.Write(par, index, bits(sketch.reg(C), 11, 0)), get(operand(X)),
                    new Stmt.Write(par, index, bits(local(word(1)), 11, 0)), loadD(sketch));
            assertEquals(SHOWS_R, line(sketch, Profile.PAPER));
            sketch.instructions.clear();
            sketch.instruction("LDMAP", List.of(D, A, X), new Stmt.Write(par, index, new Expr.StateRead(par, index)),
                    get(operand(X)), loadD(sketch));
            assertEquals(INNOCUOUS, line(sketch, Profile.PAPER));
            sketch.instructions.clear();
        }
    }

    private void loadAsUser() {
        sketch.instruction("LDRT", List.of(D, X), new Stmt.Assign(word(1), wide(read(sketch.m))),
                write(sketch.m, constant(1, 2)), get(operand(X)), write(sketch.m, bits(local(word(1)), 1, 0)),
                loadD(sketch));
    }

    /** Guide §5, pitfall 7. */
    @Test
    void aModeThatOnlyProtectsDoesNotLeadElsewhere() {
        loadAsUser();
        assertEquals(INNOCUOUS, line(sketch, Profile.EXTENDED));
    }

    @Test
    void aModeWithAMapOfItsOwnDoes() {
        registersPerMode();
        loadAsUser();
        assertEquals("- control[] location[supervisor] mode! resource[]", line(sketch, Profile.PAPER));
    }

    // ---- Memory traps ----

    @Test
    void aTrapOfACauseThatTranslationRaisesIsAMemoryTrap() {
        sketch.instruction("PROBE", List.of(X), when(equal(operand(X), constant(0, ADDRESS)), trap(page)),
                sketch.onlySupervisor());
        assertEquals("P control[] location[] mode resource[] innocuous", line(sketch, Profile.PAPER));
    }

    // ---- What comes of it ----

    @Test
    void theResultIsAboutTheMachineAsItIs() {
        sketch.instruction("LDALT", List.of(D, A, X), throughAnotherTable(get(operand(X)), back(), loadD(sketch)));
        Architecture machine = sketch.machine();
        Classifier classifier = new Classifier();
        for (int i = 0; i < 2; i++) {
            // The second one is remembered.
            Classification found = classifier.classify(machine, Profile.PAPER);
            assertSame(machine, found.architecture());
            assertSame(machine.instructions().getFirst(), found.instructions().getFirst().instruction());
        }
    }

    @Test
    void witnessesNameTheWindow() {
        sketch.instruction("STPT", List.of(D), sketch.setReg(D, wide(read(sketch.l))));
        String text = Explanation.explain(Lines.first(sketch, Profile.PAPER), Property.LOCATION_SENSITIVE);
        assertTrue(text.contains("R=(window base=0x") && text.contains(", window size=0x"), text);
        assertFalse(text.contains(AbstractMap.OTHER_BASE), text);
    }

    @Test
    void otherMachinesStayAsTheyAre() {
        Architecture relocated = new Sketch().machine();
        assertSame(relocated, AbstractMap.of(relocated));
        Architecture abstracted = AbstractMap.of(sketch.machine());
        assertEquals(sketch.machine().instructions(), abstracted.instructions());
        assertEquals(2, abstracted.components().stream().filter(AbstractMap::isWindow).count());
        assertEquals(sketch.machine().components().size() + 2, abstracted.components().size());
    }

    @Test
    void whatDecidesWhereAnAddressLeads() {
        assertEquals(Set.of(sketch.l), MapInputs.of((Translation.Mapped) sketch.translation));
        registersPerMode();
        assertEquals(Set.of(par, sketch.m), MapInputs.of((Translation.Mapped) sketch.translation));
        // By a condition, and by one of a local.
        translation(either(equal(read(sketch.mask), constant(0, 4)), new Stmt.Assign(ENTRY, constant(1, WORD)),
                trap(page)), new Stmt.Assign(ABSOLUTE, bits(local(ENTRY), 11, 0)));
        assertEquals(Set.of(sketch.mask), MapInputs.of((Translation.Mapped) sketch.translation));
        translation(new Stmt.Assign(ABSOLUTE, constant(0, ADDRESS)), when(sketch.inUser(), trap(page)));
        assertEquals(Set.of(), MapInputs.of((Translation.Mapped) sketch.translation));
    }
}

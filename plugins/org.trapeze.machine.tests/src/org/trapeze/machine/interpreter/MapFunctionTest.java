package org.trapeze.machine.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trapeze.fixtures.Ir.and;
import static org.trapeze.fixtures.Ir.bits;
import static org.trapeze.fixtures.Ir.c;
import static org.trapeze.fixtures.Ir.cat;
import static org.trapeze.fixtures.Ir.eq;
import static org.trapeze.fixtures.Ir.get;
import static org.trapeze.fixtures.Ir.set;
import static org.trapeze.fixtures.Ir.when;
import static org.trapeze.fixtures.Ir.zext;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapeze.fixtures.Ir;
import org.trapeze.fixtures.WordMachine;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.MemoryTrap;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.machine.DeviceBus;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.storage.SparseStorage;

/**
 * The word machine with pages of four words instead of relocation-bounds. l holds where the table is; an entry is
 * | 31 valid | 30 writable | 29 user | 28 executable | ... | 13..0 frame |. q is 600.
 */
class MapFunctionTest {
    private static final Cause ON_FETCH = new Cause("on fetch", 21, Cause.Timing.FAULT);
    private static final Cause ON_STORE = new Cause("on store", 22, Cause.Timing.FAULT);
    private static final Cause PAGE = new Cause("page", 23, Cause.Timing.FAULT);
    private static final Cause PROTECTION = new Cause("protection", 24, Cause.Timing.FAULT);

    private static final int TABLE = 0x100;
    private static final int VALID = 0x80000000;
    private static final int ALL = 0xf0000000;

    private static final Local ADDRESS = new Local("address", 16, 0);
    private static final Local ACCESS = new Local("access", 2, 1);
    private static final Local ABSOLUTE = new Local("absolute", 16, 2);
    private static final Local ENTRY = new Local("entry", 32, 3);
    private static final Local WIDE = new Local("wide", 100, 4);

    private final SparseStorage storage = new SparseStorage(32, 600);

    private Architecture architecture;
    private MachineState state;
    private Execution execution;

    @BeforeEach
    void bigEndian() {
        make(true);
    }

    private void make(boolean bigEndian) {
        Stmt walk = new Stmt.Load(ENTRY, Space.PHYSICAL,
                Ir.add(get(WordMachine.L), zext(bits(get(ADDRESS), 15, 2), 16)));
        Expr user = eq(get(WordMachine.M), c(1, 1));
        Body body = new Body(List.of(set(WIDE, zext(get(ADDRESS), 100)), walk,
                when(eq(bits(get(ENTRY), 31, 31), c(0, 1)), new Stmt.Trap(PAGE, get(WIDE))),
                when(and(eq(get(ACCESS), c(2, 2)), eq(bits(get(ENTRY), 30, 30), c(0, 1))),
                        new Stmt.Trap(PROTECTION, get(ADDRESS))),
                when(and(user, eq(bits(get(ENTRY), 29, 29), c(0, 1))), new Stmt.Trap(PROTECTION, get(ADDRESS))),
                when(and(eq(get(ACCESS), c(0, 2)), eq(bits(get(ENTRY), 28, 28), c(0, 1))),
                        new Stmt.Trap(PROTECTION, c(0xf, 4))),
                set(ABSOLUTE, cat(bits(get(ENTRY), 13, 0), bits(get(ADDRESS), 1, 0)))), 5);
        Architecture word = WordMachine.create();
        StorageShape shape = new StorageShape(32, 32, 16, 4096, bigEndian);
        architecture = new Architecture("paged", "", shape, word.modes(), word.components(), word.devices(),
                new Translation.Mapped(ADDRESS, ACCESS, ABSOLUTE, body,
                        new MemoryTrap(ON_FETCH, WordMachine.MEMORY, ON_STORE, Set.of(PAGE, PROTECTION))),
                word.traps(), word.countdowns(), word.reset(), word.instructions(), List.of());
        state = new MachineState(architecture);
        execution = new Execution(new Interpreter(architecture), state, storage, new DeviceBus());
        state.set(WordMachine.L, TABLE);
    }

    private void map(int page, int bits, int frame) {
        storage.write(TABLE + page, bits & 0xffffffffL | frame);
    }

    private Outcome execute(String name, long... operands) {
        return execution.execute(architecture.instruction(name).orElseThrow(), operands);
    }

    @Test
    void anAccessGoesWhereTheTableSays() {
        map(2, ALL, 9);
        state.set(WordMachine.R, 1, 77);
        assertEquals(Outcome.COMPLETED, execute("ST", 1, 0, 10));
        assertEquals(77, storage.read(9 * 4 + 2));
        assertEquals(Outcome.COMPLETED, execute("LD", 3, 0, 10));
        assertEquals(77, state.get(WordMachine.R, 3));
        assertEquals(OptionalLong.of(38), execution.locate(10));
        assertEquals(OptionalLong.empty(), execution.locate(4));
    }

    @ParameterizedTest
    @CsvSource({"5, true, 11 22 11 22", "6, true, 11 22 11 22", "5, false, 22 11 22 11", "7, false, 22 11 22 11"})
    void anAccessMayCrossPages(int address, boolean bigEndian, String inOrder) {
        make(bigEndian);
        map(1, ALL, 30);
        map(2, ALL, 10);
        state.set(WordMachine.R, 1, 11);
        state.set(WordMachine.R, 2, 22);
        assertEquals(Outcome.COMPLETED, execute("STQ", 1, 2, address - 22 & 0xffff));
        StringBuilder stored = new StringBuilder();
        for (int i = address; i < address + 4; i++) {
            int frame = i < 8 ? 30 : 10;
            stored.append(storage.read(frame * 4 + i % 4)).append(' ');
        }
        assertEquals(inOrder, stored.toString().strip());
        // Two words fit a long; four do not and are read and written another way.
        assertEquals(Outcome.COMPLETED, execute("LDD", 4, 0, 7));
        int first = bigEndian ? 4 : 5;
        assertEquals(storage.read(30 * 4 + 3), state.get(WordMachine.R, first));
        assertEquals(storage.read(10 * 4), state.get(WordMachine.R, 9 - first));
        assertEquals(Outcome.COMPLETED, execute("LDQ", 6, 0, address));
    }

    @Test
    void whereThePagesFollowEachOtherNothingIsScattered() {
        map(1, ALL, 30);
        map(2, ALL, 31);
        state.set(WordMachine.R, 1, 11);
        state.set(WordMachine.R, 2, 22);
        assertEquals(Outcome.COMPLETED, execute("STD", 1, 0, 7));
        assertEquals(11, storage.read(123));
        assertEquals(22, storage.read(124));
    }

    @Test
    void allUnitsAreTranslatedBeforeAnyIsWritten() {
        map(1, ALL, 30);
        map(2, 0, 0);
        state.set(WordMachine.R, 1, 11);
        int before = storage.content().size();
        assertEquals(new Outcome.Trapped(PAGE, 8), execute("STQ", 1, 0, 5));
        assertEquals(before, storage.content().size());
    }

    @ParameterizedTest
    @CsvSource({
        // bits of the entry, mode, instruction, trap
        "80000000, 0, LD, -", "80000000, 0, ST, protection", "80000000, 1, LD, protection", "a0000000, 1, LD, -",
        "a0000000, 1, ST, protection", "e0000000, 1, ST, -", "00000000, 0, LD, page", "c0000000, 0, ST, -"})
    void theBodySeesModeAndKindOfAccess(String bits, int mode, String instruction, String trap) {
        map(1, Integer.parseUnsignedInt(bits, 16), 30);
        state.set(WordMachine.M, mode);
        Cause cause = trap.equals("page") ? PAGE : PROTECTION;
        Outcome expected = trap.equals("-") ? Outcome.COMPLETED : new Outcome.Trapped(cause, 6);
        assertEquals(expected, execute(instruction, 1, 0, 6));
    }

    @Test
    void fetchesAreTranslatedAsSuch() {
        map(1, ALL, 30);
        map(2, VALID, 31);
        state.set(WordMachine.P, 5);
        assertEquals(new Outcome.Trapped(WordMachine.ILLEGAL, 0), execution.step());
        state.set(WordMachine.P, 9);
        assertEquals(new Outcome.Trapped(PROTECTION, 0xf), execution.step());
        state.set(WordMachine.P, 16);
        assertEquals(new Outcome.Trapped(PAGE, 16), execution.step());
    }

    @Test
    void resultsAndTablesBeyondStorageRaiseWhatTheAccessWasFor() {
        map(1, ALL, 200);
        assertEquals(new Outcome.Trapped(WordMachine.MEMORY, 6), execute("LD", 1, 0, 6));
        assertEquals(new Outcome.Trapped(ON_STORE, 6), execute("ST", 1, 0, 6));
        map(1, ALL, 149);
        assertEquals(Outcome.COMPLETED, execute("LD", 1, 0, 7));
        state.set(WordMachine.L, 599);
        assertEquals(new Outcome.Trapped(WordMachine.MEMORY, 7), execute("LD", 1, 0, 7));
        assertEquals(new Outcome.Trapped(ON_STORE, 7), execute("STQ", 1, 0, 7));
        state.set(WordMachine.P, 4);
        assertEquals(new Outcome.Trapped(ON_FETCH, 4), execution.step());
    }

    @Test
    void theUnitsOfAnAccessDoNotWrapAround() {
        map(0, ALL, 30);
        storage.write((TABLE + 0x3fff) % 600, 0);
        state.set(WordMachine.L, 0x10000 - 0x3fff + 10);
        storage.write(10, ALL & 0xffffffffL | 31);
        storage.write(11, ALL & 0xffffffffL | 32);
        assertEquals(Outcome.COMPLETED, execute("LD", 1, 0, 0xffff));
        assertEquals(new Outcome.Trapped(WordMachine.MEMORY, 0xffff), execute("LDD", 1, 0, 0xffff));
    }

    @Test
    void translationDoesNotDisturbTheLocalsOfAnInstruction() {
        map(1, ALL, 30);
        map(2, ALL, 40);
        storage.write(30 * 4, 5);
        state.set(WordMachine.R, 1, 4);
        assertEquals(Outcome.COMPLETED, execute("MOVE", 2, 1, 8));
        assertEquals(5, state.get(WordMachine.R, 2));
        assertEquals(4, storage.read(40 * 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"write", "store", "load", "halt"})
    void aFunctionThatDoesMoreIsNone(String what) {
        Stmt statement = switch (what) {
            case "write" -> set(WordMachine.M, c(0, 1));
            case "store" -> new Stmt.Store(Space.PHYSICAL, c(0, 16), c(0, 32));
            case "load" -> new Stmt.Load(ENTRY, Space.TRANSLATED, c(0, 16));
            default -> new Stmt.Halt();
        };
        Body body = new Body(List.of(when(c(0, 1), statement)), 5);
        MemoryTrap trap = MemoryTrap.of(PAGE);
        assertThrows(IllegalArgumentException.class,
                () -> new Translation.Mapped(ADDRESS, ACCESS, ABSOLUTE, body, trap));
    }
}

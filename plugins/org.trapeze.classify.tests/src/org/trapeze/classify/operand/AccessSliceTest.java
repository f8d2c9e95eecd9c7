package org.trapeze.classify.operand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trapeze.fixtures.Ir.add;
import static org.trapeze.fixtures.Ir.c;
import static org.trapeze.fixtures.Ir.eq;
import static org.trapeze.fixtures.Ir.get;
import static org.trapeze.fixtures.Ir.set;
import static org.trapeze.fixtures.Ir.when;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.trapeze.fixtures.WordMachine;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Space;
import org.trapeze.ir.stmt.Stmt;

/** What decides which cells are accessed stays, and nothing else does. */
class AccessSliceTest {
    private static final Local VALUE = new Local("value", 32, 0);
    private static final Local OTHER = new Local("other", 16, 1);
    private static final Expr TABLE = c(8, 16);

    private static List<Stmt> slice(Stmt... statements) {
        return AccessSlice.of(List.of(statements), Set.of(WordMachine.L, WordMachine.B));
    }

    private static Stmt load(Local target, Expr address) {
        return new Stmt.Load(target, Space.PHYSICAL, address);
    }

    private static Stmt store(Expr address, Expr value) {
        return new Stmt.Store(Space.PHYSICAL, address, value);
    }

    /** An access with a value that nobody looks at. */
    private static Stmt access(Expr address) {
        return load(new Local("unread", 32, Integer.MAX_VALUE), address);
    }

    private static Expr low(Local local) {
        return new Expr.Extract(new Expr.LocalRead(local), 15, 0);
    }

    @Test
    void whatOnlyGoesIntoRegistersIsLeftOut() {
        assertEquals(List.of(access(TABLE)),
                slice(load(VALUE, TABLE), set(WordMachine.P, low(VALUE)), set(WordMachine.M, c(0, 1))));
    }

    @Test
    void addressesAndWhatTheyAreMadeOfStay() {
        Stmt gate = load(VALUE, TABLE);
        Stmt sum = new Stmt.Assign(OTHER, add(low(VALUE), c(4, 16)));
        assertEquals(List.of(gate, sum, access(new Expr.LocalRead(OTHER))),
                slice(gate, sum, store(new Expr.LocalRead(OTHER), c(1, 32))));
    }

    @Test
    void registersAreReadByAddressesBehindTheWrite() {
        Stmt write = set(WordMachine.TIMER, c(3, 16));
        Stmt access = access(get(WordMachine.TIMER));
        assertEquals(List.of(write, access), slice(write, access));
        assertEquals(List.of(access), slice(access, write));
    }

    @Test
    void translationReadsItsRegisters() {
        Stmt window = set(WordMachine.L, c(64, 16));
        Local unread = new Local("unread", 32, Integer.MAX_VALUE);
        Stmt through = new Stmt.Load(unread, Space.TRANSLATED, TABLE);
        assertEquals(List.of(window, through), slice(window, through));
        assertEquals(List.of(access(TABLE)), slice(window, access(TABLE)));
    }

    @Test
    void storageIsReadBehindTheStore() {
        Stmt put = store(TABLE, c(1, 32));
        Stmt get = load(VALUE, TABLE);
        Stmt use = access(low(VALUE));
        assertEquals(List.of(put, get, use), slice(put, get, use));
        assertEquals(List.of(get, use, access(TABLE)), slice(get, use, put));
    }

    @Test
    void conditionsOfAccessesStayAndBothSidesCount() {
        Stmt gate = load(VALUE, TABLE);
        Expr condition = eq(low(VALUE), c(0, 16));
        assertEquals(List.of(gate, when(condition, access(TABLE))), slice(gate, when(condition, access(TABLE))));
        assertEquals(List.of(access(TABLE)), slice(gate, when(condition, set(WordMachine.M, c(0, 1)))));
        Stmt kept = new Stmt.Assign(OTHER, c(1, 16));
        Stmt either = when(eq(get(WordMachine.M), c(0, 1)), new Stmt.Assign(OTHER, c(2, 16)));
        Stmt use = access(new Expr.LocalRead(OTHER));
        assertEquals(List.of(kept, either, use), slice(kept, either, use));
    }
}

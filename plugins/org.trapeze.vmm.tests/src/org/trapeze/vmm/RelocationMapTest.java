package org.trapeze.vmm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.trapeze.fixtures.ByteMachine;
import org.trapeze.fixtures.Ir;
import org.trapeze.fixtures.WordMachine;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.MemoryTrap;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Body;
import org.trapeze.machine.MachineState;

class RelocationMapTest {
    private static final Region REGION = new Region(37, 20);

    private static Architecture with(Translation translation) {
        Architecture word = WordMachine.create();
        return new Architecture("other", "other", word.storage(), word.modes(), word.components(), word.devices(),
                translation, word.traps(), word.countdowns(), word.reset(), word.instructions(), List.of());
    }

    /** The definition: a bare machine with q = w against the host, for every reference near every edge. */
    @Test
    void theHostTrapsExactlyWhereABareMachineDoes() throws MonitorException {
        Architecture word = WordMachine.create();
        RelocationMap map = new RelocationMap(word);
        MachineState virtual = new MachineState(word);
        MachineState host = new MachineState(word);
        long[] edges = {0, 1, 2, 18, 19, 20, 21, 37, 65534, 65535};
        for (long l : edges) {
            for (long b : edges) {
                virtual.set(WordMachine.L, l);
                virtual.set(WordMachine.B, b);
                map.compose(virtual, REGION, host);
                for (long a : edges) {
                    boolean bare = a < b && a + l < REGION.size();
                    boolean mapped = a < host.get(WordMachine.B);
                    assertEquals(bare, mapped, "l " + l + " b " + b + " a " + a);
                    if (mapped) {
                        assertEquals(a + l + REGION.base(), a + host.get(WordMachine.L));
                    }
                }
            }
        }
    }

    @Test
    void theWholeSixtyFourBitsOfARegisterMayBeOneBound() throws MonitorException {
        StateComponent base = new StateComponent("base", StateKind.RELOCATION, 64, 1, List.of(), 3);
        StateComponent bound = new StateComponent("bound", StateKind.RELOCATION, 64, 1, List.of(), 4);
        Architecture word = WordMachine.create();
        List<StateComponent> components = List.of(WordMachine.R, WordMachine.M, WordMachine.P, base, bound,
                WordMachine.TIMER);
        Architecture wide = new Architecture("wide", "wide", word.storage(), word.modes(), components, word.devices(),
                new Translation.RelocationBounds(Ir.get(base), Ir.get(bound), WordMachine.MEMORY), word.traps(),
                word.countdowns(), word.reset(), List.of(), List.of());
        RelocationMap map = new RelocationMap(wide);
        MachineState virtual = new MachineState(wide);
        MachineState host = new MachineState(wide);
        virtual.set(base, 5);
        virtual.set(bound, -1);
        map.compose(virtual, REGION, host);
        assertEquals(42, host.get(base));
        assertEquals(15, host.get(bound));
        virtual.set(base, -1);
        map.compose(virtual, REGION, host);
        assertEquals(0, host.get(bound));
    }

    @Test
    void baseAndBoundMayBeFieldsOfOneRegister() throws MonitorException {
        RelocationMap map = new RelocationMap(ByteMachine.create());
        MachineState virtual = new MachineState(ByteMachine.create());
        MachineState host = new MachineState(ByteMachine.create());
        virtual.set(ByteMachine.REL, 3L << 32 | 0xffffffffL);
        map.compose(virtual, REGION, host);
        assertEquals(40L << 32 | 17, host.get(ByteMachine.REL));
    }

    /** Supervisor mode does not relocate, nor does user mode where a register says so. */
    @Test
    void relocationMayDependOnModeAndRegisters() throws MonitorException {
        StateComponent on = new StateComponent("on", StateKind.RELOCATION, 3, 1, List.of(), 6);
        Architecture word = WordMachine.create();
        List<StateComponent> components = new ArrayList<>(word.components());
        components.add(on);
        Expr off = Ir.op(BinaryOp.OR, Ir.eq(Ir.get(WordMachine.M), Ir.c(0, 1)), Ir.not(Ir.eq(Ir.get(on), Ir.c(5, 3))));
        Architecture bare = new Architecture("bare", "bare", word.storage(), word.modes(), components, word.devices(),
                new Translation.RelocationBounds(new Expr.Choose(off, Ir.c(0, 16), Ir.get(WordMachine.L)),
                        new Expr.Choose(off, new Expr.StorageSize(16), Ir.get(WordMachine.B)), WordMachine.MEMORY),
                word.traps(), word.countdowns(), word.reset(), List.of(), List.of());
        RelocationMap map = new RelocationMap(bare);
        for (int mode = 0; mode < 2; mode++) {
            for (int i = 0; i < 8; i++) {
                MachineState virtual = new MachineState(bare);
                MachineState host = new MachineState(bare);
                virtual.set(WordMachine.M, mode);
                virtual.set(on, i);
                virtual.set(WordMachine.L, 3);
                virtual.set(WordMachine.B, 9);
                map.compose(virtual, REGION, host);
                boolean relocates = mode == 1 && i == 5;
                assertEquals(5, host.get(on));
                assertEquals(relocates ? 40 : 37, host.get(WordMachine.L), mode + " " + i);
                assertEquals(relocates ? 9 : 20, host.get(WordMachine.B), mode + " " + i);
            }
        }
    }

    @Test
    void refusesAConditionItCannotBringAbout() {
        Expr odd = Ir.eq(Ir.get(WordMachine.TIMER), Ir.c(5, WordMachine.TIMER.width()));
        Translation timed = new Translation.RelocationBounds(new Expr.Choose(odd, Ir.get(WordMachine.L), Ir.c(0, 16)),
                Ir.get(WordMachine.B), WordMachine.MEMORY);
        MonitorException refusal = assertThrows(MonitorException.class, () -> new RelocationMap(with(timed)));
        assertTrue(refusal.getMessage().contains("base of the address translation"), refusal.getMessage());
    }

    @Test
    void saysHowMuchOfStorageTheBaseCanName() throws MonitorException {
        assertEquals(65536, new RelocationMap(WordMachine.create()).reach(1L << 20));
        assertEquals(4096, new RelocationMap(WordMachine.create()).reach(4096));
    }

    @Test
    void refusesAbsoluteAddresses() {
        MonitorException refusal = assertThrows(MonitorException.class,
                () -> new RelocationMap(with(new Translation.Absolute(WordMachine.MEMORY))));
        assertTrue(refusal.getMessage().contains("other uses absolute addresses"), refusal.getMessage());
    }

    @Test
    void refusesAFunctionSinceItWouldNeedShadowTables() {
        Local address = new Local("address", 16, 0);
        Local absolute = new Local("absolute", 16, 2);
        Translation same = new Translation.Mapped(address, new Local("access", 2, 1), absolute,
                new Body(List.of(Ir.set(absolute, Ir.get(address))), 3), MemoryTrap.of(WordMachine.MEMORY));
        MonitorException refusal = assertThrows(MonitorException.class, () -> new RelocationMap(with(same)));
        assertTrue(refusal.getMessage().contains("needs shadow tables"), refusal.getMessage());
    }

    @Test
    void refusesAComputedBase() {
        Translation blocks = new Translation.RelocationBounds(
                Ir.cat(Ir.get(WordMachine.L), Ir.c(0, 10)), Ir.get(WordMachine.B), WordMachine.MEMORY);
        MonitorException refusal = assertThrows(MonitorException.class, () -> new RelocationMap(with(blocks)));
        assertTrue(refusal.getMessage().contains("base of the address translation is computed"), refusal.getMessage());
    }

    @Test
    void refusesABoundThatIsNotRelocation() {
        Translation general = new Translation.RelocationBounds(
                Ir.get(WordMachine.L), Ir.get(WordMachine.R, Ir.c(1, 3)), WordMachine.MEMORY);
        assertThrows(MonitorException.class, () -> new RelocationMap(with(general)));
    }

    @Test
    void refusesOneRegisterForBoth() {
        Translation same = new Translation.RelocationBounds(Ir.get(WordMachine.L), Ir.get(WordMachine.L),
                WordMachine.MEMORY);
        MonitorException refusal = assertThrows(MonitorException.class, () -> new RelocationMap(with(same)));
        assertTrue(refusal.getMessage().contains("share bits"), refusal.getMessage());
    }
}

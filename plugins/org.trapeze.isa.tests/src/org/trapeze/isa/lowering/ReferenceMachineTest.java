package org.trapeze.isa.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.DataDirective;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.StorageShape;
import org.trapeze.ir.arch.Translation;
import org.trapeze.ir.decl.Cause;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.print.ExprPrinter;
import org.trapeze.ir.print.StmtPrinter;
import org.trapeze.isa.standalone.IsaStandalone;
import org.trapeze.library.Library;

/** The library's machines become what their texts say. */
class ReferenceMachineTest {
    private static final Architecture TG = read("tg");

    private static Architecture read(String name) {
        var document = IsaStandalone.create().library(name);
        assertEquals(List.of(), document.issues());
        return document.architecture().orElseThrow();
    }

    static List<String> names() {
        return Library.machineNames();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyMachineOfTheLibraryIsRight(String name) {
        assertEquals(name, read(name).name());
    }

    @Test
    void storageAndModes() {
        assertEquals(new StorageShape(64, 64, 16, 65536, true), TG.storage());
        assertEquals(List.of(new Mode("supervisor", 0), new Mode("user", 1)), TG.modes());
        assertEquals("the third-generation machine of Popek and Goldberg", TG.title());
    }

    @Test
    void components() {
        assertEquals(List.of("r", "m", "p", "l", "b", "timer"),
                TG.components().stream().map(StateComponent::name).toList());
        assertEquals(new StateComponent("r", StateKind.GENERAL, 64, 16, List.of(), 0), TG.components().get(0));
        assertEquals("p", TG.pc().name());
        assertEquals("m", TG.mode().name());
        assertEquals(List.of("l", "b"), TG.ofKind(StateKind.RELOCATION).stream().map(StateComponent::name).toList());
    }

    @Test
    void traps() {
        assertEquals(new Cause("svc", 5, Cause.Timing.TRAP), TG.traps().causes().get(4));
        assertEquals(new Cause("illegal", 3, Cause.Timing.FAULT), TG.traps().illegal());
        assertEquals("clock", TG.traps().interrupts().getFirst().cause().name());
        assertEquals("((timer == 1) & (m == 1))",
                ExprPrinter.print(TG.traps().interrupts().getFirst().condition()));
        assertEquals(1, TG.countdowns().getFirst().floor());
        assertEquals(4, TG.traps().delivery().cause().width());
        assertEquals(8, TG.traps().delivery().code().width());
    }

    @Test
    void deliverySwapsThePsw() {
        assertEquals("""
                phys[0] = (((((zext(m, 4) :: cause) :: code) :: p) :: l) :: b)
                if (cause == 6) {
                  timer = 0
                }
                let t1 = phys[1 : 64]
                m = t1[60]
                p = t1[47:32]
                l = t1[31:16]
                b = t1[15:0]
                """, StmtPrinter.print(TG.traps().delivery().body()));
    }

    @Test
    void translation() {
        var translation = assertInstanceOf(Translation.RelocationBounds.class, TG.translation());
        assertEquals("l", ExprPrinter.print(translation.base()));
        assertEquals("b", ExprPrinter.print(translation.bound()));
        assertEquals("memory", translation.memoryTrap().load().name());
        assertTrue(translation.memoryTrap().is(translation.memoryTrap().fetch()));
    }

    @Test
    void resetOpensAllOfStorage() {
        assertEquals("b = (storage_size - 1)\n", StmtPrinter.print(TG.reset()));
    }

    @Test
    void directives() {
        assertEquals(List.of("word", "psw"), TG.directives().stream().map(DataDirective::name).toList());
        assertEquals(64, TG.directives().get(0).parameters().getFirst().width());
        assertEquals("((((mode :: 0) :: at) :: base) :: bound)", ExprPrinter.print(TG.directives().get(1).value()));
    }

    @Test
    void anAddInstruction() {
        Instruction add = TG.instruction("ADD").orElseThrow();
        assertEquals("add", add.mnemonic());
        assertEquals("p = (p + 1)\nr[d] = (r[a] + r[c])\n", StmtPrinter.print(add.body()));
        assertEquals(new BigInteger("ff000fffffffffff", 16), add.encoding().mask());
        assertEquals(new BigInteger("1000000000000000", 16), add.encoding().match());
        assertTrue(add.encoding().fields().stream()
                .allMatch(field -> field.operand().kind() instanceof OperandKind.Register));
        assertEquals(BigInteger.valueOf(7),
                add.encoding().fields().get(1).decode(new BigInteger("1057c00000000000", 16)));
    }

    @Test
    void aPrivilegedInstructionLoadsBeforeItWrites() {
        assertEquals("""
                p = (p + 1)
                if (m == 1) {
                  trap privileged(0)
                }
                let word = mem[(r[a] + sext(x, 64))[15:0] : 64]
                l = word[31:16]
                b = word[15:0]
                """, StmtPrinter.print(TG.instruction("LRB").orElseThrow().body()));
    }

    @Test
    void theOwnAddressIsKeptBeforeTheProgramCounterMoves() {
        assertEquals("""
                let here = p
                p = (p + 1)
                r[d] = zext((here + 1), 64)
                p = target
                """, StmtPrinter.print(TG.instruction("BAL").orElseThrow().body()));
        // A function that reads the program counter sees the same.
        assertTrue(StmtPrinter.print(TG.instruction("SPSW").orElseThrow().body()).contains(":: here)"));
    }

    @Test
    void theVariantDiffersByOneInstruction() {
        Architecture variant = read("tg-jrst");
        assertEquals(TG.instructions(), variant.instructions().subList(0, TG.instructions().size()));
        assertEquals(TG.instructions().size() + 1, variant.instructions().size());
        assertEquals("p = (p + 1)\nm = 1\np = target\n",
                StmtPrinter.print(variant.instruction("JRST1").orElseThrow().body()));
        assertEquals(TG.components(), variant.components());
        assertEquals(TG.traps(), variant.traps());
        assertEquals("tg-jrst", variant.name());
    }
}

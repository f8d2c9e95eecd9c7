package org.trapeze.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trapeze.classify.Lines.line;
import static org.trapeze.classify.Sketch.A;
import static org.trapeze.classify.Sketch.ADDRESS;
import static org.trapeze.classify.Sketch.D;
import static org.trapeze.classify.Sketch.WORD;
import static org.trapeze.classify.Sketch.binary;
import static org.trapeze.classify.Sketch.bits;
import static org.trapeze.classify.Sketch.constant;
import static org.trapeze.classify.Sketch.equal;
import static org.trapeze.classify.Sketch.plus;
import static org.trapeze.classify.Sketch.read;
import static org.trapeze.classify.Sketch.trap;
import static org.trapeze.classify.Sketch.when;
import static org.trapeze.classify.Sketch.write;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.trapeze.classify.report.ClassificationCsv;
import org.trapeze.classify.report.ClassificationTable;
import org.trapeze.ir.arch.MonitorSetting;
import org.trapeze.ir.arch.Virtualization;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Stmt;

/** Privileged under a condition that the monitor keeps (guide §5, pitfall 8). */
class MonitorSettingTest {
    private final Sketch sketch = new Sketch();
    private final StateComponent free = sketch.component("free", StateKind.RESOURCE, 1, 1);

    /** Traps in user mode unless free is 1, as in-out instructions do on machines of the time. */
    private Stmt unlessFree() {
        return when(binary(BinaryOp.AND, sketch.inUser(), equal(read(free), constant(0, 1))), trap(sketch.privileged));
    }

    private Classification keeping(Expr condition) {
        sketch.virtualization =
                new Virtualization(List.of(new MonitorSetting(condition, "a manual")), List.of());
        return new Classifier().classify(sketch.machine(), Profile.PAPER);
    }

    private void loadBase() {
        sketch.instruction("LOADR", List.of(A), unlessFree(), write(sketch.l, bits(sketch.reg(A), ADDRESS - 1, 0)));
    }

    @Test
    void theConditionMakesItPrivilegedAndTheoremsAreReportedTwice() {
        loadBase();
        Classification found = keeping(equal(read(free), constant(0, 1)));
        assertEquals("- control[supervisor, user] location[] mode resource[] user",
                line(found.instructions().getFirst()));
        SettingVerdict kept = found.kept().orElseThrow();
        assertEquals("P control[supervisor] location[] mode resource[]", line(kept.instructions().getFirst()));
        assertEquals(Optional.of(false), found.theorem1().holds());
        assertEquals(Optional.of(false), found.theorem3().holds());
        assertEquals(Optional.of(true), kept.theorem1().holds());
        assertEquals(Optional.of(true), kept.theorem2().holds());
        assertEquals(Optional.of(true), kept.theorem3().holds());
    }

    @Test
    void theOppositeConditionLetsNothingTrap() {
        loadBase();
        SettingVerdict kept = keeping(equal(read(free), constant(1, 1))).kept().orElseThrow();
        assertEquals("- control[supervisor, user] location[] mode resource[] user",
                line(kept.instructions().getFirst()));
        Execution shown = kept.instructions().getFirst().control().get(sketch.machine().user()).witness().orElseThrow()
                .executions().getFirst();
        assertEquals(1, shown.before().get(free));
    }

    @Test
    void onlyUserModeIsLimited() {
        sketch.instruction("RET", List.of(), when(equal(read(free), constant(1, 1)), write(sketch.m, constant(1, 2))));
        SettingVerdict kept = keeping(equal(read(free), constant(0, 1))).kept().orElseThrow();
        assertEquals("- control[supervisor] location[] mode resource[]", line(kept.instructions().getFirst()));
        assertEquals(Optional.of(false), kept.theorem1().holds());
    }

    @Test
    void whatTheConditionDoesNotConcernIsNotAskedAgain() {
        sketch.instruction("JRST1", List.of(), write(sketch.m, constant(1, 2)));
        sketch.instruction("ADD", List.of(D), sketch.setReg(D, plus(sketch.reg(D), constant(1, WORD))));
        Classification found = keeping(equal(read(free), constant(0, 1)));
        for (int i = 0; i < 2; i++) {
            assertSame(found.instructions().get(i).privileged(), found.kept().orElseThrow().instructions().get(i)
                    .privileged());
        }
    }

    @Test
    void aConditionOnWhatTheInstructionWritesMatters() {
        sketch.instruction("CLEAR", List.of(), write(sketch.l, constant(0, ADDRESS)));
        SettingVerdict kept = keeping(equal(read(sketch.l), constant(0, ADDRESS))).kept().orElseThrow();
        assertEquals("- control[supervisor] location[] mode resource[]", line(kept.instructions().getFirst()));
    }

    @Test
    void anInnocuousInstructionCanBecomePrivileged() {
        sketch.instruction("IO", List.of(D), unlessFree(), sketch.setReg(D, constant(1, WORD)));
        Classification found = keeping(equal(read(free), constant(0, 1)));
        assertEquals("- control[] location[] mode resource[] innocuous", line(found.instructions().getFirst()));
        assertEquals("P control[] location[] mode resource[] innocuous",
                line(found.kept().orElseThrow().instructions().getFirst()));
    }

    @Test
    void reportsSayIt() {
        loadBase();
        Classification found = keeping(equal(read(free), constant(0, 1)));
        String table = ClassificationTable.toString(found);
        assertTrue(table.contains("While the monitor keeps (free == 0) (a manual) in user mode\n"
                + "  Theorem 1 (paper profile, with the monitor's setting): a virtual"), table);
        assertTrue(table.contains("LOADR is with the monitor's setting: privileged; control sensitive from"), table);
        assertEquals(3, ClassificationCsv.toString(found).lines().count());
        assertTrue(ClassificationCsv.toString(found).endsWith(",privileged; control sensitive from supervisor mode,"
                + "setting\r\n"), ClassificationCsv.toString(found));
    }
}

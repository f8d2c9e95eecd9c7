package org.trapeze.classify;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.trapeze.ir.arch.Extension;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.Intercept;
import org.trapeze.ir.arch.MonitorSetting;
import org.trapeze.ir.arch.Virtualization;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Stmt;

/** Classifications for the tests of the reports. */
public final class ReportFixture {
    private ReportFixture() {
    }

    /** {@return the classes of a return to user mode, which breaks Theorem 1, and of an addition} */
    public static Classification classified() {
        return classified(Profile.PAPER);
    }

    /** {@return the same in a profile} */
    public static Classification classified(Profile profile) {
        Sketch sketch = new Sketch();
        sketch.instruction("JRST1", List.of(), Sketch.write(sketch.m, Sketch.constant(1, 2)));
        sketch.instruction("ADD", List.of(Sketch.D), sketch.setReg(Sketch.D,
                Sketch.plus(sketch.reg(Sketch.D), sketch.reg(Sketch.D))));
        return new Classifier().classify(sketch.machine(), profile);
    }

    /** {@return a version of a machine with or without a return to user mode, which may trap there} */
    public static Classification returning(boolean present, boolean privileged) {
        Sketch sketch = new Sketch();
        sketch.instruction("ADD", List.of(Sketch.D), sketch.setReg(Sketch.D, sketch.reg(Sketch.D)));
        Stmt change = Sketch.write(sketch.m, Sketch.constant(1, 2));
        if (present && privileged) {
            sketch.instruction("JRST1", List.of(), sketch.onlySupervisor(), change);
        } else if (present) {
            sketch.instruction("JRST1", List.of(), change);
        }
        return new Classifier().classify(sketch.machine(), Profile.PAPER);
    }

    /** {@return the classes of a return to user mode that has a title} */
    public static Classification titled(String title) {
        Sketch sketch = new Sketch();
        sketch.instruction("JRST1", List.of(), Sketch.write(sketch.m, Sketch.constant(1, 2)));
        Instruction plain = sketch.instructions.removeFirst();
        sketch.instructions.add(
                new Instruction(plain.name(), title, plain.encoding(), plain.syntax(), plain.body()));
        return new Classifier().classify(sketch.machine(), Profile.PAPER);
    }

    /** {@return a return to user mode on a machine with an extension, which may intercept it, and with a setting} */
    public static Classification underAnExtension(boolean intercepted) {
        Sketch sketch = new Sketch();
        sketch.instruction("JRST1", List.of(), Sketch.write(sketch.m, Sketch.constant(1, 2)));
        Expr free = Sketch.equal(Sketch.read(sketch.mask), Sketch.constant(0, 4));
        List<Intercept> intercepts =
                intercepted ? List.of(new Intercept("JRST1", Sketch.constant(1, 1), "")) : List.of();
        sketch.virtualization = new Virtualization(List.of(new MonitorSetting(free, "")),
                List.of(new Extension("V", "V", free, Set.of(), false, intercepts)));
        return new Classifier().classify(sketch.machine(), Profile.PAPER);
    }

    /** {@return a classification for which the time was not enough} */
    public static Classification undecided() {
        Sketch sketch = new Sketch();
        HardQuestion.addTo(sketch);
        return new Classifier().classify(sketch.machine(), Profile.PAPER, new Options(Duration.ofMillis(50), 1),
                Progress.NONE);
    }
}

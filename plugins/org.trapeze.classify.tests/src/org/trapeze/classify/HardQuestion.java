package org.trapeze.classify;

import java.math.BigInteger;
import java.util.List;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.decl.StateKind;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;

/**
 * An instruction whose control sensitivity hangs on the factors of a product of two 64-bit primes. They have nothing
 * special: of two primes next to 2^64, a solver sometimes stumbles upon the factors.
 */
public final class HardQuestion {
    private static final BigInteger PRODUCT = new BigInteger("12479085999661618229")
            .multiply(new BigInteger("18096370917116964229"));

    private HardQuestion() {
    }

    /** {@return a machine with that instruction alone} */
    public static Architecture machine() {
        return machine(PRODUCT);
    }

    /** {@return a machine with an instruction alone that asks for the factors of another product} */
    public static Architecture machine(BigInteger product) {
        Sketch sketch = new Sketch();
        addTo(sketch, product);
        return sketch.machine();
    }

    /** Adds the instruction. */
    static void addTo(Sketch sketch) {
        addTo(sketch, PRODUCT);
    }

    private static void addTo(Sketch sketch, BigInteger number) {
        StateComponent x = sketch.component("x", StateKind.GENERAL, 64, 1);
        StateComponent y = sketch.component("y", StateKind.GENERAL, 64, 1);
        Expr product = new Expr.Binary(BinaryOp.MUL, new Expr.Extend(Sketch.read(x), 128, false),
                new Expr.Extend(Sketch.read(y), 128, false));
        Expr factored = Sketch.binary(BinaryOp.AND, Sketch.equal(product, new Expr.Const(number, 128)),
                Sketch.binary(BinaryOp.AND, greaterOne(x), greaterOne(y)));
        sketch.instruction("CRACK", List.of(), Sketch.when(factored, Sketch.write(sketch.m, Sketch.constant(1, 2))));
    }

    private static Expr greaterOne(StateComponent component) {
        return Sketch.binary(BinaryOp.ULT, Sketch.constant(1, 64), Sketch.read(component));
    }
}

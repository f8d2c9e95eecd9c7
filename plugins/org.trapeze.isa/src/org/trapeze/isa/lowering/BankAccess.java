package org.trapeze.isa.lowering;

import java.util.List;
import java.util.Map;

import org.trapeze.ir.decl.Banking;
import org.trapeze.ir.decl.Mode;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.BinaryOp;
import org.trapeze.ir.expr.Expr;
import org.trapeze.isa.isa.Reference;

/**
 * Finds the element of a banked component that is meant: in the bank of the present mode, or of a mode that is named.
 * An element that does not exist does not become one of the next bank.
 */
final class BankAccess {
    private final BodyLowering body;

    BankAccess(BodyLowering body) {
        this.body = body;
    }

    Accesses.Element element(Reference reference, StateComponent component, Expr number) {
        int width = Math.max(number.width(), Integer.SIZE - Integer.numberOfLeadingZeros(component.count()));
        Expr bank = start(reference, component, width);
        if (bank == null) {
            body.problems().broken();
            return null;
        }
        if (number instanceof Expr.Const constant && bank instanceof Expr.Const first) {
            return new Accesses.Element(component, new Expr.Const(first.value().add(constant.value()), width));
        }
        Expr wide = new Expr.Extend(number, width, false);
        Expr place = isZero(number) ? bank : new Expr.Binary(BinaryOp.ADD, bank, wide);
        boolean allExist = number instanceof Expr.Const
                || number.width() < Integer.SIZE - 1 && 1 << number.width() <= component.visible();
        return new Accesses.Element(component, allExist ? place : new Expr.Choose(
                new Expr.Binary(BinaryOp.ULT, wide, Expr.Const.of(component.visible(), width)), place,
                Expr.Const.of(component.count(), width)));
    }

    /** {@return where the bank begins, or null where the mode is broken} */
    private Expr start(Reference reference, StateComponent component, int width) {
        if (reference.getBank() != null) {
            Mode named = body.symbols().mode(reference.getBank());
            return named == null ? null : Expr.Const.of(component.start(named.value()), width);
        }
        StateComponent mode = body.symbols().mode();
        if (mode == null) {
            return null;
        }
        Banking banking = component.banking().orElseThrow();
        List<Map.Entry<Long, Integer>> others = banking.bankOf().entrySet().stream()
                .filter(entry -> entry.getValue() != 0).sorted(Map.Entry.comparingByKey()).toList();
        Expr start = Expr.Const.of(0, width);
        for (Map.Entry<Long, Integer> entry : others.reversed()) {
            Expr isMode = new Expr.Binary(BinaryOp.EQ, Expr.StateRead.of(mode),
                    Expr.Const.of(entry.getKey(), mode.width()));
            start = new Expr.Choose(isMode, Expr.Const.of(component.start(entry.getKey()), width), start);
        }
        return start;
    }

    private static boolean isZero(Expr number) {
        return number instanceof Expr.Const constant && constant.value().signum() == 0;
    }
}

package org.trapeze.isa.lowering;

import java.util.ArrayList;
import java.util.List;

import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.isa.isa.AliasDeclaration;
import org.trapeze.isa.isa.Binary;
import org.trapeze.isa.isa.BinaryOperator;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.Expression;
import org.trapeze.isa.isa.FieldAccess;
import org.trapeze.isa.isa.Index;
import org.trapeze.isa.isa.Reference;
import org.trapeze.isa.isa.SizedLiteral;
import org.trapeze.isa.model.Components;
import org.trapeze.isa.validation.IssueCodes;

/**
 * Lowers assignments to aliases, which assign the parts that the alias is made of, from the most significant on. The
 * value is computed once, before any of them. Bits for which the alias has a constant are dropped.
 */
final class AliasAssignments {
    /** Some bits of an element; or, without an element, bits that cannot be set. */
    private record Part(Accesses.Element element, BitRange bits) {
        Part cut(int high, int low) {
            return new Part(element, new BitRange(bits.low() + high, bits.low() + low));
        }
    }

    private final BodyLowering body;

    AliasAssignments(BodyLowering body) {
        this.body = body;
    }

    /** @param slice the bits of the alias that are assigned, or null for all */
    void assign(Reference reference, AliasDeclaration named, Index slice, Expression source) {
        AliasDeclaration alias = body.symbols().current(named);
        int before = body.problems().errors();
        Expr whole = body.expressions().anyBits(reference);
        BitRange bits = whole == null ? null : slice == null ? new BitRange(whole.width() - 1, 0)
                : body.expressions().accesses().bits(slice, whole.width());
        Expr value = bits == null ? null
                : body.expressions().bits(source, bits.width(), "'" + alias.getName() + "'");
        List<Part> parts = new ArrayList<>();
        boolean assignable = bits != null && collect(alias.getValue(), parts);
        if (bits != null && !assignable && body.problems().errors() == before) {
            body.problems().error(reference, null, IssueCodes.NOT_ASSIGNABLE, "'" + alias.getName() + "' can only be "
                    + "read: it is not just components, their elements, bits and fields side by side");
        }
        if (value == null || !assignable) {
            body.problems().broken();
            return;
        }
        write(parts, bits, Calls.isSettled(value) ? value : body.frame().keep(alias.getName(), value), whole.width());
    }

    private void write(List<Part> parts, BitRange bits, Expr value, int width) {
        int above = width;
        for (Part part : parts) {
            int below = above - part.bits().width();
            int high = Math.min(above - 1, bits.high());
            int low = Math.max(below, bits.low());
            if (low <= high && part.element() != null) {
                set(part.cut(high - below, low - below),
                        new Expr.Extract(value, high - bits.low(), low - bits.low()));
            }
            above = below;
        }
    }

    private void set(Part part, Expr value) {
        StateComponent component = part.element().component();
        body.frame().add(new Stmt.Write(component, part.element().index(),
                Assignments.merged(part.element(), part.bits(), value)));
    }

    // ---- What an alias is made of; its expression has been lowered without a problem before ----

    private boolean collect(Expression expression, List<Part> parts) {
        return switch (expression) {
            case Binary binary when binary.getOperator() == BinaryOperator.CONCATENATE ->
                collect(binary.getLeft(), parts) && collect(binary.getRight(), parts);
            case SizedLiteral literal -> add(parts, null, new BitRange(body.natural().of(literal) - 1, 0));
            case Reference reference when reference.getDeclaration() instanceof AliasDeclaration inner ->
                collect(body.symbols().current(inner).getValue(), parts);
            case FieldAccess access -> some(access.getTarget(), Accesses.fieldBits(access.getField()), parts);
            case Index index when Accesses.array(index) == null -> slice(index, parts);
            case null -> false;
            default -> {
                Accesses.Element element = element(expression);
                yield element != null
                        && add(parts, element, new BitRange(element.component().width() - 1, 0));
            }
        };
    }

    private boolean slice(Index index, List<Part> parts) {
        Accesses.Element element = element(index.getTarget());
        return element != null && add(parts, element,
                body.expressions().accesses().bits(index, element.component().width()));
    }

    private boolean some(Expression target, BitRange bits, List<Part> parts) {
        return add(parts, element(target), bits);
    }

    private static boolean add(List<Part> parts, Accesses.Element element, BitRange bits) {
        parts.add(new Part(element, bits));
        return bits != null;
    }

    private Accesses.Element element(Expression expression) {
        if (expression instanceof Index index && Accesses.array(index) != null) {
            return body.expressions().accesses().element(index, Accesses.array(index));
        }
        if (expression instanceof Reference reference
                && reference.getDeclaration() instanceof ComponentDeclaration declaration
                && !Components.isArray(declaration)) {
            StateComponent component = body.symbols().component(declaration);
            return component == null ? null : body.expressions().accesses().scalar(reference, component);
        }
        return null;
    }
}

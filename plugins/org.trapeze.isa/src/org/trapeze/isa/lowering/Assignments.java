package org.trapeze.isa.lowering;

import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.isa.isa.AliasDeclaration;
import org.trapeze.isa.isa.Assignment;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.Expression;
import org.trapeze.isa.isa.FieldAccess;
import org.trapeze.isa.isa.Index;
import org.trapeze.isa.isa.Reference;
import org.trapeze.isa.isa.StorageAccess;
import org.trapeze.isa.model.Components;
import org.trapeze.isa.validation.IssueCodes;

/**
 * Lowers assignments. What chooses the place is computed before the value. Bits that are not assigned keep the content
 * they have at that moment; so do those of the program counter, which then is past this instruction already.
 */
final class Assignments {
    private final BodyLowering body;
    private final AliasAssignments aliases;
    private final TranslationRules rules;

    Assignments(BodyLowering body) {
        this.body = body;
        this.aliases = new AliasAssignments(body);
        this.rules = new TranslationRules(body);
    }

    void lower(Assignment assignment) {
        switch (assignment.getTarget()) {
            case null -> body.problems().broken();
            case Reference reference when body.frame().result(reference.getDeclaration()) != null ->
                result(body.frame().result(reference.getDeclaration()), assignment.getValue());
            case Expression target when rules.isForbiddenTarget(target) ->
                body.expressions().value(assignment.getValue(), Expressions.UNKNOWN);
            case StorageAccess access -> store(access, assignment.getValue());
            case FieldAccess access -> field(access, assignment.getValue());
            case Reference reference when reference.getDeclaration() instanceof AliasDeclaration alias ->
                aliases.assign(reference, alias, null, assignment.getValue());
            case Index index when index.getTarget() instanceof Reference reference
                    && reference.getDeclaration() instanceof AliasDeclaration alias ->
                aliases.assign(reference, alias, index, assignment.getValue());
            case Index index when Accesses.array(index) == null -> slice(index, assignment.getValue());
            case Expression whole -> whole(whole, assignment.getValue());
        }
    }

    // ---- The result of translation ----

    private void result(Local result, Expression source) {
        Expr value = body.expressions().bits(source, result.width(), "'" + result.name() + "'");
        if (value != null) {
            body.frame().add(new Stmt.Assign(result, value));
        }
    }

    // ---- Storage ----

    private void store(StorageAccess access, Expression source) {
        Accesses accesses = body.expressions().accesses();
        Expr address = accesses.address(access);
        int width = accesses.width(access);
        if (width == Expressions.UNKNOWN) {
            return;
        }
        boolean sized = access.getSize() != null || access.getBits() != null;
        Expr value = body.expressions().bits(source, width, sized ? "Storage" : "One unit of storage, which is what "
                + SourceText.of(access) + " means without a size after ':',");
        if (address != null && value != null) {
            body.frame().add(new Stmt.Store(Accesses.space(access), address, value), access);
        }
    }

    // ---- State ----

    private void whole(Expression target, Expression source) {
        Accesses.Element element = element(target);
        if (element == null) {
            body.problems().broken();
            body.expressions().value(source, Expressions.UNKNOWN);
            return;
        }
        StateComponent component = element.component();
        Expr value = body.expressions().bits(source, component.width(), "'" + component.name() + "'");
        write(element, value);
    }

    private void slice(Index index, Expression source) {
        Accesses.Element element = element(index.getTarget());
        int width = element == null ? Expr.MAX_WIDTH : element.component().width();
        part(element, body.expressions().accesses().bits(index, width), source);
    }

    private void field(FieldAccess access, Expression source) {
        Accesses.Element element = element(access.getTarget());
        BitRange bits = Accesses.fieldBits(access.getField());
        boolean exists = element != null && bits != null && bits.high() < element.component().width();
        part(element, exists ? bits : null, source);
    }

    private void part(Accesses.Element element, BitRange bits, Expression source) {
        if (element == null || bits == null) {
            body.problems().broken();
            body.expressions().value(source, Expressions.UNKNOWN);
            return;
        }
        Expr value = body.expressions().bits(source, bits.width(), "This part of '" + element.component().name() + "'");
        write(element, value == null ? null : merged(element, bits, value));
    }

    private void write(Accesses.Element element, Expr value) {
        if (value != null) {
            body.frame().add(new Stmt.Write(element.component(), element.index(), value));
        }
    }

    /** {@return an element's content with some of its bits replaced} */
    static Expr merged(Accesses.Element element, BitRange bits, Expr value) {
        Expr old = element.read();
        Expr result = value;
        if (bits.high() < old.width() - 1) {
            result = new Expr.Concat(new Expr.Extract(old, old.width() - 1, bits.high() + 1), result);
        }
        return bits.low() == 0 ? result : new Expr.Concat(result, new Expr.Extract(old, bits.low() - 1, 0));
    }

    // ---- What can be assigned ----

    private Accesses.Element element(Expression target) {
        if (target instanceof Index index && Accesses.array(index) != null) {
            return body.expressions().accesses().element(index, Accesses.array(index));
        }
        if (target instanceof Reference reference) {
            return scalar(reference);
        }
        if (target != null && !Accesses.isUnknown(target)) {
            notAssignable(target, "Only components, their elements, and one run of bits of these can be assigned");
        }
        return null;
    }

    private Accesses.Element scalar(Reference reference) {
        if (!(reference.getDeclaration() instanceof ComponentDeclaration declaration)) {
            if (reference.getDeclaration() != null && !reference.getDeclaration().eIsProxy()) {
                notAssignable(reference, "'" + SourceText.of(reference)
                        + "' keeps its value; only components of the machine can be assigned");
            }
            return null;
        }
        if (Components.isArray(declaration)) {
            notAssignable(reference, "'" + declaration.getName() + "' has " + declaration.getCount()
                    + " elements; choose one, as in " + declaration.getName() + "[0]");
            return null;
        }
        StateComponent component = body.symbols().component(declaration);
        return component == null ? null : body.expressions().accesses().scalar(reference, component);
    }

    private void notAssignable(Expression target, String message) {
        body.problems().error(target, null, IssueCodes.NOT_ASSIGNABLE, message);
    }
}

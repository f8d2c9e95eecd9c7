package org.trapeze.isa.lowering;

import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.isa.isa.Expression;
import org.trapeze.isa.isa.FieldAccess;
import org.trapeze.isa.isa.Index;
import org.trapeze.isa.isa.Reference;
import org.trapeze.isa.isa.StorageAccess;
import org.trapeze.isa.isa.StorageSpace;
import org.trapeze.isa.validation.IssueCodes;

/**
 * What the body of address translation must not do, also in what it calls. It happens for every unit of every access,
 * so it has no effects; and it depends on what stands in the place of R, not on the program's own registers.
 */
final class TranslationRules {
    private final BodyLowering body;

    TranslationRules(BodyLowering body) {
        this.body = body;
    }

    void stateOf(Reference reference, StateComponent component) {
        boolean allowed = switch (component.kind()) {
            case RELOCATION, MODE, RESOURCE -> true;
            case GENERAL, PC -> false;
        };
        if (concerns() && !allowed) {
            body.problems().error(reference, null, IssueCodes.WRONG_KIND, "Address translation depends on the mode and"
                    + " on components of kind relocation and resource; '" + component.name() + "' is of kind "
                    + component.kind().name().toLowerCase(Locale.ROOT));
        }
    }

    void physical(StorageAccess access) {
        if (access.getSpace() == StorageSpace.MEM) {
            forbid(access, "mem[...] would be translated itself; address translation reads storage with phys[...]");
        }
    }

    void noDevice(EObject access) {
        forbid(access, "Address translation happens at every access, so it uses no devices");
    }

    void noEnd(EObject statement, String what) {
        forbid(statement, "Address translation cannot " + what + "; it finds an absolute address or traps");
    }

    /** {@return whether something cannot be assigned here, which has become a problem then} */
    boolean isForbiddenTarget(Expression target) {
        if (concerns()) {
            forbid(target, target instanceof StorageAccess
                    ? "Address translation happens at every access, so it does not write storage"
                    : isPartOfResult(target) ? "The result of address translation is assigned as a whole"
                            : "Address translation happens at every access, so it changes nothing but its result");
        }
        return concerns();
    }

    private boolean isPartOfResult(Expression target) {
        return switch (target) {
            case Index index -> isPartOfResult(index.getTarget());
            case FieldAccess access -> isPartOfResult(access.getTarget());
            case Reference reference -> body.frame().result(reference.getDeclaration()) != null;
            case null, default -> false;
        };
    }

    private void forbid(EObject at, String message) {
        if (concerns()) {
            body.problems().error(at, null, IssueCodes.TRANSLATION, message);
        }
    }

    private boolean concerns() {
        return body.frame().kind() == Frame.Kind.TRANSLATION;
    }
}

package org.trapeze.isa.lowering;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.trapeze.isa.isa.AliasDeclaration;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.ComponentKind;
import org.trapeze.isa.isa.ConstantDeclaration;
import org.trapeze.isa.isa.DirectiveDeclaration;
import org.trapeze.isa.isa.FunctionDeclaration;
import org.trapeze.isa.isa.NamesDeclaration;
import org.trapeze.isa.isa.Parameter;
import org.trapeze.isa.isa.ProcedureDeclaration;
import org.trapeze.isa.model.Numbers;

/**
 * Checks that what takes the place of an inherited declaration can be used wherever that is used: the base machine's
 * declarations were written for the former one.
 */
final class ReplacementChecks {
    private static final List<Class<? extends EObject>> REPLACEABLE = List.of(FunctionDeclaration.class,
            ProcedureDeclaration.class, AliasDeclaration.class, ConstantDeclaration.class, NamesDeclaration.class,
            DirectiveDeclaration.class, ComponentDeclaration.class);

    private ReplacementChecks() {
    }

    static boolean isReplaceable(EObject declaration) {
        return REPLACEABLE.stream().anyMatch(kind -> kind.isInstance(declaration));
    }

    /** {@return what must be the same and is not, if anything} */
    static Optional<String> difference(EObject before, EObject now) {
        return Optional.ofNullable(switch (now) {
            case FunctionDeclaration one when before instanceof FunctionDeclaration other ->
                !same(one.getParameters(), other.getParameters()) ? parameters(other.getParameters())
                        : !same(one.getWidth(), other.getWidth()) ? "its value must " + width(other.getWidth()) : null;
            case ProcedureDeclaration one when before instanceof ProcedureDeclaration other ->
                same(one.getParameters(), other.getParameters()) ? null : parameters(other.getParameters());
            case DirectiveDeclaration one when before instanceof DirectiveDeclaration other ->
                same(one.getParameters(), other.getParameters()) ? null : parameters(other.getParameters());
            case ConstantDeclaration one when before instanceof ConstantDeclaration other ->
                same(one.getWidth(), other.getWidth()) ? null : "it must " + width(other.getWidth());
            case ComponentDeclaration one when before instanceof ComponentDeclaration other -> component(one, other);
            default -> null;
        });
    }

    private static String component(ComponentDeclaration now, ComponentDeclaration before) {
        // More modes may need more bits.
        boolean same = now.getKind() == before.getKind() && same(now.getCount(), before.getCount())
                && (now.getKind() == ComponentKind.MODE || same(now.getWidth(), before.getWidth()));
        return same ? null
                : "kind, number of elements and width must stay, as in " + before.getKind().getLiteral() + " "
                + before.getName() + (before.getCount() == null ? "" : "[" + before.getCount() + "]") + " : "
                + before.getWidth();
    }

    private static String parameters(List<Parameter> before) {
        return "it must take the same parameters, ("
                + String.join(", ", before.stream().map(one -> one.getName() + " : " + one.getWidth()).toList()) + ")";
    }

    private static String width(String before) {
        return before == null ? "be declared without a width" : "be declared with the width " + before;
    }

    private static boolean same(List<Parameter> now, List<Parameter> before) {
        if (now.size() != before.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!same(now.get(i).getWidth(), before.get(i).getWidth())) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(String now, String before) {
        return Objects.equals(Numbers.parse(now), Numbers.parse(before));
    }
}

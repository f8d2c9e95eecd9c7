package org.trapeze.isa.model;

import java.util.Optional;

import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.Expression;
import org.trapeze.isa.isa.Index;
import org.trapeze.isa.isa.Reference;

/** Tells which component an expression names, for what only whole components and their elements have: fields. */
public final class Components {
    private Components() {
    }

    /** {@return the component that the expression is, or is an element of} */
    public static Optional<ComponentDeclaration> of(Expression expression) {
        return switch (expression) {
            case null -> Optional.empty();
            case Reference reference -> reference.getDeclaration() instanceof ComponentDeclaration component
                    ? Optional.of(component) : Optional.empty();
            case Index index when index.getLow() == null && index.getTarget() instanceof Reference ->
                of(index.getTarget()).filter(Components::isArray);
            default -> Optional.empty();
        };
    }

    /** {@return whether the component was declared with a number of elements, which its uses must choose from} */
    public static boolean isArray(ComponentDeclaration component) {
        return component.getCount() != null;
    }
}

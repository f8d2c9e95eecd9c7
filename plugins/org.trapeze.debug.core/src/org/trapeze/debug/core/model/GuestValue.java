package org.trapeze.debug.core.model;

import java.util.List;

import org.eclipse.debug.core.model.IValue;
import org.eclipse.debug.core.model.IVariable;

/**
 * What a variable had when its guest came to rest: a text, and perhaps parts. Equal to any other with the same
 * text.
 */
final class GuestValue extends GuestElement implements IValue {
    private final String type;
    private final String text;
    private final List<? extends IVariable> parts;

    GuestValue(GuestTarget target, String type, String text, List<? extends IVariable> parts) {
        super(target);
        this.type = type;
        this.text = text;
        this.parts = parts;
    }

    @Override
    public String getReferenceTypeName() {
        return type;
    }

    @Override
    public String getValueString() {
        return text;
    }

    @Override
    public boolean isAllocated() {
        return true;
    }

    @Override
    public IVariable[] getVariables() {
        return parts.toArray(IVariable[]::new);
    }

    @Override
    public boolean hasVariables() {
        return !parts.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GuestValue value && value.getDebugTarget() == getDebugTarget()
                && value.type.equals(type) && value.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}

package org.trapeze.debug.core.model;

import java.util.List;
import java.util.function.Function;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IValue;
import org.eclipse.debug.core.model.IVariable;
import org.trapeze.debug.core.session.Suspension;

/**
 * A name for something that a guest at rest has. Variables live as long as their target and look at whatever rest
 * there is when they are asked, so that views keep them from step to step; values do not change.
 */
class GuestVariable extends GuestElement implements IVariable {
    private final String name;
    private final String type;
    private final Function<Suspension, String> text;
    private final List<? extends IVariable> parts;

    GuestVariable(GuestTarget target, String name, String type, Function<Suspension, String> text,
            List<? extends IVariable> parts) {
        super(target);
        this.name = name;
        this.type = type;
        this.text = text;
        this.parts = parts;
    }

    @Override
    public IValue getValue() throws DebugException {
        GuestTarget target = getDebugTarget();
        return new GuestValue(target, type, target.suspension().map(text).orElse(""), parts);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getReferenceTypeName() {
        return type;
    }

    @Override
    public boolean hasValueChanged() {
        Rests rests = getDebugTarget().rests();
        return rests.before().isPresent() && !rests.before().map(text).equals(rests.now().map(text));
    }

    @Override
    public void setValue(String expression) throws DebugException {
        throw failed(name + " cannot be changed.", null);
    }

    @Override
    public void setValue(IValue value) throws DebugException {
        setValue(value.getValueString());
    }

    @Override
    public boolean supportsValueModification() {
        return false;
    }

    @Override
    public boolean verifyValue(String expression) throws DebugException {
        return false;
    }

    @Override
    public boolean verifyValue(IValue value) throws DebugException {
        return verifyValue(value.getValueString());
    }
}

package org.trapeze.debug.core.model;

import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IRegister;
import org.eclipse.debug.core.model.IRegisterGroup;
import org.trapeze.debug.core.session.SessionException;

/** A register, or a component of a PSW, of one of the machines. Those of the guest's own machine can be changed. */
final class CellVariable extends GuestVariable implements IRegister {
    private final Cell cell;

    CellVariable(GuestTarget target, Cell cell) {
        super(target, cell.name(), cell.width() + " bits",
                rest -> Notation.write(target.architecture(), cell, cell.read(rest)),
                cell.parts().stream().map(part -> new CellVariable(target, part)).toList());
        this.cell = cell;
    }

    @Override
    public IRegisterGroup getRegisterGroup() throws DebugException {
        return getDebugTarget().registerGroups().stream().filter(group -> group.level() == cell.level()).findFirst()
                .orElse(null);
    }

    @Override
    public boolean supportsValueModification() {
        return getDebugTarget().canChange(cell.level());
    }

    @Override
    public boolean verifyValue(String expression) throws DebugException {
        value(expression);
        return true;
    }

    @Override
    public void setValue(String expression) throws DebugException {
        long value = value(expression);
        try {
            getDebugTarget().session().change(machines -> cell.write(machines, value));
        } catch (SessionException e) {
            throw failed(e);
        }
        getDebugTarget().changed();
        fireChangeEvent(DebugEvent.CONTENT);
    }

    private long value(String expression) throws DebugException {
        try {
            long present = getDebugTarget().suspension().map(cell::read).orElse(0L);
            return Notation.read(getDebugTarget().architecture(), cell, expression, present);
        } catch (IllegalArgumentException e) {
            throw failed(e.getMessage(), e);
        }
    }
}

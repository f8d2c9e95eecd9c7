package org.trapeze.debug.core.model;

import java.util.Optional;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IRegisterGroup;
import org.eclipse.debug.core.model.IStackFrame;
import org.eclipse.debug.core.model.IThread;
import org.eclipse.debug.core.model.IVariable;
import org.trapeze.debug.core.session.Phase;
import org.trapeze.debug.core.session.Suspension;
import org.trapeze.debug.core.source.SourceLine;

/**
 * One frame: the guest's present instruction, or a phase of what is done about it beneath the guest. Frames of the
 * monitor belong to the same line of source as the guest's, so that the editor keeps showing what all the work is
 * for.
 */
public final class GuestFrame extends GuestElement implements IStackFrame {
    private final GuestThread thread;
    private final Optional<Phase> phase;

    GuestFrame(GuestThread thread, Phase phase) {
        super(thread.getDebugTarget());
        this.thread = thread;
        this.phase = Optional.ofNullable(phase);
    }

    /** {@return what is done beneath the guest; empty for the guest itself} */
    public Optional<Phase> phase() {
        return phase;
    }

    /** {@return the line of source of the guest's present instruction} */
    public Optional<SourceLine> source() {
        return rest().flatMap(rest -> getDebugTarget().program().line(rest.place()));
    }

    private Optional<Suspension> rest() {
        return getDebugTarget().suspension();
    }

    @Override
    public String getName() {
        return phase.map(Phase::label).orElseGet(() -> rest().map(this::guestLabel).orElse("guest"));
    }

    private String guestLabel(Suspension rest) {
        String symbol = getDebugTarget().program().symbol(rest.place(), rest.address());
        return "guest: " + symbol + source().map(line -> ", " + line).orElse("");
    }

    @Override
    public IThread getThread() {
        return thread;
    }

    @Override
    public IVariable[] getVariables() throws DebugException {
        return getDebugTarget().variables().toArray(IVariable[]::new);
    }

    @Override
    public boolean hasVariables() {
        return isSuspended();
    }

    @Override
    public IRegisterGroup[] getRegisterGroups() {
        return getDebugTarget().registerGroups().toArray(IRegisterGroup[]::new);
    }

    @Override
    public boolean hasRegisterGroups() {
        return isSuspended();
    }

    @Override
    public int getLineNumber() {
        return source().map(SourceLine::line).orElse(-1);
    }

    @Override
    public int getCharStart() {
        return -1;
    }

    @Override
    public int getCharEnd() {
        return -1;
    }

    @Override
    public boolean canResume() {
        return thread.canResume();
    }

    @Override
    public boolean canSuspend() {
        return thread.canSuspend();
    }

    @Override
    public boolean isSuspended() {
        return thread.isSuspended();
    }

    @Override
    public void resume() throws DebugException {
        thread.resume();
    }

    @Override
    public void suspend() {
        thread.suspend();
    }

    @Override
    public boolean canStepInto() {
        return thread.canStepInto();
    }

    @Override
    public boolean canStepOver() {
        return thread.canStepOver();
    }

    @Override
    public boolean canStepReturn() {
        return thread.canStepReturn();
    }

    @Override
    public boolean isStepping() {
        return thread.isStepping();
    }

    @Override
    public void stepInto() throws DebugException {
        thread.stepInto();
    }

    @Override
    public void stepOver() throws DebugException {
        thread.stepOver();
    }

    @Override
    public void stepReturn() throws DebugException {
        thread.stepReturn();
    }

    @Override
    public boolean canTerminate() {
        return thread.canTerminate();
    }

    @Override
    public boolean isTerminated() {
        return thread.isTerminated();
    }

    @Override
    public void terminate() throws DebugException {
        thread.terminate();
    }
}

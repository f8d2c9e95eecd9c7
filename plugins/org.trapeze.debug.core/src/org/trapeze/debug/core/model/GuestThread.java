package org.trapeze.debug.core.model;

import java.util.Optional;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.core.model.IStackFrame;
import org.eclipse.debug.core.model.IThread;
import org.trapeze.debug.core.session.GuestSession;
import org.trapeze.debug.core.session.Motion;
import org.trapeze.debug.core.session.Reason;
import org.trapeze.debug.core.session.SessionException;
import org.trapeze.debug.core.session.Suspension;

/** The virtual machine that executes the guest, or the bare machine, as the one thread of its target. */
public final class GuestThread extends GuestElement implements IThread {
    private final GuestSession session;
    private final FrameStack frames = new FrameStack(this);
    /** The motion under way; null while suspended, and before the first resume. */
    private volatile Motion motion;

    GuestThread(GuestTarget target, GuestSession session) {
        super(target);
        this.session = session;
    }

    /** Takes note that the guest goes on. On the machine's thread. */
    void resumed(Motion next) {
        motion = next;
        fireResumeEvent(Details.of(next));
    }

    /** Takes note that the guest rests. On the machine's thread. */
    void suspended(int detail) {
        motion = null;
        fireSuspendEvent(detail);
    }

    /** {@return why the guest rests; empty while it runs} */
    public Optional<Reason> reason() {
        return session.suspension().map(Suspension::reason);
    }

    private void go(Motion next) throws DebugException {
        try {
            session.go(next);
        } catch (SessionException e) {
            throw failed(e);
        }
    }

    @Override
    public IStackFrame[] getStackFrames() {
        return session.suspension().map(frames::of).orElse(new IStackFrame[0]);
    }

    @Override
    public IStackFrame getTopStackFrame() {
        IStackFrame[] all = getStackFrames();
        return all.length == 0 ? null : all[0];
    }

    @Override
    public boolean hasStackFrames() {
        return isSuspended();
    }

    @Override
    public int getPriority() {
        return 0;
    }

    @Override
    public String getName() {
        return getDebugTarget().program().threadName();
    }

    @Override
    public IBreakpoint[] getBreakpoints() {
        return isSuspended() ? getDebugTarget().breakpointsHit() : new IBreakpoint[0];
    }

    @Override
    public boolean canResume() {
        return isSuspended();
    }

    @Override
    public boolean canSuspend() {
        return !isSuspended() && !isTerminated();
    }

    @Override
    public boolean isSuspended() {
        return session.isSuspended();
    }

    @Override
    public void resume() throws DebugException {
        go(Motion.RESUME);
    }

    @Override
    public void suspend() {
        session.suspend();
    }

    @Override
    public boolean canStepInto() {
        return isSuspended();
    }

    @Override
    public boolean canStepOver() {
        return isSuspended();
    }

    @Override
    public boolean canStepReturn() {
        return session.canStepReturn();
    }

    @Override
    public boolean isStepping() {
        Motion present = motion;
        return present != null && present != Motion.RESUME;
    }

    @Override
    public void stepInto() throws DebugException {
        go(Motion.STEP_INTO);
    }

    @Override
    public void stepOver() throws DebugException {
        go(Motion.STEP_OVER);
    }

    @Override
    public void stepReturn() throws DebugException {
        go(Motion.STEP_RETURN);
    }

    @Override
    public boolean canTerminate() {
        return getDebugTarget().canTerminate();
    }

    @Override
    public boolean isTerminated() {
        return getDebugTarget().isTerminated();
    }

    @Override
    public void terminate() throws DebugException {
        getDebugTarget().terminate();
    }
}

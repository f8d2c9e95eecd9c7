package org.trapeze.debug.core.model;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.core.model.IDebugTarget;
import org.eclipse.debug.core.model.IMemoryBlock;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IThread;
import org.trapeze.debug.core.breakpoints.BreakpointSync;
import org.trapeze.debug.core.session.GuestSession;
import org.trapeze.debug.core.session.Motion;
import org.trapeze.debug.core.session.Outcome;
import org.trapeze.debug.core.session.SessionListener;
import org.trapeze.debug.core.session.Suspension;
import org.trapeze.debug.core.source.Program;
import org.trapeze.debug.core.storage.StorageMap;
import org.trapeze.ir.arch.Architecture;

/**
 * A machine, with all monitors on it, that executes a guest under the debugger. Turns what the session tells into the
 * platform's events.
 */
public final class GuestTarget extends GuestElement implements IDebugTarget, SessionListener {
    private final ILaunch launch;
    private final IProcess process;
    private final Program program;
    private final Architecture architecture;
    private final GuestSession session;
    private final StorageMap storage;
    private final GuestThread thread;
    private final BreakpointSync breakpoints;
    private final List<RegisterGroup> registerGroups;
    private final List<GuestVariable> variables;
    private volatile Rests rests = Rests.EMPTY;

    /**
     * Creates a target and its thread, and tells the platform.
     *
     * @param levels  machines there are, the real one included
     * @param storage who owns what of their storage
     * @param process the same guest as the console sees it
     */
    public GuestTarget(ILaunch launch, IProcess process, Program program, Architecture architecture, int levels,
            StorageMap storage, GuestSession session) {
        super(null);
        this.storage = storage;
        this.launch = launch;
        this.process = process;
        this.program = program;
        this.architecture = architecture;
        this.session = session;
        thread = new GuestThread(this, session);
        breakpoints = new BreakpointSync(architecture, program, session::stopAt);
        Views views = new Views(this, levels);
        registerGroups = views.registerGroups();
        variables = views.variables();
    }

    /** Begins to keep the session's breakpoints as the workspace has them; the target exists from here on. */
    public void connect() {
        fireCreationEvent();
        thread.fireCreationEvent();
        breakpoints.start();
    }

    @Override
    public void resumed(Motion motion) {
        thread.resumed(motion);
    }

    @Override
    public void suspended(Suspension rest) {
        rests = rests.next(rest);
        thread.suspended(Details.of(rest.reason()));
    }

    @Override
    public void ended(Outcome outcome) {
        breakpoints.stop();
        thread.fireTerminateEvent();
        fireTerminateEvent();
    }

    /** Has the views look again after the guest's state was changed at rest. */
    void changed() {
        session.suspension().ifPresent(rest -> rests = rests.replaced(rest));
        fireChangeEvent(DebugEvent.CONTENT);
    }

    /** {@return what the guest has at rest; empty while it runs} */
    Optional<Suspension> suspension() {
        return session.suspension();
    }

    Rests rests() {
        return rests;
    }

    GuestSession session() {
        return session;
    }

    /** {@return what is executed} */
    Program program() {
        return program;
    }

    /** {@return who owns what of the storage of all the machines} */
    public StorageMap storage() {
        return storage;
    }

    /** {@return the description of all the machines} */
    Architecture architecture() {
        return architecture;
    }

    List<RegisterGroup> registerGroups() {
        return registerGroups;
    }

    List<GuestVariable> variables() {
        return variables;
    }

    /**
     * {@return whether the state of a machine may be changed now: only the guest's own, and between two
     * instructions}
     */
    boolean canChange(int level) {
        return level == registerGroups.size() - 1 && suspension().map(Suspension::atInstruction).orElse(false);
    }

    IBreakpoint[] breakpointsHit() {
        return suspension().map(breakpoints::hit).orElse(new IBreakpoint[0]);
    }

    @Override
    public GuestTarget getDebugTarget() {
        return this;
    }

    @Override
    public ILaunch getLaunch() {
        return launch;
    }

    @Override
    public IProcess getProcess() {
        return process;
    }

    @Override
    public IThread[] getThreads() {
        return isTerminated() ? new IThread[0] : new IThread[] {thread};
    }

    @Override
    public boolean hasThreads() {
        return !isTerminated();
    }

    @Override
    public String getName() {
        return program.machineName();
    }

    @Override
    public boolean supportsBreakpoint(IBreakpoint breakpoint) {
        return breakpoint.getModelIdentifier().equals(getModelIdentifier());
    }

    @Override
    public void breakpointAdded(IBreakpoint breakpoint) {
        // kept in step by BreakpointSync
    }

    @Override
    public void breakpointRemoved(IBreakpoint breakpoint, IMarkerDelta delta) {
        // kept in step by BreakpointSync
    }

    @Override
    public void breakpointChanged(IBreakpoint breakpoint, IMarkerDelta delta) {
        // kept in step by BreakpointSync
    }

    @Override
    public boolean canTerminate() {
        return !isTerminated();
    }

    @Override
    public boolean isTerminated() {
        return session.isEnded();
    }

    @Override
    public void terminate() {
        session.terminate();
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
    public boolean canDisconnect() {
        return false;
    }

    @Override
    public void disconnect() throws DebugException {
        throw failed("A guest runs inside the IDE and cannot be disconnected from it. Terminate it instead.", null);
    }

    @Override
    public boolean isDisconnected() {
        return false;
    }

    @Override
    public boolean supportsStorageRetrieval() {
        return false;
    }

    @Override
    public IMemoryBlock getMemoryBlock(long startAddress, long length) throws DebugException {
        throw failed("Storage is not shown here yet.", null);
    }
}

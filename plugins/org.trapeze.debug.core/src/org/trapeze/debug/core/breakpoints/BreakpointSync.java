package org.trapeze.debug.core.breakpoints;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IBreakpointManager;
import org.eclipse.debug.core.IBreakpointManagerListener;
import org.eclipse.debug.core.IBreakpointsListener;
import org.eclipse.debug.core.model.IBreakpoint;
import org.trapeze.debug.core.TrapezeDebug;
import org.trapeze.debug.core.session.Reason;
import org.trapeze.debug.core.session.StopConditions;
import org.trapeze.debug.core.session.Suspension;
import org.trapeze.debug.core.source.Program;
import org.trapeze.debug.core.source.SourceLine;
import org.trapeze.ir.arch.Architecture;
import org.trapeze.machine.TrapEvent;

/**
 * Keeps what one session stops at in step with the breakpoints of the workspace: on every change all of them are
 * translated anew into one immutable object, which the session takes at its next instruction. Hit counts belong to
 * the run and outlive the translation.
 */
public final class BreakpointSync implements IBreakpointsListener, IBreakpointManagerListener {
    private final Architecture architecture;
    private final Program program;
    private final Consumer<StopConditions> session;
    private final IBreakpointManager manager = DebugPlugin.getDefault().getBreakpointManager();
    private final Map<TrapBreakpoint, AtomicInteger> hits = new HashMap<>();
    /** The trap breakpoints that the last watched trap met. */
    private volatile List<TrapBreakpoint> met = List.of();

    /** @param session takes what to stop at, from any thread */
    public BreakpointSync(Architecture architecture, Program program, Consumer<StopConditions> session) {
        this.architecture = architecture;
        this.program = program;
        this.session = session;
    }

    /** Translates the breakpoints there are and follows them from now on. */
    public void start() {
        manager.addBreakpointListener(this);
        manager.addBreakpointManagerListener(this);
        translate();
    }

    /** Stops following. */
    public void stop() {
        manager.removeBreakpointListener(this);
        manager.removeBreakpointManagerListener(this);
    }

    /** {@return the breakpoints that made a session stop} */
    public IBreakpoint[] hit(Suspension rest) {
        if (rest.reason() == Reason.TRAP_BREAKPOINT) {
            return met.toArray(IBreakpoint[]::new);
        }
        return rest.reason() != Reason.LINE_BREAKPOINT ? new IBreakpoint[0] : all(GuestLineBreakpoint.class)
                .filter(breakpoint -> places(breakpoint).anyMatch(place -> place == rest.place()))
                .toArray(IBreakpoint[]::new);
    }

    private synchronized void translate() {
        if (!manager.isEnabled()) {
            session.accept(StopConditions.NONE);
            return;
        }
        Set<Long> places = new HashSet<>();
        all(GuestLineBreakpoint.class).flatMapToLong(this::places).forEach(places::add);
        List<TrapBreakpoint> traps = all(TrapBreakpoint.class).toList();
        traps.forEach(breakpoint -> hits.computeIfAbsent(breakpoint, created -> new AtomicInteger()));
        Map<TrapBreakpoint, AtomicInteger> counts = Map.copyOf(hits);
        session.accept(new StopConditions(places::contains, trap -> meets(trap, traps, counts)));
    }

    private boolean meets(TrapEvent trap, List<TrapBreakpoint> traps, Map<TrapBreakpoint, AtomicInteger> counts) {
        List<TrapBreakpoint> present = traps.stream()
                .filter(breakpoint -> meets(trap, breakpoint, counts.get(breakpoint))).toList();
        if (!present.isEmpty()) {
            met = present;
        }
        return !present.isEmpty();
    }

    private boolean meets(TrapEvent trap, TrapBreakpoint breakpoint, AtomicInteger count) {
        TrapSelection selection = breakpoint.selection();
        return selection.matches(architecture.name(), trap.cause().name())
                && count.incrementAndGet() >= selection.firstHit();
    }

    private <B extends IBreakpoint> Stream<B> all(Class<B> kind) {
        return Arrays.stream(manager.getBreakpoints(TrapezeDebug.MODEL_ID)).filter(kind::isInstance).map(kind::cast)
                .filter(BreakpointSync::isEnabled);
    }

    private static boolean isEnabled(IBreakpoint breakpoint) {
        try {
            return breakpoint.isRegistered() && breakpoint.isEnabled();
        } catch (CoreException e) {
            // deleted in the meantime
            return false;
        }
    }

    private LongStream places(GuestLineBreakpoint breakpoint) {
        try {
            return breakpoint.getMarker().getResource() instanceof IFile file
                    ? program.places(new SourceLine(file, breakpoint.getLineNumber())) : LongStream.empty();
        } catch (CoreException e) {
            // deleted in the meantime
            return LongStream.empty();
        }
    }

    @Override
    public void breakpointsAdded(IBreakpoint[] breakpoints) {
        translate();
    }

    @Override
    public void breakpointsRemoved(IBreakpoint[] breakpoints, IMarkerDelta[] deltas) {
        translate();
    }

    @Override
    public void breakpointsChanged(IBreakpoint[] breakpoints, IMarkerDelta[] deltas) {
        translate();
    }

    @Override
    public void breakpointManagerEnablementChanged(boolean enabled) {
        translate();
    }
}

package org.trapeze.debug.core.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IStreamsProxy;
import org.trapeze.debug.core.TrapezeDebug;
import org.trapeze.debug.core.session.GuestSession;
import org.trapeze.debug.core.session.Outcome;
import org.trapeze.debug.core.streams.ConsoleStreams;

/** A guest as a process inside the IDE: what the console shows and the run mode terminates. */
public final class GuestProcess extends PlatformObject implements IProcess {
    private final ILaunch launch;
    private final String label;
    private final GuestSession session;
    private final ConsoleStreams streams;
    private final Map<String, String> attributes = new ConcurrentHashMap<>();
    private volatile Outcome outcome;

    /** @param label what the console is titled with */
    public GuestProcess(ILaunch launch, String label, GuestSession session, ConsoleStreams streams) {
        this.launch = launch;
        this.label = label;
        this.session = session;
        this.streams = streams;
        setAttribute(ATTR_PROCESS_TYPE, TrapezeDebug.LAUNCH_TYPE);
        setAttribute(DebugPlugin.ATTR_LAUNCH_TIMESTAMP, Long.toString(System.currentTimeMillis()));
    }

    /** Tells the platform that the process exists. */
    public void created() {
        fire(DebugEvent.CREATE);
    }

    /** Takes note that the guest is at its end. */
    public void ended(Outcome end) {
        streams.finish();
        outcome = end;
        setAttribute(DebugPlugin.ATTR_TERMINATE_TIMESTAMP, Long.toString(System.currentTimeMillis()));
        fire(DebugEvent.TERMINATE);
    }

    private void fire(int kind) {
        DebugPlugin.getDefault().fireDebugEventSet(new DebugEvent[] {new DebugEvent(this, kind)});
    }

    @Override
    public String getLabel() {
        return label;
    }

    @Override
    public ILaunch getLaunch() {
        return launch;
    }

    @Override
    public IStreamsProxy getStreamsProxy() {
        return streams;
    }

    @Override
    public void setAttribute(String key, String value) {
        attributes.put(key, value);
    }

    @Override
    public String getAttribute(String key) {
        return attributes.get(key);
    }

    @Override
    public int getExitValue() throws DebugException {
        if (outcome == null) {
            throw GuestElement.failed("The guest has not come to its end.", null);
        }
        return outcome.exitValue();
    }

    @Override
    public boolean canTerminate() {
        return !isTerminated();
    }

    @Override
    public boolean isTerminated() {
        return outcome != null;
    }

    @Override
    public void terminate() {
        session.terminate();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == IProcess.class) {
            return adapter.cast(this);
        }
        return adapter == ILaunch.class ? adapter.cast(launch) : super.getAdapter(adapter);
    }
}

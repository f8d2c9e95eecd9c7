package org.trapeze.debug.core.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.debug.core.model.IStackFrame;
import org.trapeze.debug.core.session.Phase;
import org.trapeze.debug.core.session.Suspension;

/**
 * The frames of a thread. The same place in the same activity is the same frame object for as long as the thread
 * lives, so that views keep what is selected and expanded from step to step.
 */
final class FrameStack {
    private record Key(int height, Phase phase) {
    }

    private final GuestFrame guest;
    private final GuestThread thread;
    private final Map<Key, GuestFrame> monitors = new HashMap<>();

    FrameStack(GuestThread thread) {
        this.thread = thread;
        guest = new GuestFrame(thread, null);
    }

    /** {@return the frames to show for a thread at rest, the topmost first} */
    synchronized IStackFrame[] of(Suspension rest) {
        List<Phase> phases = rest.phases();
        IStackFrame[] frames = new IStackFrame[phases.size() + 1];
        for (int i = 0; i < phases.size(); i++) {
            frames[i] = monitors.computeIfAbsent(new Key(phases.size() - i, phases.get(i)),
                    key -> new GuestFrame(thread, key.phase()));
        }
        frames[phases.size()] = guest;
        return frames;
    }
}

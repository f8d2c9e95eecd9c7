package org.trapeze.debug.core.session;

import java.util.Objects;

import org.trapeze.ir.arch.Instruction;
import org.trapeze.vmm.MonitorEvent;

/**
 * Something that is done about the guest's present instruction beneath the guest: a frame above the guest's.
 *
 * @param name   who does it, such as {@code Dispatcher}
 * @param detail what it does it for, such as a cause or an instruction; may be empty
 * @param level  the nesting level of the monitor that does it, 1 being the one on the real machine; 0 for the real
 *               machine itself
 */
public record Phase(String name, String detail, int level) {
    public Phase {
        Objects.requireNonNull(name);
        Objects.requireNonNull(detail);
    }

    /**
     * {@return a phase of a monitor's work}
     *
     * @param nested whether there are several monitors, so that the name has to tell them apart
     */
    static Phase of(MonitorEvent event, boolean nested) {
        String who = switch (event.phase()) {
            case DISPATCH -> "Dispatcher";
            case INTERPRET -> "Interpreter";
            case ALLOCATE -> "Allocator";
            case REFLECT -> "Reflection";
            case RESUME -> "World switch";
        };
        String cause = event.trap().cause().name();
        String instruction = event.trap().instruction().map(Instruction::name).orElse(cause);
        String what = switch (event.phase()) {
            case DISPATCH, REFLECT -> cause;
            case INTERPRET, ALLOCATE -> instruction;
            case RESUME -> "";
        };
        return new Phase(nested ? who + " " + event.depth() : who, what, event.depth());
    }

    /** {@return the phase as a frame is labelled, such as {@code Dispatcher(privileged)}} */
    public String label() {
        return detail.isEmpty() ? name : name + "(" + detail + ")";
    }
}

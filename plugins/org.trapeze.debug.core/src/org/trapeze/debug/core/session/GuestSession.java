package org.trapeze.debug.core.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.trapeze.debug.core.counts.PlaceCounts;
import org.trapeze.machine.Machine;
import org.trapeze.machine.MachineObserver;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.RunRequest;
import org.trapeze.machine.Stop;
import org.trapeze.machine.TrapEvent;
import org.trapeze.machine.TrapPolicy;
import org.trapeze.machine.interpreter.Execution;
import org.trapeze.machine.interpreter.Interpreter;
import org.trapeze.vmm.MonitorEvent;
import org.trapeze.vmm.MonitorObserver;
import org.trapeze.vmm.MonitorPhase;

/**
 * One execution of a guest under the control of a debugger, on a thread of its own: stepping over the guest and
 * over the monitors beneath it, breakpoints, suspending, ending. Knows nothing of Eclipse.
 *
 * <p>Threads: the machine's thread executes the guest and calls the observing methods and the listener; it rests
 * either between two runs of the guest's machine, or inside an observing call while a monitor or a trap's delivery
 * is at work. Everything public may be called from any thread, unless it says otherwise, and returns at once.
 */
public final class GuestSession implements MachineObserver, MonitorObserver {

    private final String name;
    private final Gate gate = new Gate();
    private final Stepping stepping = new Stepping();
    private final Deque<Phase> phases = new ArrayDeque<>();
    private SessionListener listener;
    private List<Machine> machines = List.of();
    private Machine guest;
    private long budget;
    private TrapEvent trap;
    /** The nesting level of the monitor that has just handed its trap up to the monitor above; 0 where none has. */
    private int handedUp;
    /** Finds the guest's addresses in its storage. */
    private Execution locator;
    private PlaceCounts counts = new PlaceCounts(0);
    private volatile StopConditions conditions = StopConditions.NONE;
    private volatile Suspension suspension;

    /**
     * Creates a session that does nothing yet.
     *
     * @param name of the machine's thread
     */
    public GuestSession(String name) {
        this.name = Objects.requireNonNull(name);
    }

    /** Makes the session count what the guest's instructions do. To be called before the start. */
    public void count(PlaceCounts wanted) {
        counts = Objects.requireNonNull(wanted);
    }

    /**
     * Starts executing. Called once.
     *
     * @param stack       the real machine first, then every virtual machine on it, the one with the guest last; reset,
     *                    loaded, its monitors observed by this session, and used by nobody else from now on
     * @param changes     told of all changes
     * @param limit       instructions that the guest may execute, at least 1
     * @param stopAtEntry whether to be suspended before the first instruction
     */
    public void start(List<Machine> stack, SessionListener changes, long limit, boolean stopAtEntry) {
        listener = Objects.requireNonNull(changes);
        machines = List.copyOf(stack);
        guest = machines.getLast();
        locator = new Execution(new Interpreter(guest.architecture()), guest.state(), guest.storage(), guest.devices());
        budget = limit == RunRequest.UNLIMITED ? limit : guest.time() + limit;
        Thread thread = new Thread(() -> work(stopAtEntry), name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets a suspended session go on. */
    public void go(Motion motion) throws SessionException {
        gate.command(motion);
    }

    /** Asks the session to come to rest as soon as possible. */
    public void suspend() {
        gate.requestSuspend();
    }

    /** Ends the session as soon as possible, whatever it does; without effect where it has ended. */
    public void terminate() {
        gate.requestEnd();
    }

    /** Sets what to stop at, from the next instruction on, while running or not. */
    public void stopAt(StopConditions wanted) {
        conditions = Objects.requireNonNull(wanted);
    }

    /** {@return whether the session rests and takes commands} */
    public boolean isSuspended() {
        return gate.state() == Gate.State.SUSPENDED;
    }

    /** {@return whether the session is over} */
    public boolean isEnded() {
        return gate.state() == Gate.State.ENDED;
    }

    /** {@return what the session showed when it last came to rest; empty while it runs} */
    public Optional<Suspension> suspension() {
        return isSuspended() ? Optional.ofNullable(suspension) : Optional.empty();
    }

    /**
     * {@return whether STEP_RETURN has a meaning here: in the monitor, or in a mode that can become less
     * privileged}
     */
    public boolean canStepReturn() {
        return suspension().map(rest -> !rest.atInstruction() || isPrivileged(rest.guest())).orElse(false);
    }

    private boolean isPrivileged(MachineState state) {
        int rank = Stepping.privilege(guest.architecture(), state);
        return rank < guest.architecture().modes().size() - 1;
    }

    /**
     * {@return what a function gives for the machines at rest} The session cannot go on meanwhile, so the function
     * must be short; it must not change anything.
     */
    public <T> T read(Function<List<Machine>, T> reader) throws SessionException {
        return gate.whileSuspended(() -> reader.apply(machines));
    }

    /** Changes the machines at rest, between two instructions of the guest. */
    public void change(Consumer<List<Machine>> change) throws SessionException {
        boolean done = gate.whileSuspended(() -> {
            if (!suspension.atInstruction()) {
                return false;
            }
            change.accept(machines);
            suspension = snapshot(suspension.reason());
            return true;
        });
        if (!done) {
            throw new SessionException("The guest's state cannot be changed while the monitor or a trap's delivery is "
                    + "at work. Step return to the guest first.");
        }
    }

    /**
     * Monitors on one another deal with one trap one after the other: trap breakpoints only count the first of
     * them.
     */
    @Override
    public void entered(MonitorEvent event) {
        boolean fromBelow = handedUp > 0 && event.depth() == handedUp + 1;
        handedUp = 0;
        TrapEvent present = event.phase() == MonitorPhase.RESUME ? null : event.trap();
        enter(Phase.of(event, machines.size() > 2), present, event.phase() == MonitorPhase.DISPATCH && !fromBelow);
    }

    @Override
    public void left(MonitorEvent event) {
        phases.pop();
        if (event.phase() == MonitorPhase.REFLECT && event.depth() < machines.size() - 1) {
            handedUp = event.depth();
        }
    }

    /** A trap of the bare machine. Those that a monitor reflects to the guest have been seen at its dispatcher. */
    @Override
    public void delivering(Machine machine, TrapEvent event) {
        if (machine == guest && phases.isEmpty()) {
            enter(new Phase("Trap", event.cause().name(), 0), event, true);
            phases.pop();
        }
    }

    /**
     * Something begins to be done beneath the guest.
     *
     * @param cause for which trap; null where the trap is over
     * @param first whether it is the first thing that is done, where trap breakpoints stop
     */
    private void enter(Phase phase, TrapEvent cause, boolean first) {
        phases.push(phase);
        trap = cause;
        if (first && !cause.interrupt()) {
            counts.trap(place(cause.address()));
        }
        if (first && conditions.traps().test(cause)) {
            park(Reason.TRAP_BREAKPOINT);
        } else if (stepping.endsAtPhase(phases.size())) {
            park(Reason.STEP);
        } else if (gate.suspendWanted()) {
            park(Reason.REQUEST);
        }
    }

    private void work(boolean stopAtEntry) {
        Outcome outcome;
        try {
            if (stopAtEntry) {
                park(Reason.ENTRY);
            }
            outcome = execute();
        } catch (RuntimeException | StackOverflowError e) {
            outcome = Outcome.failed(e);
        }
        Outcome end = outcome;
        gate.end(() -> listener.ended(end));
    }

    private Outcome execute() {
        while (!gate.terminating()) {
            Stop stop = run();
            Optional<Outcome> end = Outcome.of(stop, guest.time() >= budget);
            if (end.isPresent()) {
                return end.get();
            }
            atInstruction();
        }
        return Outcome.TERMINATED;
    }

    /** A run asks for breakpoints before each instruction but its first, which therefore is counted here. */
    private Stop run() {
        long time = guest.time();
        long first = place(guest.state().pc());
        counts.execute(first);
        Stop stop = guest.run(request());
        if (stop instanceof Stop.Suspended && guest.time() == time) {
            counts.retract(first);
        }
        return stop;
    }

    /** {@return whether to stop before the instruction at a place, which else is going to be executed} */
    private boolean stopsAt(long place) {
        if (stepping.looksAtInstructions() || conditions.addresses().test(place)) {
            return true;
        }
        counts.execute(place);
        return false;
    }

    /**
     * The next run of the guest's machine. What is stepping may become so only during the run, while the session
     * rests in an observing call; therefore every instruction is a breakpoint then, and the budget of 1 is for
     * places outside storage.
     */
    private RunRequest request() {
        long left = budget == RunRequest.UNLIMITED ? budget : budget - guest.time();
        return new RunRequest(stepping.looksAtInstructions() ? 1 : left, TrapPolicy.DELIVER,
                this::stopsAt, gate::interrupted, this);
    }

    /** Decides, before the guest's next instruction, whether to rest here. */
    private void atInstruction() {
        trap = null;
        phases.clear();
        if (gate.terminating()) {
            return;
        }
        if (conditions.addresses().test(place(guest.state().pc()))) {
            park(Reason.LINE_BREAKPOINT);
        } else if (gate.suspendWanted()) {
            park(Reason.REQUEST);
        } else if (stepping.endsAtInstruction(guest.architecture(), guest.state())) {
            park(Reason.STEP);
        }
    }

    private void park(Reason reason) {
        suspension = snapshot(reason);
        Motion motion = gate.park(() -> listener.suspended(suspension));
        stepping.begin(motion, phases.size(), guest.architecture(), guest.state());
        if (!gate.terminating()) {
            listener.resumed(motion);
        }
    }

    private Suspension snapshot(Reason reason) {
        List<MachineState> states = machines.stream().map(machine -> machine.state().copy()).toList();
        long address = trap == null ? guest.state().pc() : trap.address();
        return new Suspension(reason, Optional.ofNullable(trap), List.copyOf(phases), states, address, place(address),
                guest.time());
    }

    private long place(long address) {
        return locator.locate(address).orElse(-1);
    }
}

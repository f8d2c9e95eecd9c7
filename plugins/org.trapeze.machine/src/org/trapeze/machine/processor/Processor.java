package org.trapeze.machine.processor;

import java.util.Optional;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Interrupt;
import org.trapeze.machine.DeliveryException;
import org.trapeze.machine.DeviceBus;
import org.trapeze.machine.Machine;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.RunRequest;
import org.trapeze.machine.Stop;
import org.trapeze.machine.Storage;
import org.trapeze.machine.TrapEvent;
import org.trapeze.machine.TrapPolicy;
import org.trapeze.machine.interpreter.Execution;
import org.trapeze.machine.interpreter.Interpreter;
import org.trapeze.machine.interpreter.Outcome;

/**
 * The processor of one machine, one instruction at a time. The order is the same everywhere: interrupts that are due,
 * then the instruction; then time passes and the countdowns count; then, if the instruction trapped, the delivery. An
 * interrupt takes no time. A trap under {@link TrapPolicy#STOP} has not happened yet: everything is undone and no time
 * passes.
 */
public final class Processor {
    /** More interrupts than this without an instruction between them are a program that hangs. */
    private static final int MAX_INTERRUPTS = 1000;

    private final Machine machine;
    private final Architecture architecture;
    private final MachineState state;
    private final Execution execution;
    private final Countdowns countdowns;
    private final TrapCounts delivered = new TrapCounts();
    private final int interrupts;
    private long time;
    private int interruptsInSuccession;
    private Stop ended;

    /**
     * Creates the processor of a machine.
     *
     * @param machine     told to observers as the one that gets the traps
     * @param interpreter of the machine's architecture
     */
    public Processor(Machine machine, Interpreter interpreter, MachineState state, Storage storage, DeviceBus devices) {
        this.machine = machine;
        this.architecture = interpreter.architecture();
        this.state = state;
        this.execution = new Execution(interpreter, state, storage, devices);
        this.countdowns = new Countdowns(architecture, component -> true);
        this.interrupts = architecture.traps().interrupts().size();
    }

    /** {@return what this processor executes with} */
    public Execution execution() {
        return execution;
    }

    /** {@return instructions executed since the reset, those included whose trap was delivered} */
    public long time() {
        return time;
    }

    /** {@return the traps delivered in runs since the reset} */
    public TrapCounts delivered() {
        return delivered;
    }

    /** {@return why this processor never goes on before its next reset; null where it can go on} */
    public Stop ended() {
        return ended;
    }

    /**
     * Puts the processor back to what it was at another moment; the state is the caller's matter.
     *
     * @param then  the time
     * @param stop  why it could not go on then; null where it could
     */
    public void restore(long then, Stop stop) {
        time = then;
        ended = stop;
        interruptsInSuccession = 0;
    }

    /** Resets state and time. */
    public void reset() {
        restore(0, null);
        delivered.clear();
        state.copyFrom(new MachineState(architecture));
        Outcome outcome = execution.reset();
        if (outcome != Outcome.COMPLETED) {
            execution.rollback();
            ended = new Stop.CheckStop("the reset of " + architecture.name() + " does not complete: " + outcome);
        }
    }

    /** {@return the first interrupt that is due, null where none is} */
    public TrapEvent due() {
        for (int i = 0; i < interrupts; i++) {
            if (execution.isDue(i)) {
                Interrupt interrupt = architecture.traps().interrupts().get(i);
                return new TrapEvent(interrupt.cause(), 0, state.pc(), Optional.empty(), true);
            }
        }
        return null;
    }

    /**
     * Executes the next instruction and lets its time pass; {@return why the run stops with it, null where it goes on}
     */
    public Stop step(RunRequest request) {
        long address = state.pc();
        Outcome outcome = execution.step();
        if (outcome == Outcome.COMPLETED) {
            pass(1);
            return null;
        }
        return conclude(outcome, address, request);
    }

    /**
     * Does what follows from the last instruction's outcome.
     *
     * @param address the instruction's program counter
     * @return why the run stops with it, null where it goes on
     */
    public Stop conclude(Outcome outcome, long address, RunRequest request) {
        return switch (outcome) {
            case Outcome.Completed completed -> {
                pass(1);
                yield null;
            }
            case Outcome.Trapped trapped -> raise(event(trapped, address), request);
            case Outcome.Halted halted -> {
                pass(1);
                yield end(new Stop.Halted());
            }
            case Outcome.Unpredictable unpredictable -> new Stop.CheckStop(unpredictable(address));
            case Outcome.Waiting waiting -> new Stop.Suspended();
        };
    }

    /** {@return the trap as others see it, of the instruction executed last} */
    public TrapEvent event(Outcome.Trapped trapped, long address) {
        return new TrapEvent(trapped.cause(), trapped.code(), address, execution.instruction(), false);
    }

    /**
     * Delivers a trap, or stops with it, as the request says.
     *
     * @param trap an interrupt that is due, or the trap of the instruction executed last
     * @return why the run stops with it, null where it goes on
     */
    public Stop raise(TrapEvent trap, RunRequest request) {
        if (request.traps() == TrapPolicy.STOP) {
            if (!trap.interrupt()) {
                execution.rollback();
            }
            return new Stop.Trapped(trap);
        }
        if (!trap.interrupt()) {
            execution.commit();
            pass(1);
        } else if (++interruptsInSuccession > MAX_INTERRUPTS) {
            return end(new Stop.CheckStop("interrupt " + trap.cause().name()
                    + " is due again and again: its delivery does not end its condition"));
        }
        delivered.add(trap);
        request.observer().delivering(machine, trap);
        return tryToDeliver(trap);
    }

    /**
     * Delivers a trap over the present state, whatever led to it. A delivery may halt the processor, as one that loads
     * a PSW in the wait state does; then it has happened, and this processor has ended.
     */
    public void deliver(TrapEvent trap) throws DeliveryException {
        Outcome outcome = execution.deliver(trap.cause(), trap.code());
        if (outcome instanceof Outcome.Halted) {
            end(new Stop.Halted());
        } else if (outcome != Outcome.COMPLETED) {
            String reason = "the trap " + trap.cause().name() + " could not be delivered: " + undelivered(outcome);
            end(new Stop.CheckStop(reason));
            throw new DeliveryException(reason);
        }
    }

    /**
     * Lets time pass.
     *
     * @param instructions how many were executed
     */
    public void pass(long instructions) {
        pass(instructions, countdowns);
    }

    /**
     * Lets time pass where something else has let some of the countdowns count already.
     *
     * @param instructions how many were executed
     * @param counting     the countdowns that have not
     */
    public void pass(long instructions, Countdowns counting) {
        if (instructions != 0) {
            time += instructions;
            interruptsInSuccession = 0;
            counting.pass(state, instructions);
        }
    }

    /** Ends this processor's life before its next reset; {@return the same stop} */
    public Stop end(Stop stop) {
        ended = stop;
        return stop;
    }

    private Stop tryToDeliver(TrapEvent trap) {
        try {
            deliver(trap);
        } catch (DeliveryException e) {
            // What ended the processor says why.
        }
        return ended;
    }

    private static String undelivered(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Trapped trapped -> "the delivery itself raised " + trapped.cause().name();
            case Outcome.Unpredictable unpredictable -> "the description does not say what happens";
            case Outcome.Waiting waiting -> "the delivery waits for a device";
            case Outcome.Halted halted -> "";
            case Outcome.Completed completed -> "";
        };
    }

    private String unpredictable(long address) {
        String name = execution.instruction().map(instruction -> instruction.name()).orElse("the instruction");
        return "the description does not say what " + name + " does at " + Long.toUnsignedString(address)
                + " in this state (unpredictable)";
    }
}

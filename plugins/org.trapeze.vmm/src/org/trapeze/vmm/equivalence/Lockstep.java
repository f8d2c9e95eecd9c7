package org.trapeze.vmm.equivalence;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

import org.trapeze.machine.DeviceBus;
import org.trapeze.machine.Machine;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.RunRequest;
import org.trapeze.machine.Stop;
import org.trapeze.machine.interpreter.Execution;
import org.trapeze.machine.interpreter.Interpreter;
import org.trapeze.vmm.equivalence.Comparison.Difference;

/** Runs two machines with the same guest, one instruction at a time, until they differ or stop. */
final class Lockstep {
    private final Contestant left;
    private final Contestant right;
    private final Machine bare;
    private final Machine virtual;
    private final Comparison comparison;
    /** The bare machine's state before the present instruction. */
    private final MachineState before;

    Lockstep(Contestant bare, Contestant virtual) {
        left = bare;
        right = virtual;
        this.bare = bare.machine();
        this.virtual = virtual.machine();
        comparison = new Comparison(this.bare, this.virtual);
        before = this.bare.state().copy();
    }

    EquivalenceResult run(long budget, BooleanSupplier cancel) {
        RunRequest request = RunRequest.of(1).withSuspend(cancel);
        Stop stop = new Stop.BudgetSpent();
        Optional<Difference> difference = comparison.registers();
        while (difference.isEmpty() && stop instanceof Stop.BudgetSpent && bare.time() < budget) {
            before.copyFrom(bare.state());
            stop = bare.run(request);
            Stop other = stop instanceof Stop.Suspended ? stop : virtual.run(request);
            if (other instanceof Stop.Suspended) {
                return new EquivalenceResult.Equal(virtual.time(), other);
            }
            difference = compare(stop, other);
        }
        if (difference.isEmpty()) {
            difference = comparison.storage(LongStream.range(0, bare.storage().size()));
        }
        Stop end = stop;
        return difference.<EquivalenceResult>map(this::different)
                .orElseGet(() -> new EquivalenceResult.Equal(bare.time(), end));
    }

    private Optional<Difference> compare(Stop bareStop, Stop virtualStop) {
        return comparison.registers()
                .or(() -> comparison.storage(LongStream.concat(left.written(), right.written())))
                .or(this::compareOutput)
                .or(() -> bareStop.equals(virtualStop) ? Optional.empty()
                        : Optional.of(new Difference("stop", bareStop.toString(), virtualStop.toString())));
    }

    private Optional<Difference> compareOutput() {
        for (String device : left.devices()) {
            List<Long> expected = left.output(device);
            List<Long> actual = right.output(device);
            if (!expected.equals(actual)) {
                return Optional.of(new Difference("output of " + device, expected.toString(), actual.toString()));
            }
        }
        left.forgetOutput();
        right.forgetOutput();
        return Optional.empty();
    }

    private EquivalenceResult different(Difference difference) {
        Interpreter interpreter = new Interpreter(bare.architecture());
        Execution then = new Execution(interpreter, before, bare.storage(), new DeviceBus());
        return new EquivalenceResult.Different(bare.time(), before.pc(), then.locate(before.pc()).orElse(-1),
                then.peek(), difference.component(), difference.bare(), difference.virtual());
    }
}

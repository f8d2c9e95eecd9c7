package org.trapeze.classify;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.trapeze.ir.arch.Architecture;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.decl.Device;
import org.trapeze.ir.decl.StateComponent;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.stmt.Body;
import org.trapeze.ir.stmt.Stmt;
import org.trapeze.machine.DeviceBus;
import org.trapeze.machine.DevicePort;
import org.trapeze.machine.MachineState;
import org.trapeze.machine.interpreter.Interpreter;
import org.trapeze.machine.storage.SparseStorage;

/**
 * Executes one instruction over one concrete state in the reference interpreter, so that a witness does not rest on the
 * solver's word.
 */
final class Replay {
    private final Interpreter interpreter;
    private final Instruction instruction;
    private final long[] operands;
    private final Architecture machine;
    private final ConcreteState before;
    private final Execution result;
    private final org.trapeze.machine.interpreter.Execution initial;

    /** @param inputs what each device gives, in order, by its name */
    Replay(Interpreter interpreter, Instruction instruction, long[] operands, ConcreteState before,
            Map<String, List<Long>> inputs) {
        this.interpreter = interpreter;
        this.instruction = instruction;
        this.operands = operands;
        this.machine = interpreter.architecture();
        this.before = before;
        this.initial = new org.trapeze.machine.interpreter.Execution(interpreter, state(before), storage(),
                new DeviceBus());
        MachineState state = state(before);
        SparseStorage storage = storage();
        List<Execution.Transfer> io = new ArrayList<>();
        var place = new org.trapeze.machine.interpreter.Execution(interpreter, state, storage, devices(inputs, io));
        Outcome outcome = outcome(place.execute(instruction, operands));
        place.commit();
        result = new Execution(before, outcome, after(state, storage), io);
    }

    /** {@return what was executed} */
    Instruction instruction() {
        return instruction;
    }

    /** {@return what happened} */
    Execution result() {
        return result;
    }

    /** {@return where a program's address led in the state before; empty where it is beyond R or storage} */
    OptionalLong locate(long relative) {
        return initial.locate(relative);
    }

    /** {@return the relative addresses of the cells in the window that matter} */
    List<Long> places() {
        OptionalLong base = locate(0);
        return base.isEmpty() ? List.of() : result.after().storage().keySet().stream()
                .map(cell -> cell - base.getAsLong()).filter(place -> locate(place).isPresent()).toList();
    }

    /** {@return whether a condition over the operands and the state held before the execution} */
    boolean heldBefore(Expr condition) {
        return holds(condition, before);
    }

    /** {@return whether a condition over the operands and the state holds afterwards} */
    boolean holdsAfter(Expr condition) {
        return holds(condition, result.after());
    }

    /** Lets the interpreter decide, by an instruction that halts where the condition holds. */
    private boolean holds(Expr condition, ConcreteState where) {
        Stmt halt = new Stmt.If(condition, List.of(new Stmt.Halt()), List.of());
        Instruction probe = new Instruction(instruction.name(), instruction.title(), instruction.encoding(),
                instruction.syntax(), new Body(List.of(halt), 0));
        var place = new org.trapeze.machine.interpreter.Execution(interpreter, state(where), storage(),
                new DeviceBus());
        return place.execute(probe, operands) instanceof org.trapeze.machine.interpreter.Outcome.Halted;
    }

    private MachineState state(ConcreteState of) {
        MachineState state = new MachineState(machine);
        of.components().forEach((component, elements) -> {
            for (int i = 0; i < elements.size(); i++) {
                state.set(component, i, elements.get(i));
            }
        });
        return state;
    }

    private SparseStorage storage() {
        SparseStorage storage = new SparseStorage(machine.storage().unitBits(), before.storageSize());
        before.storage().forEach(storage::write);
        return storage;
    }

    private DeviceBus devices(Map<String, List<Long>> inputs, List<Execution.Transfer> io) {
        DeviceBus bus = new DeviceBus();
        for (Device device : machine.devices()) {
            Iterator<Long> values = inputs.getOrDefault(device.name(), List.of()).iterator();
            bus.attach(device.name(), new Recorder(device.name(), values, io));
        }
        return bus;
    }

    private ConcreteState after(MachineState state, SparseStorage storage) {
        Map<StateComponent, List<Long>> components = new LinkedHashMap<>();
        for (StateComponent component : machine.components()) {
            components.put(component, IntStream.range(0, component.count())
                    .mapToObj(element -> state.get(component, element)).toList());
        }
        SortedMap<Long, Long> cells = new TreeMap<>(Long::compareUnsigned);
        before.storage().keySet().forEach(address -> cells.put(address, storage.read(address)));
        cells.putAll(storage.content());
        return new ConcreteState(components, cells, before.storageSize());
    }

    private Outcome outcome(org.trapeze.machine.interpreter.Outcome outcome) {
        return switch (outcome) {
            case org.trapeze.machine.interpreter.Outcome.Completed completed -> new Outcome(Outcome.Kind.COMPLETED);
            case org.trapeze.machine.interpreter.Outcome.Halted halted -> new Outcome(Outcome.Kind.HALTED);
            case org.trapeze.machine.interpreter.Outcome.Unpredictable open -> new Outcome(Outcome.Kind.UNPREDICTABLE);
            case org.trapeze.machine.interpreter.Outcome.Trapped trapped -> {
                boolean memory = machine.translation().memoryTrap().is(trapped.cause());
                yield new Outcome(memory ? Outcome.Kind.MEMORY_TRAPPED : Outcome.Kind.TRAPPED, trapped.cause().name());
            }
            case org.trapeze.machine.interpreter.Outcome.Waiting waiting ->
                throw new WitnessException("nobody asked a replay to stop waiting");
        };
    }

    /** A device that gives what the witness says and notes what passes. */
    private record Recorder(String device, Iterator<Long> values, List<Execution.Transfer> io) implements DevicePort {
        @Override
        public long read() {
            long value = values.hasNext() ? values.next() : 0;
            io.add(new Execution.Transfer(device, true, value));
            return value;
        }

        @Override
        public void write(long value) {
            io.add(new Execution.Transfer(device, false, value));
        }
    }
}

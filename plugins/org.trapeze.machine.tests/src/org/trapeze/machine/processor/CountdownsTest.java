package org.trapeze.machine.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapeze.fixtures.ByteMachine;
import org.trapeze.fixtures.WordMachine;
import org.trapeze.machine.MachineState;

class CountdownsTest {
    @ParameterizedTest
    @CsvSource({"0, 5, 0, false", "1, 5, 1, false", "2, 1, 1, true", "2, 9, 1, true", "10, 0, 10, true",
        "10, 3, 7, true", "10, 8, 2, true", "10, 9, 1, true", "10, 10, 1, true", "65535, 65533, 2, true",
        "65535, 9223372036854775807, 1, true"})
    void countsDownToItsFloor(long value, long instructions, long expected, boolean counting) {
        MachineState state = new MachineState(WordMachine.create());
        Countdowns countdowns = new Countdowns(WordMachine.create(), component -> true);
        state.set(WordMachine.TIMER, value);
        assertEquals(counting, countdowns.isCounting(state));
        countdowns.pass(state, instructions);
        assertEquals(expected, state.get(WordMachine.TIMER));
    }

    @ParameterizedTest
    @CsvSource({"true, 6, 10", "false, 10, 6"})
    void countsOnlyThoseChosen(boolean timer, long timerAfter, long ticksAfter) {
        MachineState state = new MachineState(ByteMachine.create());
        Countdowns countdowns = new Countdowns(ByteMachine.create(), each -> each.equals(ByteMachine.TIMER) == timer);
        state.set(ByteMachine.TIMER, 10);
        state.set(ByteMachine.TICKS, 10);
        countdowns.pass(state, 4);
        assertEquals(timerAfter, state.get(ByteMachine.TIMER));
        assertEquals(ticksAfter, state.get(ByteMachine.TICKS));
    }
}

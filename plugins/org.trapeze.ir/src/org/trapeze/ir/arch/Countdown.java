package org.trapeze.ir.arch;

import java.util.Objects;

import org.trapeze.ir.decl.StateComponent;

/**
 * A timer register. Once per instruction, after it completes or traps, the register is decremented where it is above
 * {@code floor}, as an unsigned number; at the floor or below it stays as it is. Time is the instruction count.
 *
 * @param component a scalar component
 * @param floor     where counting stops
 */
public record Countdown(StateComponent component, long floor) {
    public Countdown {
        Objects.requireNonNull(component);
    }
}

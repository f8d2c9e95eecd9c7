package org.trapeze.ir.arch;

import java.util.Objects;

import org.trapeze.ir.expr.Local;
import org.trapeze.ir.stmt.Body;

/**
 * What the machine does to deliver a trap to its software, as a body over the state at the trap.
 *
 * @param cause holds the cause's number when the body starts
 * @param code  holds the trap's code, cut or extended with zeros to this local's width
 * @param body  the delivery; that it raises a trap itself stops the machine, and so does a halt
 */
public record Delivery(Local cause, Local code, Body body) {
    public Delivery {
        Objects.requireNonNull(cause);
        Objects.requireNonNull(code);
        Objects.requireNonNull(body);
    }
}

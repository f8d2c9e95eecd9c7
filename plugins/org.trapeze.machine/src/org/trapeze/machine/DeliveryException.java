package org.trapeze.machine;

/** The delivery of a trap trapped itself, for instance because storage is too small to hold the trap vector. */
public class DeliveryException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message which trap could not be delivered and why, for people */
    public DeliveryException(String message) {
        super(message);
    }
}

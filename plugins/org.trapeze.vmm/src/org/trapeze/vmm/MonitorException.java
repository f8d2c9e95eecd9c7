package org.trapeze.vmm;

/** A virtual machine cannot be had: the machine cannot carry this kind of monitor, or its storage does not suffice. */
public class MonitorException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what would be right, for people */
    public MonitorException(String message) {
        super(message);
    }
}

package org.trapeze.vmm.session;

import org.trapeze.vmm.MonitorException;

/** Something was asked for that has a name but does not exist yet. */
public class NotAvailableException extends MonitorException {
    private static final long serialVersionUID = 1L;

    /** @param what begins the sentence for people: "... is not available yet." */
    public NotAvailableException(String what) {
        super(what + " is not available yet.");
    }
}

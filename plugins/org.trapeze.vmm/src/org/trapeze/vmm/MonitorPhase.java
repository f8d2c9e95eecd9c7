package org.trapeze.vmm;

/** What a monitor is doing. The phases of one trap are nested: all others lie within DISPATCH, except RESUME. */
public enum MonitorPhase {
    /** The dispatcher D has been entered by a trap and decides what becomes of it, until it has been done. */
    DISPATCH,
    /** The instruction's routine v_i executes it over the virtual machine's state. */
    INTERPRET,
    /** The allocator A approves what the interpreted instruction does to resources, and composes R'. */
    ALLOCATE,
    /**
     * The trap, or a virtual interrupt, is given to the virtual machine: delivered to its software, or handed to the
     * monitor that runs on it.
     */
    REFLECT,
    /** After a trap, the virtual machine's state is loaded into the host, which is about to run it directly. */
    RESUME
}

package org.trapeze.ir.decl;

/**
 * What a state component is in the model of PG §1, which decides how the classifier treats a change of it and how a
 * monitor virtualizes it.
 */
public enum StateKind {
    /** Visible to and owned by the running program, such as registers and condition codes. */
    GENERAL,
    /** P, the program counter; exactly one component of a machine. */
    PC,
    /** M, the processor mode; exactly one component of a machine. */
    MODE,
    /** Part of R, the relocation-bounds register, or of what stands in its place. */
    RELOCATION,
    /** System state beyond M and R that governs what a program may use; a resource in the extended profile only. */
    RESOURCE
}

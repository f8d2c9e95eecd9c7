/**
 * The machine as monitors, debuggers and tests see it. {@link org.trapeze.machine.Machine} has two implementations, the
 * real machine and a virtual machine, so that a monitor runs on either and nesting is composition.
 *
 * <p>Threads: a machine belongs to the one thread that calls {@link org.trapeze.machine.Machine#run}. Other threads may
 * only ask a run to stop, through the request's suspend flag.
 */
package org.trapeze.machine;

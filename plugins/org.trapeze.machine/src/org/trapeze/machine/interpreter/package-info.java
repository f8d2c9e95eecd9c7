/**
 * The reference interpreter: the meaning of the semantics IR, slow and obvious. It evaluates an instruction or any
 * other body over whatever state, storage and devices it is given, so the same code is the real machine's processor,
 * the monitors' interpreter routines v_i over a virtual machine's state (PG §3), and the replay of a classifier's
 * witness.
 *
 * <p>{@link org.trapeze.machine.interpreter.Interpreter} is an architecture made executable, immutable and shared;
 * {@link org.trapeze.machine.interpreter.Execution} is one place to execute over, used by one thread at a time.
 */
package org.trapeze.machine.interpreter;

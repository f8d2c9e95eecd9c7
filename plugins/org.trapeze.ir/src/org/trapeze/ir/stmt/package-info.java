/**
 * Statements: everything in an instruction's meaning that changes state, reaches storage or a device, or traps. They
 * are executed in order, each seeing the effects of those before it.
 */
package org.trapeze.ir.stmt;

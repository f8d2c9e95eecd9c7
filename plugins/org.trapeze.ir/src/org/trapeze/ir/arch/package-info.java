/** A whole machine: its storage, state, traps and instructions, ready to be classified or executed. */
package org.trapeze.ir.arch;

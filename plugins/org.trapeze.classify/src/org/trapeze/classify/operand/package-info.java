/**
 * Conditional verdicts: finds the operand values that an instruction tells apart, and what the instruction means for
 * each of them. Plain computation on the IR, without a solver; safe on any thread.
 */
package org.trapeze.classify.operand;

/**
 * The meaning of instructions as formulas over bit vectors, and the definitions of PG §2 as questions about them.
 * Everything here belongs to one solver context and so to one thread; only {@link
 * org.trapeze.classify.smt.Prover#cancel()} may be called from another.
 */
package org.trapeze.classify.smt;

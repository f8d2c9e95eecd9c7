/**
 * The classifier: which instructions of a described machine are privileged, control sensitive and behaviour sensitive
 * in the sense of G. J. Popek and R. P. Goldberg, "Formal Requirements for Virtualizable Third Generation
 * Architectures", CACM 17(7), 1974 (PG in this code), and whether their Theorems 1 and 3 promise a monitor. Every
 * verdict is computed from the semantics IR alone, by a solver, with a proof or with a counter-example that the
 * reference interpreter has replayed.
 *
 * <p>Where a machine translates addresses by a function of its own, what is classified is an abstraction of it, see
 * {@link org.trapeze.classify.AbstractMap}.
 *
 * <p>Entry point: {@link org.trapeze.classify.Classifier}. Results are immutable and may be shared between threads.
 */
package org.trapeze.classify;

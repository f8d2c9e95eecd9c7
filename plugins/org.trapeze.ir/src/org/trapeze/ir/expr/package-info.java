/**
 * Expressions: pure, total, and typed by their width in bits. Nothing in an expression traps or touches storage; that
 * is what statements are for. All operators have the meaning of the SMT-LIB theory of fixed-size bit vectors, division
 * by zero and wide shifts included, so that solver and engines cannot disagree about them.
 */
package org.trapeze.ir.expr;

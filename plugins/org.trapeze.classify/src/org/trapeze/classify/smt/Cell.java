package org.trapeze.classify.smt;

import org.trapeze.classify.term.BitVecExpr;
import org.trapeze.classify.term.BoolExpr;

/**
 * A place in storage.
 *
 * @param inside   whether it lies in the window that R opens at the start of the execution
 * @param relative its address from the window's base; meaningless outside
 * @param absolute its absolute address
 */
record Cell(BoolExpr inside, BitVecExpr relative, BitVecExpr absolute) {
}

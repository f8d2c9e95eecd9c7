package org.trapeze.classify.smt;

import java.util.List;

import org.trapeze.classify.term.BoolExpr;

/**
 * Whether there are states of which a formula holds.
 *
 * @param name  says which question it is, among those about one instruction under the same circumstances
 * @param words the vocabulary of the formula
 * @param goal  the formula
 * @param runs  the executions it is about: their starts are the states
 */
public record Question(String name, Vocabulary words, BoolExpr goal, List<SymbolicRun> runs) {
}

package org.trapeze.classify;

import java.util.List;

import org.trapeze.classify.smt.Question;
import org.trapeze.classify.term.Assignment;
import org.trapeze.classify.term.Valuation;

/**
 * The hints for the questions about one instruction, or part of it, under some circumstances.
 *
 * @param where what the operands are limited to
 */
record Recollection(Hints hints, String instruction, Profile profile, Circumstances circumstances,
        List<OperandValues> where) {
    /** {@return what answered the question before} */
    List<Valuation> recall(Question question) {
        return hints.of(instruction, name(question), profile);
    }

    /** Keeps what answers a question. */
    void keep(Question question, Assignment answer) {
        hints.add(instruction, name(question), profile, answer.valuation());
    }

    private String name(Question question) {
        return question.name() + where + circumstances.settings().size()
                + circumstances.extension().map(known -> " " + known.name()).orElse("");
    }
}

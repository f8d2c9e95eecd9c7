package org.trapeze.asm.assembler;

import java.math.BigInteger;
import java.util.List;

import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.syntax.Match;
import org.trapeze.ir.arch.Instruction;

/**
 * An instruction. Where several forms fit the text, the first whose operands hold the values is taken. Where values are
 * not known when the layout comes here, a form is given up for good once it turned out too small, so that there is a
 * last layout.
 */
final class Code implements Content {
    private final Token head;
    private final List<Match> candidates;
    private final int unitBits;
    /** Bits of each candidate, which are asked for often. */
    private final int[] bits;
    private int choice;
    private boolean settled;
    /** What it always is encoded as, once that is known; null where it depends on names or on its place. */
    private BigInteger constant;

    /** @param candidates at least one, the shortest first */
    Code(Token head, List<Match> candidates, int unitBits) {
        this.head = head;
        this.candidates = candidates;
        this.unitBits = unitBits;
        this.bits = new int[candidates.size()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = candidates.get(i).bits();
        }
    }

    /** Before another program in which it is used again. */
    void restart() {
        choice = 0;
        settled = false;
    }

    boolean hasChoice() {
        return candidates.size() > 1;
    }

    Instruction instruction() {
        return candidates.get(choice).form().instruction();
    }

    Match match() {
        return candidates.get(choice);
    }

    @Override
    public int length() {
        return bits[choice] / unitBits;
    }

    /** When the layout comes here: takes the first form that holds the values, if those are known already. */
    void choose(BigInteger here, Values values) {
        settled = true;
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            try {
                encode(candidates.get(candidate), here, values);
                choice = candidate;
                return;
            } catch (SyntaxException e) {
                if (!e.code().equals(ProblemCodes.RANGE)) {
                    settled = false;
                    return;
                }
            }
        }
        choice = candidates.size() - 1;
    }

    /**
     * After a layout: goes on to the next form where values that were not known at {@link #choose} do not fit the
     * present one; says whether the length changed.
     */
    boolean reconsider(BigInteger here, Values values) {
        int before = length();
        while (!settled && choice + 1 < candidates.size() && !fits(candidates.get(choice), here, values)) {
            choice++;
        }
        return length() != before;
    }

    /** Takes the longest form, where the values were not known; says whether the length changed. */
    boolean settle() {
        int before = length();
        choice = settled ? choice : candidates.size() - 1;
        return length() != before;
    }

    /** Whether it has turned out to be encoded always the same, so that there is no name in it. */
    boolean isConstant() {
        return constant != null;
    }

    /** Does the same as {@link #emit} where it always is the same; else does nothing and says false. */
    boolean emitConstant(Units units) {
        if (constant != null) {
            units.instruction(constant, bits[choice]);
        }
        return constant != null;
    }

    @Override
    public void emit(BigInteger here, Units units, Values values, Problems problems) throws SyntaxException {
        BigInteger word = constant;
        if (word == null) {
            word = encode(match(), here, values);
            rejectAmbiguity(word, here, values);
            constant = !hasChoice() && match().isConstant() ? word : null;
        }
        units.instruction(word, bits[choice]);
    }

    private void rejectAmbiguity(BigInteger word, BigInteger here, Values values) throws SyntaxException {
        for (int other = choice + 1; other < candidates.size(); other++) {
            Match rival = candidates.get(other);
            if (bits[other] == bits[choice] && rival.form() != match().form()
                    && fits(rival, here, values) && !encode(rival, here, values).equals(word)) {
                throw new SyntaxException(head.offset(), head.end(), ProblemCodes.OPERANDS, "ambiguous: this may be "
                        + instruction().name() + " (" + match().form() + ") or "
                        + rival.form().instruction().name() + " (" + rival.form() + ")");
            }
        }
    }

    private BigInteger encode(Match match, BigInteger here, Values values) throws SyntaxException {
        return InstructionEncoder.encode(match, unitBits, here, values);
    }

    private boolean fits(Match match, BigInteger here, Values values) {
        try {
            encode(match, here, values);
            return true;
        } catch (SyntaxException e) {
            // A name without a value fits no other form either, and is reported when the units are made.
            return !e.code().equals(ProblemCodes.RANGE);
        }
    }
}

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
 * An instruction. Where several forms fit the text, the first whose operands hold the values is taken; a form is given up
 * for good once it turned out too small, so that the layout comes to an end.
 */
final class Code implements Content {
    private final Token head;
    private final List<Match> candidates;
    private final int unitBits;
    private int choice;

    /** @param candidates at least one, the shortest first */
    Code(Token head, List<Match> candidates, int unitBits) {
        this.head = head;
        this.candidates = candidates;
        this.unitBits = unitBits;
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
        return instruction().encoding().bits() / unitBits;
    }

    /** Goes on to the next form where the present one does not hold the values; says whether the length changed. */
    boolean reconsider(BigInteger here, Values values) {
        int before = length();
        while (choice + 1 < candidates.size() && !fits(candidates.get(choice), here, values)) {
            choice++;
        }
        return length() != before;
    }

    /** Takes the longest form; says whether the length changed. */
    boolean settle() {
        int before = length();
        choice = candidates.size() - 1;
        return length() != before;
    }

    @Override
    public void emit(BigInteger here, Units units, Values values, Problems problems) throws SyntaxException {
        BigInteger word = InstructionEncoder.encode(match(), here, values);
        rejectAmbiguity(word, here, values);
        units.instruction(word, instruction().encoding().bits());
    }

    private void rejectAmbiguity(BigInteger word, BigInteger here, Values values) throws SyntaxException {
        for (int other = choice + 1; other < candidates.size(); other++) {
            Match rival = candidates.get(other);
            if (rival.form().instruction().encoding().bits() == instruction().encoding().bits()
                    && fits(rival, here, values) && !InstructionEncoder.encode(rival, here, values).equals(word)) {
                throw new SyntaxException(head.offset(), head.end(), ProblemCodes.OPERANDS, "ambiguous: this may be "
                        + instruction().name() + " (" + match().form() + ") or "
                        + rival.form().instruction().name() + " (" + rival.form() + ")");
            }
        }
    }

    private static boolean fits(Match match, BigInteger here, Values values) {
        try {
            InstructionEncoder.encode(match, here, values);
            return true;
        } catch (SyntaxException e) {
            // A name without a value fits no other form either, and is reported when the units are made.
            return !e.code().equals(ProblemCodes.RANGE);
        }
    }
}

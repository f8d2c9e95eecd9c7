package org.trapeze.asm.assembler;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

import org.trapeze.asm.expression.DirectiveValue;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.syntax.Argument;
import org.trapeze.asm.syntax.Match;
import org.trapeze.ir.arch.PseudoInstruction;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Widths;

/** Encodes what a pseudo-instruction stands for. */
final class PseudoEncoder {
    private final Map<Operand, Argument> arguments = new HashMap<>();
    private final BigInteger pc;
    private final int unitBits;
    private final InstructionEncoder.ExpressionValues values;

    PseudoEncoder(Match match, BigInteger pc, int unitBits, InstructionEncoder.ExpressionValues values) {
        match.arguments().forEach(argument -> arguments.put(argument.operand(), argument));
        this.pc = pc;
        this.unitBits = unitBits;
        this.values = values;
    }

    /** {@return the instructions side by side} */
    BigInteger encode(PseudoInstruction pseudo) throws SyntaxException {
        Map<Operand, BigInteger> known = new HashMap<>();
        for (Argument argument : arguments.values()) {
            BigInteger value = InstructionEncoder.value(argument, pc, pc, values);
            known.put(argument.operand(), value.and(Widths.mask(argument.operand().width())));
        }
        BigInteger all = BigInteger.ZERO;
        int bits = 0;
        for (PseudoInstruction.Step step : pseudo.steps()) {
            int length = step.instruction().encoding().bits();
            all = all.shiftLeft(length).or(word(step, pc.add(BigInteger.valueOf(bits / unitBits)), known));
            bits += length;
        }
        return all;
    }

    private BigInteger word(PseudoInstruction.Step step, BigInteger here, Map<Operand, BigInteger> known)
            throws SyntaxException {
        var encoding = step.instruction().encoding();
        BigInteger word = encoding.match();
        for (var operand : step.operands().entrySet()) {
            Argument written = operand.getValue() instanceof Expr.OperandRead read ? arguments.get(read.operand())
                    : null;
            // What was written goes on as it is, so that distances count from the instruction that has them.
            Argument argument = written == null ? new Argument(operand.getKey(), 0, null, null)
                    : new Argument(operand.getKey(), written.register(), written.expression(), null);
            BigInteger value = written == null ? new DirectiveValue(known).of(operand.getValue())
                    : InstructionEncoder.value(argument, pc, here, values);
            word = word.or(InstructionEncoder.place(InstructionEncoder.field(encoding, argument), value,
                    argument.expression()));
        }
        return word;
    }
}

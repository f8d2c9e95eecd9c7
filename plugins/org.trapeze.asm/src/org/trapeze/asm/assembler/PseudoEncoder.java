package org.trapeze.asm.assembler;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trapeze.asm.expression.DirectiveValue;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.syntax.Argument;
import org.trapeze.asm.syntax.Match;
import org.trapeze.asm.syntax.WrittenOperand;
import org.trapeze.ir.arch.PseudoInstruction;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Widths;

/** Encodes what a pseudo-instruction stands for. */
final class PseudoEncoder {
    private final List<WrittenOperand> operands;
    private final BigInteger pc;
    private final int unitBits;
    private final InstructionEncoder.ExpressionValues values;
    private final Map<Operand, BigInteger> known = new HashMap<>();

    PseudoEncoder(Match match, BigInteger pc, int unitBits, InstructionEncoder.ExpressionValues values) {
        this.operands = match.operands();
        this.pc = pc;
        this.unitBits = unitBits;
        this.values = values;
    }

    /** {@return the instructions side by side} */
    BigInteger encode(PseudoInstruction pseudo) throws SyntaxException {
        for (WrittenOperand written : operands) {
            Argument argument = written.argument();
            if (argument.form() == null) {
                BigInteger value = InstructionEncoder.value(argument.operand(), argument, pc, pc, values);
                known.put(argument.operand(), value.and(Widths.mask(argument.operand().width())));
            }
        }
        BigInteger all = BigInteger.ZERO;
        int bits = 0;
        for (PseudoInstruction.Step step : pseudo.steps()) {
            BigInteger here = pc.add(BigInteger.valueOf(bits / unitBits));
            List<InstructionEncoder.Given> givens = givens(step, here);
            int length = step.instruction().encoding().fixedBits()
                    + givens.stream().mapToInt(InstructionEncoder.Given::extraBits).sum();
            all = all.shiftLeft(length).or(new InstructionEncoder(unitBits, pc, here, values)
                    .encode(step.instruction().encoding(), givens));
            bits += length;
        }
        return all;
    }

    /** In the order in which the instruction writes what may add something behind it. */
    private List<InstructionEncoder.Given> givens(PseudoInstruction.Step step, BigInteger here)
            throws SyntaxException {
        List<Operand> order = step.instruction().syntax().stream().filter(SyntaxElement.Choice.class::isInstance)
                .map(element -> ((SyntaxElement.Choice) element).operand()).toList();
        List<InstructionEncoder.Given> givens = new ArrayList<>();
        for (var operand : step.operands().entrySet()) {
            givens.add(given(operand.getKey(), operand.getValue(), here));
        }
        givens.sort(Comparator.comparingInt(given -> order.indexOf(given.operand())));
        return givens;
    }

    /** What was written goes on as it is, so that distances count from the instruction that has them. */
    private InstructionEncoder.Given given(Operand operand, Expr value, BigInteger here) throws SyntaxException {
        WrittenOperand written = value instanceof Expr.OperandRead read ? written(read.operand()) : null;
        if (written == null) {
            return new InstructionEncoder.Given(operand, null, new DirectiveValue(known).of(value));
        }
        Argument argument = written.argument();
        if (argument.operand().kind() instanceof OperandKind.Relative && !operand.kind().isPlace()) {
            BigInteger distance = known.get(argument.operand());
            int width = argument.operand().width();
            return new InstructionEncoder.Given(operand, null, Ranges.field(operand, distance.testBit(width - 1)
                    ? distance.subtract(BigInteger.ONE.shiftLeft(width)) : distance, here, argument.expression()));
        }
        return new InstructionEncoder.Given(operand, written, null);
    }

    private WrittenOperand written(Operand operand) {
        return operands.stream().filter(one -> one.argument().operand().equals(operand)).findFirst().orElse(null);
    }
}

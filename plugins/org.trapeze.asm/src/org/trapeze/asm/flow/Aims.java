package org.trapeze.asm.flow;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.trapeze.asm.source.Token;
import org.trapeze.asm.syntax.Argument;
import org.trapeze.asm.syntax.Match;
import org.trapeze.asm.syntax.WrittenOperand;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.ir.arch.OperandForm;
import org.trapeze.ir.arch.PseudoInstruction;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.expr.Expr;
import org.trapeze.ir.expr.Widths;

/** Finds out what statements aim at, from their instructions and operands. Remembers nothing; any thread. */
final class Aims {

    private Aims() {
    }

    /** {@return what a statement aims at that was read so} */
    static Aim of(Match match) {
        return match.form().pseudo().map(pseudo -> of(pseudo, match))
                .orElseGet(() -> of(match.form().instruction(), match.arguments()));
    }

    private static Aim of(Instruction instruction, List<Argument> arguments) {
        Transfer transfer = Transfer.of(instruction, known(arguments));
        List<Token> names = new ArrayList<>();
        Argument inForm = null;
        int parts = 0;
        for (Argument argument : arguments) {
            if (argument.form() != null) {
                inForm = argument;
                parts = argument.form().encoding().fields().size();
                continue;
            }
            boolean aimed = transfer.targets().contains(argument.operand())
                    || parts > 0 && (transfer.behind() || transfer.targets().contains(inForm.operand()));
            parts--;
            if (aimed && argument.expression() != null) {
                names.addAll(Aim.names(argument.expression()));
            }
        }
        return new Aim(names, transfer.linked(), transfer.goesOn() || transfer.linked());
    }

    /** Of several instructions any may lead away, and the last one says whether it goes on behind them. */
    private static Aim of(PseudoInstruction pseudo, Match match) {
        Map<Operand, BigInteger> known = known(match.arguments());
        List<Token> names = new ArrayList<>();
        boolean linked = false;
        boolean goesOn = true;
        for (PseudoInstruction.Step step : pseudo.steps()) {
            Transfer transfer = Transfer.of(step.instruction(), inStep(step, known));
            for (WrittenOperand written : match.operands()) {
                boolean aimed = transfer.targets().stream().anyMatch(target ->
                    reads(step.operands().get(target), written.argument().operand()));
                boolean behind = transfer.behind() && step.operands().values().stream().anyMatch(value ->
                    reads(value, written.argument().operand()));
                Stream.concat(aimed ? Stream.of(written.argument()) : Stream.empty(),
                        aimed || behind ? written.parts().stream() : Stream.empty()).map(Argument::expression)
                        .filter(Objects::nonNull).forEach(expression -> names.addAll(Aim.names(expression)));
            }
            linked |= transfer.linked();
            goesOn = transfer.goesOn() || transfer.linked();
        }
        return new Aim(names.stream().distinct().toList(), linked, goesOn);
    }

    private static Map<Operand, BigInteger> inStep(PseudoInstruction.Step step, Map<Operand, BigInteger> known) {
        Map<Operand, BigInteger> values = new HashMap<>();
        step.operands().forEach((operand, value) -> {
            if (value instanceof Expr.Const constant) {
                values.put(operand, constant.value());
            } else if (value instanceof Expr.OperandRead read && known.containsKey(read.operand())) {
                values.put(operand, known.get(read.operand()).and(Widths.mask(operand.width())));
            }
        });
        return values;
    }

    private static boolean reads(Expr expr, Operand operand) {
        return switch (expr) {
            case null -> false;
            case Expr.OperandRead read -> read.operand().equals(operand);
            case Expr.StateRead state -> false;
            case Expr.Choose choose -> reads(choose.then(), operand) || reads(choose.otherwise(), operand);
            default -> expr.parts().stream().anyMatch(part -> reads(part, operand));
        };
    }

    /** {@return the values of the operands that are registers, names, or forms with a code that the text decides} */
    private static Map<Operand, BigInteger> known(List<Argument> arguments) {
        Map<Operand, BigInteger> known = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            if (argument.form() != null) {
                int parts = argument.form().encoding().fields().size();
                List<Argument> own = arguments.subList(i + 1, Math.min(arguments.size(), i + 1 + parts));
                BigInteger code = code(argument.form(), own);
                if (code != null) {
                    known.put(argument.operand(), code);
                }
                i += parts;
            } else if (argument.expression() == null) {
                known.put(argument.operand(),
                        BigInteger.valueOf(argument.register()).and(Widths.mask(argument.operand().width())));
            }
        }
        return known;
    }

    /** {@return the operand's own bits; null where some of them come from an expression} */
    private static BigInteger code(OperandForm form, List<Argument> parts) {
        BigInteger word = form.encoding().match();
        for (Argument part : parts) {
            for (OperandField field : form.encoding().fields()) {
                if (field.operand().equals(part.operand())) {
                    boolean behind = field.slices().stream().allMatch(slice -> slice.high() < form.extraBits());
                    if (part.expression() != null && !behind) {
                        return null;
                    }
                    word = part.expression() == null ? word.or(field.encode(BigInteger.valueOf(part.register())))
                            : word;
                }
            }
        }
        return word.shiftRight(form.extraBits());
    }
}

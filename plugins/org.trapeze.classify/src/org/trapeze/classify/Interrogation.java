package org.trapeze.classify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.trapeze.classify.Verdict.NotDecided;
import org.trapeze.classify.smt.Preferences;
import org.trapeze.classify.smt.Prover;
import org.trapeze.classify.smt.Question;
import org.trapeze.classify.smt.States;
import org.trapeze.classify.term.BoolExpr;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.OperandField;
import org.trapeze.machine.interpreter.Interpreter;

/** Asks the solver one question and turns the states it finds into a replayed witness. */
final class Interrogation {
    private final Prover prover;
    private final Interpreter interpreter;
    private final Instruction instruction;
    private final Recollection recollection;
    private final boolean legible;

    /**
     * @param recollection what answered questions before
     * @param legible      whether to take the time to find states that are easy to read
     */
    Interrogation(Prover prover, Interpreter interpreter, Instruction instruction, Recollection recollection,
            boolean legible) {
        this.recollection = recollection;
        this.legible = legible;
        this.prover = prover;
        this.interpreter = interpreter;
        this.instruction = instruction;
    }

    /**
     * {@return what came of the question: a witness, nothing where there are no such states, or why it is not known}
     *
     * @param property what the states show or refute
     * @param check    whether replayed executions really show it
     * @param sentence puts the first and the last of the executions into words
     */
    Finding ask(Question question, Property property, Predicate<List<Replay>> check, Sentence sentence) {
        List<BoolExpr> preferences = legible ? Preferences.of(question) : List.of();
        return switch (prover.ask(question, preferences, recollection.recall(question))) {
            case Prover.Answer.None none -> new Finding(Optional.empty(), Optional.empty());
            case Prover.Answer.Unknown unknown -> new Finding(Optional.empty(),
                    Optional.of(new NotDecided(unknown.reason())));
            case Prover.Answer.States found -> {
                if (found.wasHard()) {
                    recollection.keep(question, found.assignment());
                }
                States states = new States(question, found.assignment());
                yield new Finding(Optional.of(witness(states, property, check, sentence)), Optional.empty());
            }
        };
    }

    /** What came of a question; both empty means that there are no such states. */
    record Finding(Optional<Witness> witness, Optional<NotDecided> open) {
        /** {@return the verdict of a question whose states show the property} */
        Verdict sensitive() {
            if (open.isPresent()) {
                return open.get();
            }
            return witness.isPresent() ? new Verdict.Yes(Verdict.Basis.WITNESS, witness)
                    : new Verdict.No(Verdict.Basis.PROOF);
        }
    }

    /** Puts executions into words. */
    interface Sentence {
        /** {@return the sentence about the first and the last execution} */
        String of(WitnessText text, Replay first, Replay last);
    }

    private Witness witness(States found, Property property, Predicate<List<Replay>> check, Sentence sentence) {
        long[] values = found.operands();
        Map<String, List<Long>> inputs = found.inputs();
        List<ConcreteState> starts = found.starts();
        WitnessText text = new WitnessText(interpreter.architecture(), instruction, named(values));
        if (!check.test(replay(starts, values, inputs))) {
            List<Execution> executions = replay(starts, values, inputs).stream().map(Replay::result).toList();
            throw new WitnessException("Internal error: the witness found for \"" + instruction.name() + " "
                    + property.words() + "\" does not replay. " + String.join(" ", text.details(executions)));
        }
        List<ConcreteState> shown =
                legible ? Tidying.tidy(starts, simpler -> check.test(replay(simpler, values, inputs))) : starts;
        List<Replay> replays = replay(shown, values, inputs);
        List<Execution> executions = replays.stream().map(Replay::result).toList();
        return new Witness(property, instruction, named(values), executions,
                sentence.of(text, replays.getFirst(), replays.getLast()), text.details(executions));
    }

    private List<Replay> replay(List<ConcreteState> starts, long[] operands, Map<String, List<Long>> inputs) {
        return starts.stream().map(start -> new Replay(interpreter, instruction, operands, start, inputs)).toList();
    }

    private Map<String, Long> named(long[] values) {
        Map<String, Long> named = new LinkedHashMap<>();
        List<OperandField> fields = instruction.encoding().fields();
        for (int i = 0; i < values.length; i++) {
            named.put(fields.get(i).operand().name(), values[i]);
        }
        return named;
    }
}

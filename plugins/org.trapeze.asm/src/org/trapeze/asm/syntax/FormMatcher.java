package org.trapeze.asm.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.expression.ExpressionParser;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.Habits;
import org.trapeze.asm.source.Token;
import org.trapeze.ir.arch.Encoding;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.StateComponent;

/** Tries to read the operands of one statement in one form. */
final class FormMatcher {
    /** Operands with alike forms multiply each other's; nobody writes instructions with more. */
    private static final int MOST_READINGS = 64;

    private final Registers registers;
    private final Form form;
    private final List<Token> tokens;
    private final int end;
    private final List<Argument> arguments = new ArrayList<>(4);
    private final List<Match> found = new ArrayList<>(1);
    private Mismatch mismatch;
    /** The last operand with forms that was begun, and where the one that was read ends. */
    private Element.Choice near;
    private int nearStart;
    private int nearEnd;
    /** The encoding of the form that is being read; null outside of forms. */
    private Encoding inside;

    /**
     * @param head   the statement's first token
     * @param tokens what follows it
     */
    FormMatcher(Registers registers, Form form, Token head, List<Token> tokens) {
        this.registers = registers;
        this.form = form;
        this.tokens = tokens;
        this.end = tokens.isEmpty() ? head.end() : tokens.getLast().end();
    }

    /**
     * {@return the readings, in the order of the description; where there is none, {@link #mismatch()} says why}
     * Several only where forms of an operand are written alike.
     */
    List<Match> match() {
        matches(form.steps(), 0);
        return found;
    }

    /** Takes a reading; says whether it is enough. */
    private boolean found() {
        int written = arguments.size();
        arguments.addAll(form.fixed());
        var reading = new Match(form, arguments);
        arguments.subList(written, arguments.size()).clear();
        if (found.isEmpty() || isAlike(found.getFirst().arguments(), reading.arguments())) {
            found.add(reading);
        }
        return !form.hasAlike() || found.size() == MOST_READINGS;
    }

    /** The same is written for the same operands; only what form it is differs, for which the values decide. */
    private static boolean isAlike(List<Argument> first, List<Argument> other) {
        return first.size() == other.size() && IntStream.range(0, first.size()).allMatch(
                i -> Objects.equals(first.get(i).expression(), other.get(i).expression())
                        && (first.get(i).form() == null) == (other.get(i).form() == null));
    }

    /** {@return of all attempts, the failure that understood most} */
    Mismatch mismatch() {
        return mismatch;
    }

    /** Whether the tokens from a position on are what the elements describe. */
    private boolean matches(Steps steps, int position) {
        if (steps == null) {
            return position == tokens.size() ? found() : fail(position,
                    Habits.with("nothing is expected here", Habits.behind(tokens, position)));
        }
        Steps rest = steps.rest();
        return switch (steps.first()) {
            case Element.Literal literal -> literal(literal.token(), rest, position);
            case Element.RegisterSlot slot -> register(slot, rest, position);
            case Element.NamedSlot slot -> named(slot, rest, position);
            case Element.ExpressionSlot slot -> expression(slot, rest, position);
            case Element.Choice choice -> choice(choice, rest, position);
            case Element.End end -> end(rest, position);
        };
    }

    private boolean literal(Token expected, Steps rest, int position) {
        if (position < tokens.size() && tokens.get(position).sameAs(expected)) {
            return matches(rest, position + 1);
        }
        return fail(position, "'" + expected.text() + "' is expected here");
    }

    private boolean register(Element.RegisterSlot slot, Steps rest, int position) {
        StateComponent bank = slot.bank();
        NameChoices.Choice name = slot.names().at(tokens, position);
        if (name != null) {
            return allows(slot.operand(), name.value())
                    ? argument(Argument.register(slot.operand(), name.value()), rest, position + name.tokens().size())
                    : fail(position, "this register cannot stand here");
        }
        if (position >= tokens.size()) {
            return fail(position, "a register is missing: " + Registers.describe(bank));
        }
        int number = Registers.number(bank, tokens.get(position));
        if (number < 0 && slot.otherwise() != null) {
            return expression(slot.otherwise(), rest, position);
        }
        if (number < 0) {
            return fail(position, "a register is expected here: " + Registers.describe(bank));
        }
        if (number >= bank.visible() || number >>> slot.operand().width() != 0) {
            return fail(position, "there is no such register; there are " + Registers.describe(bank));
        }
        if (!allows(slot.operand(), number)) {
            return fail(position, "this register cannot stand here");
        }
        return argument(Argument.register(slot.operand(), number), rest, position + 1);
    }

    /** Forms of operands have operands and limits of their own. */
    private boolean allows(Operand operand, long number) {
        return (inside == null ? form.instruction().encoding() : inside).allows(operand, number);
    }

    private boolean named(Element.NamedSlot slot, Steps rest, int position) {
        NameChoices.Choice name = slot.names().at(tokens, position);
        if (name != null) {
            return argument(Argument.register(slot.operand(), name.value()), rest, position + name.tokens().size());
        }
        return slot.otherwise() != null && expression(slot.otherwise(), rest, position)
                || fail(position, "one of these is expected here: " + slot.names().shown());
    }

    private boolean expression(Element.ExpressionSlot slot, Steps rest, int position) {
        return expression(slot, rest, position, null)
                || slot.stop() != null && expression(slot, rest, position, slot.stop());
    }

    private boolean expression(Element.ExpressionSlot slot, Steps rest, int position, Token stop) {
        var parser = new ExpressionParser(tokens, position, registers::contains, stop);
        try {
            Expression value = parser.parse();
            return argument(Argument.expression(slot.operand(), value), rest, parser.position());
        } catch (SyntaxException e) {
            // Reading went past the last token where the text ends too early.
            return fail(Math.min(parser.position(), tokens.size()), e);
        }
    }

    private boolean choice(Element.Choice choice, Steps rest, int position) {
        Element.Choice before = near;
        int start = nearStart;
        int end = nearEnd;
        for (Element.Alternative alternative : choice.alternatives()) {
            near = choice;
            nearStart = position;
            nearEnd = Integer.MAX_VALUE;
            inside = alternative.form().encoding();
            var steps = Steps.of(alternative.elements(), new Steps(new Element.End(), rest));
            if (argument(Argument.form(choice.operand(), alternative.form()), steps, position)) {
                return true;
            }
        }
        near = before;
        nearStart = start;
        nearEnd = end;
        inside = null;
        return false;
    }

    private boolean end(Steps rest, int position) {
        int before = nearEnd;
        Encoding form = inside;
        nearEnd = position;
        inside = null;
        boolean matches = matches(rest, position);
        nearEnd = before;
        inside = form;
        return matches;
    }

    private boolean argument(Argument argument, Steps rest, int position) {
        arguments.add(argument);
        if (matches(rest, position)) {
            return true;
        }
        arguments.removeLast();
        return false;
    }

    private boolean fail(int position, String message) {
        // most attempts are no news, and to say why takes longer than to try
        if (mismatch != null && position <= mismatch.position()) {
            return false;
        }
        int from = position < tokens.size() ? tokens.get(position).offset() : Math.max(0, end - 1);
        int to = position < tokens.size() ? tokens.get(position).end() : end;
        return fail(new Mismatch(position, from, to, message(position, message), forms(position)));
    }

    /** What is wrong for the first form only is no reason to name. */
    private String message(int position, String message) {
        return near != null && nearStart == position && nearEnd == Integer.MAX_VALUE ? beginning(position) : message;
    }

    private String beginning(int position) {
        return position < tokens.size() ? "'" + tokens.get(position).text() + "' begins none of the forms of '"
                + near.operand().name() + "'" : "the operand '" + near.operand().name() + "' is missing";
    }

    /** What is behind an operand may be meant as part of it. */
    private String forms(int position) {
        return near == null || position > nearEnd ? null : near.describe();
    }

    private boolean fail(int position, SyntaxException e) {
        boolean nothing = e.end() == 0;
        return nothing ? fail(position, e.getMessage())
                : fail(new Mismatch(position, e.offset(), e.end(), message(position, e.getMessage()),
                        forms(position)));
    }

    private boolean fail(Mismatch candidate) {
        if (mismatch == null || candidate.position() > mismatch.position()) {
            mismatch = candidate;
        }
        return false;
    }
}

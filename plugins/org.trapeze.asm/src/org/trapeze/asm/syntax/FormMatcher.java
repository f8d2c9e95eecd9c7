package org.trapeze.asm.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.expression.ExpressionParser;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.Token;
import org.trapeze.ir.decl.StateComponent;

/** Tries to read the operands of one statement in one form. */
final class FormMatcher {
    private final Registers registers;
    private final Form form;
    private final List<Token> tokens;
    private final int end;
    private final Deque<Argument> arguments = new ArrayDeque<>();
    private Mismatch mismatch;

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

    /** {@return the match, or null, and then {@link #mismatch()} says why} */
    Match match() {
        if (!matches(0, 0)) {
            return null;
        }
        var all = new ArrayList<Argument>(arguments);
        all.addAll(form.fixed());
        return new Match(form, all);
    }

    /** {@return of all attempts, the failure that understood most} */
    Mismatch mismatch() {
        return mismatch;
    }

    private boolean matches(int step, int position) {
        if (step == form.elements().size()) {
            return position == tokens.size() || fail(position, "nothing is expected here");
        }
        return switch (form.elements().get(step)) {
            case Element.Literal literal -> literal(literal.token(), step, position);
            case Element.RegisterSlot slot -> register(slot, step, position);
            case Element.NamedSlot slot -> named(slot, step, position);
            case Element.ExpressionSlot slot -> expression(slot, step, position);
        };
    }

    private boolean literal(Token expected, int step, int position) {
        if (position < tokens.size() && tokens.get(position).sameAs(expected)) {
            return matches(step + 1, position + 1);
        }
        return fail(position, "'" + expected.text() + "' is expected here");
    }

    private boolean register(Element.RegisterSlot slot, int step, int position) {
        StateComponent bank = slot.bank();
        NameChoices.Choice name = slot.names().at(tokens, position);
        if (name != null) {
            return argument(new Argument(slot.operand(), name.value(), null), step, position + name.tokens().size());
        }
        if (position >= tokens.size()) {
            return fail(position, "a register is missing: " + Registers.describe(bank));
        }
        int number = Registers.number(bank, tokens.get(position));
        if (number < 0) {
            return fail(position, "a register is expected here: " + Registers.describe(bank));
        }
        if (number >= bank.visible() || number >>> slot.operand().width() != 0) {
            return fail(position, "there is no such register; there are " + Registers.describe(bank));
        }
        if (!form.instruction().encoding().allows(slot.operand(), number)) {
            return fail(position, "this register cannot stand here");
        }
        return argument(new Argument(slot.operand(), number, null), step, position + 1);
    }

    private boolean named(Element.NamedSlot slot, int step, int position) {
        NameChoices.Choice name = slot.names().at(tokens, position);
        if (name != null) {
            var argument = new Argument(slot.operand(), name.value(), null);
            return argument(argument, step, position + name.tokens().size());
        }
        return slot.otherwise() != null && expression(slot.otherwise(), step, position)
                || fail(position, "one of these is expected here: " + slot.names().describe());
    }

    private boolean expression(Element.ExpressionSlot slot, int step, int position) {
        return expression(slot, step, position, null)
                || slot.stop() != null && expression(slot, step, position, slot.stop());
    }

    private boolean expression(Element.ExpressionSlot slot, int step, int position, Token stop) {
        var parser = new ExpressionParser(tokens, position, registers::contains, stop);
        try {
            Expression value = parser.parse();
            return argument(new Argument(slot.operand(), 0, value), step, parser.position());
        } catch (SyntaxException e) {
            // Reading went past the last token where the text ends too early.
            return fail(Math.min(parser.position(), tokens.size()), e);
        }
    }

    private boolean argument(Argument argument, int step, int position) {
        arguments.addLast(argument);
        if (matches(step + 1, position)) {
            return true;
        }
        arguments.removeLast();
        return false;
    }

    private boolean fail(int position, String message) {
        int from = position < tokens.size() ? tokens.get(position).offset() : Math.max(0, end - 1);
        int to = position < tokens.size() ? tokens.get(position).end() : end;
        return fail(new Mismatch(position, from, to, message));
    }

    private boolean fail(int position, SyntaxException e) {
        boolean nothing = e.end() == 0;
        return nothing ? fail(position, e.getMessage())
                : fail(new Mismatch(position, e.offset(), e.end(), e.getMessage()));
    }

    private boolean fail(Mismatch candidate) {
        if (mismatch == null || candidate.position() > mismatch.position()) {
            mismatch = candidate;
        }
        return false;
    }
}

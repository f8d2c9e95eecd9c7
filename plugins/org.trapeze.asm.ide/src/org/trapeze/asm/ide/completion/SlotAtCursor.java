package org.trapeze.asm.ide.completion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;
import org.trapeze.asm.syntax.Form;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;

/** Finds the operand of a form in whose place the cursor is, from the tokens before it. */
final class SlotAtCursor {
    private final List<Token> before;
    private final Set<Operand> found = new LinkedHashSet<>();

    private SlotAtCursor(List<Token> before) {
        this.before = before;
    }

    /** {@return the operands that may stand next; none where the tokens are not of the form, or a sign comes next} */
    static Set<Operand> of(Form form, List<Token> before) {
        SlotAtCursor slots = new SlotAtCursor(before);
        slots.find(form.syntax().subList(1, form.syntax().size()), 0);
        return slots.found;
    }

    private void find(List<SyntaxElement> syntax, int position) {
        if (syntax.isEmpty()) {
            return;
        }
        List<SyntaxElement> rest = syntax.subList(1, syntax.size());
        switch (syntax.getFirst()) {
            case SyntaxElement.Text text -> {
                List<Token> literals = Scanner.tokens(text.text());
                int end = position + literals.size();
                if (end <= before.size() && IntStream.range(0, literals.size())
                        .allMatch(i -> before.get(position + i).sameAs(literals.get(i)))) {
                    find(rest, end);
                }
            }
            case SyntaxElement.Slot slot -> {
                int end = end(slot.operand(), before, position, rest.isEmpty() ? null : rest.getFirst());
                if (end == before.size() && isOpen(before, position)) {
                    found.add(slot.operand());
                } else {
                    find(rest, end);
                }
            }
            case SyntaxElement.Choice choice -> choice.forms().forEach(form -> {
                List<SyntaxElement> all = new ArrayList<>(form.syntax());
                all.addAll(rest);
                find(all, position);
            });
            case SyntaxElement.Group group -> throw new IllegalStateException("a form without choices has " + group);
        }
    }

    /** Whether an operand may begin at the end: nothing was written of it, or an operator came last. */
    private static boolean isOpen(List<Token> before, int position) {
        return position >= before.size() || before.getLast().kind() == TokenKind.PUNCTUATION
                && !before.getLast().is(')') && !before.getLast().is(',');
    }

    private static int end(Operand operand, List<Token> before, int position, SyntaxElement next) {
        if (operand.kind() instanceof OperandKind.Register) {
            return Math.min(position + 1, before.size());
        }
        Token stop = next instanceof SyntaxElement.Text text
                ? Scanner.tokens(text.text()).stream().findFirst().orElse(null) : null;
        int end = position;
        while (end < before.size() && (stop == null || !before.get(end).sameAs(stop))) {
            end++;
        }
        return end;
    }
}

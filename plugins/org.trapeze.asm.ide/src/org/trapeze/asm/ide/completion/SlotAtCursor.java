package org.trapeze.asm.ide.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;
import org.trapeze.asm.syntax.Form;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;

/** Finds the operand of a form in whose place the cursor is, from the tokens before it. */
final class SlotAtCursor {
    private SlotAtCursor() {
    }

    /** {@return the operand that may stand next; empty where the tokens are not of the form, or a sign comes next} */
    static Optional<Operand> of(Form form, List<Token> before) {
        List<SyntaxElement> syntax = new ArrayList<>();
        form.syntax().stream().skip(1).flatMap(SlotAtCursor::plain).forEach(syntax::add);
        int position = 0;
        for (int i = 0; i < syntax.size(); i++) {
            if (syntax.get(i) instanceof SyntaxElement.Text text) {
                for (Token literal : Scanner.tokens(text.text())) {
                    if (position == before.size() || !before.get(position).sameAs(literal)) {
                        return Optional.empty();
                    }
                    position++;
                }
            } else if (syntax.get(i) instanceof SyntaxElement.Slot slot) {
                int end = end(slot.operand(), before, position, i + 1 < syntax.size() ? syntax.get(i + 1) : null);
                if (end == before.size() && isOpen(before, position)) {
                    return Optional.of(slot.operand());
                }
                position = end;
            }
        }
        return Optional.empty();
    }

    private static Stream<SyntaxElement> plain(SyntaxElement element) {
        return element instanceof SyntaxElement.Choice choice ? choice.forms().getFirst().syntax().stream()
                : Stream.of(element);
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

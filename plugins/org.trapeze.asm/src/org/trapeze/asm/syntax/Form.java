package org.trapeze.asm.syntax;

import java.util.ArrayList;
import java.util.List;

import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;
import org.trapeze.ir.arch.Instruction;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;

/** One way to write an instruction: the mnemonic's first word and what must follow it. Immutable. */
public final class Form {
    private final Instruction instruction;
    private final String head;
    private final List<Element> elements;
    private final int specificity;

    Form(Instruction instruction) {
        this.instruction = instruction;
        List<Token> mnemonic = Scanner.tokens(instruction.mnemonic());
        this.head = mnemonic.isEmpty() ? "" : mnemonic.getFirst().text();
        this.elements = elements(instruction, mnemonic);
        this.specificity = (int) elements.stream().filter(e -> !(e instanceof Element.ExpressionSlot)).count();
    }

    /** {@return the instruction that this form writes} */
    public Instruction instruction() {
        return instruction;
    }

    /** {@return the word a statement of this form starts with} */
    public String head() {
        return head;
    }

    List<Element> elements() {
        return elements;
    }

    /** {@return how much of the form is fixed; of two forms that match, the one that fixes more is meant} */
    int specificity() {
        return specificity;
    }

    private static List<Element> elements(Instruction instruction, List<Token> mnemonic) {
        var elements = new ArrayList<Element>();
        mnemonic.stream().skip(1).map(Element.Literal::new).forEach(elements::add);
        List<SyntaxElement> syntax = instruction.syntax();
        for (int i = 1; i < syntax.size(); i++) {
            switch (syntax.get(i)) {
                case SyntaxElement.Text text ->
                    Scanner.tokens(text.text()).stream().map(Element.Literal::new).forEach(elements::add);
                case SyntaxElement.Slot slot -> elements.add(slot(slot.operand(), after(syntax, i)));
            }
        }
        return List.copyOf(elements);
    }

    private static Element slot(Operand operand, Token next) {
        return operand.kind() instanceof OperandKind.Register register
                ? new Element.RegisterSlot(operand, register.bank())
                : new Element.ExpressionSlot(operand, next);
    }

    private static Token after(List<SyntaxElement> syntax, int index) {
        if (index + 1 < syntax.size() && syntax.get(index + 1) instanceof SyntaxElement.Text text) {
            return Scanner.tokens(text.text()).stream().findFirst()
                    .filter(token -> token.kind() == TokenKind.PUNCTUATION).orElse(null);
        }
        return null;
    }

    /** {@return the form as one writes it, such as {@code ld r[d], x(r[a])}} */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (SyntaxElement element : instruction.syntax()) {
            switch (element) {
                case SyntaxElement.Text part -> FormText.append(text, part.text());
                case SyntaxElement.Slot slot -> FormText.append(text, name(slot.operand()));
            }
        }
        return text.toString();
    }

    private static String name(Operand operand) {
        return operand.kind() instanceof OperandKind.Register register
                ? register.bank().name() + "[" + operand.name() + "]" : operand.name();
    }
}

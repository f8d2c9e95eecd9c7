package org.trapeze.asm.syntax;

import java.util.List;

import org.trapeze.asm.source.Token;
import org.trapeze.ir.arch.OperandForm;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.StateComponent;

/** One step of matching a form with the tokens of a statement. */
sealed interface Element {
    /** More forms of an operand than that nobody reads in a message. */
    int MOST_SHOWN = 20;

    /** A token of the syntax itself. */
    record Literal(Token token) implements Element {
    }

    /**
     * The name of a register of a bank, which may have other names than its number.
     *
     * @param otherwise where the number alone may stand as well, else null
     */
    record RegisterSlot(Operand operand, StateComponent bank, NameChoices names, ExpressionSlot otherwise)
            implements Element {
    }

    /**
     * One of several names.
     *
     * @param otherwise where a number may stand instead, else null
     */
    record NamedSlot(Operand operand, NameChoices names, ExpressionSlot otherwise) implements Element {
    }

    /**
     * An expression.
     *
     * @param stop the token of the syntax that follows, or null; an expression may have to end before it
     */
    record ExpressionSlot(Operand operand, Token stop) implements Element {
    }

    /** One of several forms of an operand; the first that lets the statement be read is taken. */
    record Choice(Operand operand, List<Alternative> alternatives) implements Element {
        public Choice {
            alternatives = List.copyOf(alternatives);
        }

        /** {@return whether forms are written alike, so that only the value tells which is meant} */
        boolean hasAlike() {
            return alternatives.stream().map(Alternative::shape).distinct().count() < alternatives.size();
        }

        /** {@return how the operand may be written, for people} */
        String describe() {
            List<String> forms = alternatives.stream().map(one -> Form.text(one.form())).distinct().toList();
            return "'" + operand.name() + "' is "
                    + String.join(" or ", forms.subList(0, Math.min(forms.size(), MOST_SHOWN)))
                    + (forms.size() > MOST_SHOWN ? " or others" : "");
        }
    }

    /** The end of a form, behind which the instruction goes on. */
    record End() implements Element {
    }

    /** A form with the steps that match it. */
    record Alternative(OperandForm form, List<Element> elements) {
        private List<Object> shape() {
            return elements.stream().map(Alternative::shape).toList();
        }

        private static Object shape(Element element) {
            return switch (element) {
                case Literal literal -> literal.token().text();
                case RegisterSlot slot -> slot.bank();
                case ExpressionSlot slot -> ExpressionSlot.class;
                case NamedSlot slot -> slot;
                case Choice choice -> choice;
                case End end -> end;
            };
        }
    }
}

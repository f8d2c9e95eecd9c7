package org.trapeze.asm.ide.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.trapeze.asm.syntax.Form;
import org.trapeze.asm.syntax.FormText;
import org.trapeze.ir.arch.SyntaxElement;
import org.trapeze.ir.decl.Operand;

/**
 * A statement of a form with the places of its operands.
 *
 * @param text   the whole statement
 * @param blanks in the order of the text
 */
public record WrittenForm(String text, List<Blank> blanks) {
    /**
     * The place of an operand.
     *
     * @param operand what stands there
     * @param offset  in the statement
     * @param length  of what is written there
     */
    public record Blank(Operand operand, int offset, int length) {
    }

    public WrittenForm {
        blanks = List.copyOf(blanks);
    }

    /** {@return a statement with the simplest operands that assemble} */
    public static WrittenForm of(Form form) {
        return of(form, operand -> Blanks.sample(form, operand));
    }

    /** {@return a statement with given operands; of one that has several forms, the first form is written} */
    public static WrittenForm of(Form form, Function<Operand, String> operands) {
        var text = new StringBuilder();
        var blanks = new ArrayList<Blank>();
        form.syntax().forEach(element -> write(element, operands, text, blanks));
        return new WrittenForm(text.toString(), blanks);
    }

    private static void write(SyntaxElement element, Function<Operand, String> operands, StringBuilder text,
            List<Blank> blanks) {
        switch (element) {
            case SyntaxElement.Text words -> FormText.append(text, words.text());
            case SyntaxElement.Slot slot -> {
                String written = operands.apply(slot.operand());
                FormText.append(text, written);
                blanks.add(new Blank(slot.operand(), text.length() - written.length(), written.length()));
            }
            case SyntaxElement.Choice choice ->
                choice.forms().getFirst().syntax().forEach(inner -> write(inner, operands, text, blanks));
            case SyntaxElement.Group group -> throw new IllegalStateException("a form without choices has " + group);
        }
    }
}

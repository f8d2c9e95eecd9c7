package org.trapeze.ui.edit;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;

import org.trapeze.ui.TrapezeUi;

/**
 * In a description: new lines indented as their block, a closing brace one step back, brackets in pairs, comments that
 * go on.
 */
public class MachineTyping implements IAutoEditStrategy {
    private static final String STEP = "  ";

    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        try {
            if (TypedLine.isNewline(document, command)) {
                newline(document, command);
            } else if (command.length == 0 && "\t".equals(command.text)) {
                tab(document, command);
            } else if ("}".equals(command.text)) {
                closingBrace(document, command);
            } else if (command.length == 0 && "/".equals(command.text)) {
                Comments.closed(document, TypedLine.at(document, command.offset), command);
            }
            new Pairs(TypedLanguage.MACHINE, TrapezeUi.get().getPreferenceStore()).customize(document, command);
        } catch (BadLocationException e) {
            TrapezeUi.log("Typing", e);
        }
    }

    private static void newline(IDocument document, DocumentCommand command) throws BadLocationException {
        TypedLine line = TypedLine.at(document, command.offset);
        if (Comments.continued(document, line, command) || Comments.part(line, command, TypedLanguage.MACHINE)) {
            return;
        }
        String code = TypedLanguage.MACHINE.withoutComment(line.before()).stripTrailing();
        String delimiter = command.text;
        if (code.endsWith("{")) {
            command.text = delimiter + line.indentation() + STEP;
            if (line.after().stripLeading().startsWith("}")) {
                command.caretOffset = command.offset + command.text.length();
                command.shiftsCaret = false;
                command.length = line.after().length() - line.after().stripLeading().length();
                command.text += delimiter + line.indentation();
            }
        } else {
            command.text = delimiter + (code.endsWith("*/") ? Comments.marginOfEnded(document.get(0,
                    command.offset).stripTrailing()).orElse(line.indentation()) : line.indentation());
        }
    }

    private static void tab(IDocument document, DocumentCommand command) throws BadLocationException {
        int column = TypedLine.column(TypedLine.at(document, command.offset).before());
        command.text = " ".repeat(STEP.length() - column % STEP.length());
    }

    /** On a line of its own it stands where its block begins. */
    private static void closingBrace(IDocument document, DocumentCommand command) throws BadLocationException {
        TypedLine line = TypedLine.at(document, command.offset);
        if (command.length == 0 && line.before().isBlank() && line.before().endsWith(STEP)
                && !line.after().startsWith("}")) {
            command.offset -= STEP.length();
            command.length += STEP.length();
        }
    }
}

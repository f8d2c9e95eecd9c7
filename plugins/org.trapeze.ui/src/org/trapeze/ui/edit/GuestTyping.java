package org.trapeze.ui.edit;

import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;

import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;

import org.trapeze.ui.TrapezeUi;

/**
 * In a guest: new lines indented to the column of the operations, the tabulator to the next column, brackets in pairs,
 * comments that go on.
 */
public class GuestTyping implements IAutoEditStrategy {
    /**
     * Where operations stand, if nothing above says otherwise; then operands and comments; behind that every eighth.
     */
    private static final int[] COLUMNS = {8, 16, 32};
    /** How many lines above may tell the column. */
    private static final int FARTHEST = 200;

    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        try {
            if (TypedLine.isNewline(document, command)) {
                newline(document, command);
            } else if (command.length == 0 && "\t".equals(command.text)) {
                int column = TypedLine.column(TypedLine.at(document, command.offset).before());
                command.text = " ".repeat(next(column) - column);
            } else {
                new Pairs(TypedLanguage.GUEST, TrapezeUi.get().getPreferenceStore()).customize(document, command);
            }
        } catch (BadLocationException e) {
            TrapezeUi.log("Typing", e);
        }
    }

    private static int next(int column) {
        for (int stop : COLUMNS) {
            if (column < stop) {
                return stop;
            }
        }
        return (column / 8 + 1) * 8;
    }

    private static void newline(IDocument document, DocumentCommand command) throws BadLocationException {
        TypedLine line = TypedLine.at(document, command.offset);
        if (Comments.part(line, command, TypedLanguage.GUEST)) {
            return;
        }
        List<Token> tokens = Scanner.tokens(line.before());
        if (tokens.isEmpty() || isDefinition(tokens)) {
            command.text += line.indentation();
            return;
        }
        int operation = operation(tokens);
        int column = operation < tokens.size()
                ? TypedLine.column(line.before().substring(0, tokens.get(operation).offset()))
                : above(document, document.getLineOfOffset(command.offset));
        command.text += " ".repeat(column);
    }

    /** {@return the column of the last operation above a line} */
    private static int above(IDocument document, int line) throws BadLocationException {
        for (int i = line - 1; i >= Math.max(0, line - FARTHEST); i--) {
            IRegion region = document.getLineInformation(i);
            String text = document.get(region.getOffset(), region.getLength());
            List<Token> tokens = Scanner.tokens(text);
            int operation = operation(tokens);
            if (operation < tokens.size() && !isDefinition(tokens)) {
                int column = TypedLine.column(text.substring(0, tokens.get(operation).offset()));
                if (column > 0) {
                    return column;
                }
            }
        }
        return COLUMNS[0];
    }

    private static boolean isDefinition(List<Token> tokens) {
        return tokens.size() > 1 && tokens.getFirst().kind() == TokenKind.WORD && (tokens.get(1).is('=')
                || tokens.get(1).kind() == TokenKind.WORD && tokens.get(1).text().equalsIgnoreCase("equ"));
    }

    /** {@return the number of the token behind all labels} */
    private static int operation(List<Token> tokens) {
        int next = 0;
        while (next + 1 < tokens.size() && tokens.get(next).kind() == TokenKind.WORD && tokens.get(next + 1).is(':')) {
            next += 2;
        }
        return next;
    }
}

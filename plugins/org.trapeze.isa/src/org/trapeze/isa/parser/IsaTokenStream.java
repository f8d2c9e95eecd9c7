package org.trapeze.isa.parser;

import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;

/**
 * Says what is wrong with characters that form no token; the lexer would only quote them, perhaps to the end of the
 * file.
 */
final class IsaTokenStream extends XtextTokenStream {

    IsaTokenStream(TokenSource source, ITokenDefProvider names) {
        super(source, names);
    }

    @Override
    public String getLexerErrorMessage(Token invalid) {
        String text = String.valueOf(invalid.getText());
        if (text.startsWith("/*")) {
            return "This comment does not end; write */ after it";
        }
        if (text.startsWith("\"")) {
            return "This text does not end; write a quotation mark after it, on the same line";
        }
        return Legible.quoted(text) + " cannot stand here" + (text.matches("[0-9]+'\\w*")
                ? "; a number with its width is written like 16'0x1f or 4'0b101" : Legible.advice(text));
    }
}

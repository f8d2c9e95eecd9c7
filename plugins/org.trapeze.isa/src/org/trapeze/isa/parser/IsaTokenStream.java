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
        return Legible.quoted(text) + " cannot stand here" + Legible.advice(text);
    }
}

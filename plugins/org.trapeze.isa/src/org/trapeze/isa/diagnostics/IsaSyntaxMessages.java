package org.trapeze.isa.diagnostics;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.NoViableAltException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;

import com.google.inject.Inject;

import org.trapeze.isa.parser.Legible;
import org.trapeze.isa.parser.antlr.internal.InternalIsaParser;
import org.trapeze.isa.validation.IssueCodes;

/** Rewrites the parser's messages, which speak of its own workings, into what the reader of the text can see. */
public class IsaSyntaxMessages extends SyntaxErrorMessageProvider {
    private static final Map<String, String> TERMINALS = Map.of("RULE_ID", "a name", "RULE_NUMBER", "a number",
            "RULE_STRING", "a text in quotes", "RULE_SIZED_NUMBER", "a number with its width");

    private final Set<String> keywords;

    @Inject
    IsaSyntaxMessages(IGrammarAccess grammar) {
        this.keywords = GrammarUtil.getAllKeywords(grammar.getGrammar());
    }

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
        RecognitionException problem = context.getRecognitionException();
        if (problem == null || problem.token == null) {
            return super.getSyntaxErrorMessage(context);
        }
        if (isBeyondGuard(problem.token)) {
            return new SyntaxErrorMessage(
                    "This is nested too deep or too long; name parts of it with 'let', in a function or in a procedure",
                    IssueCodes.TOO_LARGE);
        }
        Optional<String> habit = habit(problem, context);
        String code = isBlock(problem) ? IssueCodes.BLOCK : Diagnostic.SYNTAX_DIAGNOSTIC;
        if (habit.isPresent()) {
            return new SyntaxErrorMessage(habit.get(), code);
        }
        String found = found(problem.token);
        String message = switch (problem) {
            case MismatchedTokenException mismatch when mismatch.expecting > 0 ->
                expected(mismatch, context) + " is missing before " + found;
            case NoViableAltException none when isReserved(problem.token) ->
                found + " cannot stand here; it is a word of the language and cannot be a name";
            default -> found + " cannot stand here"
                    + Expected.by(problem).map(expected -> "; " + expected + " is expected").orElse("");
        } + Legible.advice(Legible.text(problem.token));
        // What is missing, where that is known, so that a fix can insert it.
        String missing = problem instanceof MismatchedTokenException mismatch && mismatch.expecting > 0
                ? expected(mismatch, context) : "";
        return missing.startsWith("'")
                ? new SyntaxErrorMessage(capital(message), Diagnostic.SYNTAX_DIAGNOSTIC,
                        new String[] {missing.substring(1, missing.length() - 1)})
                : new SyntaxErrorMessage(capital(message), code);
    }

    /** Whether the parser goes on behind a brace that opens, and so knows nothing of it when it comes to the end. */
    private static boolean isBlock(RecognitionException problem) {
        return !(problem instanceof MismatchedTokenException) && "{".equals(problem.token.getText());
    }

    /** What is written from habit; of signs for comparing and assigning it takes what was expected to know that. */
    private Optional<String> habit(RecognitionException problem, IParserErrorContext context) {
        String found = String.valueOf(problem.token.getText());
        String wanted = problem instanceof MismatchedTokenException mismatch && mismatch.expecting > 0
                ? expected(mismatch, context) : Expected.by(problem).orElse("");
        if (found.equals("=") && (wanted.equals(Expected.VALUE) || wanted.equals("'{'") || wanted.equals("':'")
                || wanted.equals("'then'"))) {
            return Habits.at(problem.token).or(() -> Optional.of("Write '==' to compare; '=' assigns"));
        }
        if (found.equals("=") && wanted.equals("'in'")) {
            return Habits.of("for");
        }
        if (found.equals(":") && wanted.equals("'{'")) {
            return Optional.of("Write '{' instead of ':', and '}' behind it; only 'when c: ...' is written with ':'");
        }
        if (found.equals("{") && wanted.equals(Expected.VALUE)) {
            return Optional.of("A value is expected; parts are put side by side as in x :: y, without braces");
        }
        return found.equals("==") && wanted.equals("'='") ? Optional.of("Write '=' to assign; '==' compares")
                : Habits.at(problem.token);
    }

    private boolean isBeyondGuard(Token token) {
        // Words, numbers and keywords are never read as that unless the parser's guard says so.
        return token.getType() == InternalIsaParser.RULE_ANY_OTHER && token.getText() != null
                && (isOfAWord(token.getText().charAt(0)) || keywords.contains(token.getText()));
    }

    private static boolean isOfAWord(char character) {
        return character == '_' || character < 0x80 && Character.isLetterOrDigit(character);
    }

    private String expected(MismatchedTokenException mismatch, IParserErrorContext context) {
        String[] names = context.getTokenNames();
        String name = names != null && mismatch.expecting < names.length ? names[mismatch.expecting] : "something";
        return TERMINALS.getOrDefault(name, name);
    }

    private boolean isReserved(Token token) {
        return token.getText() != null && Character.isLetter(token.getText().charAt(0))
                && keywords.contains(token.getText());
    }

    private static String found(Token token) {
        String text = Legible.text(token);
        return token.getType() == Token.EOF || text == null ? "the end of the file" : Legible.quoted(text);
    }

    private static String capital(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1);
    }
}

package org.trapeze.asm.ide.fixes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trapeze.asm.ide.writing.Blanks;
import org.trapeze.asm.ide.writing.WrittenForm;
import org.trapeze.asm.expression.ExpressionParser;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;
import org.trapeze.asm.syntax.Form;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.ir.arch.DataDirective;
import org.trapeze.ir.decl.NameTable;
import org.trapeze.ir.decl.Operand;
import org.trapeze.ir.decl.OperandKind;
import org.trapeze.isa.ide.fixes.Fix;
import org.trapeze.isa.ide.fixes.Mistake;

/**
 * Fixes of operands that fit no form of their instruction: the statement is written in each of its forms with the
 * operands that are there, in their order, and with something that fits where one is missing.
 */
final class OperandFixes {
    private static final int MOST = 4;
    private static final String OPERATORS = "+-*/%&|^~<>.";

    private final GuestText guest;
    private final Mistake mistake;
    private final GuestLine line;

    OperandFixes(GuestText guest) {
        this.guest = guest;
        this.mistake = guest.mistake();
        this.line = guest.line();
    }

    List<Fix> all() {
        List<Fix> fixes = new ArrayList<>(quotationMark());
        Token operation = line.operation();
        Optional<MachineSyntax> syntax = guest.syntax();
        if (operation == null || syntax.isEmpty() || line.isConstant()) {
            fixes.addAll(stray());
            return fixes;
        }
        if (!syntax.get().forms(operation.text()).isEmpty()) {
            fixes.addAll(forms(syntax.get(), operation));
        } else if (syntax.get().directive(operation.text()) != null) {
            fixes.addAll(data(syntax.get().directive(operation.text()), operation, syntax.get()));
        } else if (Directive.of(operation.text()) != null && line.operands().isEmpty()) {
            fixes.addAll(directive(Directive.of(operation.text()), operation));
        }
        return fixes;
    }

    /** A text without its last quotation mark ends with the line, and with it what was meant to be a comment. */
    private List<Fix> quotationMark() {
        String written = mistake.written();
        boolean open = mistake.code().equals(ProblemCodes.SYNTAX) && written.length() > 0
                && "\"'".indexOf(written.charAt(0)) >= 0
                && (written.length() == 1 || written.charAt(written.length() - 1) != written.charAt(0));
        return open ? List.of(Fix.replace("close-text", "Add the quotation mark at the end", mistake.end(), 0,
                written.substring(0, 1))) : List.of();
    }

    /** A constant without value, or a line that begins with what can begin none. */
    private List<Fix> stray() {
        if (line.isConstant() && line.tokens().size() == 2) {
            return List.of(Fix.replace("placeholders", "Insert a value", line.codeEnd(), 0, " 0"));
        }
        Token first = line.tokens().isEmpty() ? null : line.tokens().get(Math.min(line.labels(),
                line.tokens().size() - 1));
        boolean odd = first != null && first.offset() == mistake.offset() && first.kind() != TokenKind.WORD;
        return odd ? List.of(Fix.replace("comment-out", "Make the rest of the line a comment", mistake.offset(), 0,
                "; ")) : List.of();
    }

    private record Written(String text, int missing, int left) {
    }

    private List<Fix> forms(MachineSyntax syntax, Token operation) {
        Map<String, Written> found = new LinkedHashMap<>();
        for (Form form : syntax.forms(operation.text())) {
            Written written = write(form, operation, syntax);
            boolean fits = !syntax.match(operation, Scanner.tokens(written.text().substring(operation.text().length())))
                    .fitting().isEmpty();
            if (fits) {
                found.putIfAbsent(written.text(), written);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Written::left).thenComparingInt(Written::missing)).limit(MOST)
                .map(written -> Fix.replace("placeholders", "Change to '" + written.text() + "'", operation.offset(),
                        line.codeEnd() - operation.offset(), written.text())).toList();
    }

    private Written write(Form form, Token operation, MachineSyntax syntax) {
        List<String> given = given();
        int before = given.size();
        int[] missing = {0};
        WrittenForm written = WrittenForm.of(form, operand -> {
            Optional<String> fitting = given.stream().filter(one -> fits(one, operand, syntax)).findFirst();
            fitting.ifPresent(given::remove);
            missing[0] += fitting.isPresent() ? 0 : 1;
            return fitting.orElseGet(() -> Blanks.sample(form, operand));
        });
        String rest = written.text().substring(form.head().length());
        return new Written(operation.text() + rest, missing[0], Math.max(0, Math.min(before, given.size())));
    }

    /** What stands between the signs by which syntaxes separate operands. */
    private List<String> given() {
        List<String> given = new ArrayList<>();
        int start = -1;
        Token last = null;
        for (Token token : line.operands()) {
            boolean separator = token.kind() == TokenKind.PUNCTUATION && OPERATORS.indexOf(token.text()) < 0;
            // Two values side by side lack the sign between them.
            boolean apart = last != null && last.kind() != TokenKind.PUNCTUATION
                    && token.kind() != TokenKind.PUNCTUATION;
            if ((separator || apart) && start >= 0) {
                given.add(mistake.text().substring(start, last.end()));
                start = -1;
            }
            start = separator || start >= 0 ? start : token.offset();
            last = token;
        }
        if (start >= 0) {
            given.add(mistake.text().substring(start, last.end()));
        }
        return given;
    }

    private static boolean fits(String given, Operand operand, MachineSyntax syntax) {
        List<Token> tokens = Scanner.tokens(given);
        boolean register = tokens.size() == 1 && syntax.registers().contains(tokens.getFirst());
        return switch (operand.kind()) {
            case OperandKind.Register kind -> register && (isNamed(given, kind.names())
                    || given.regionMatches(true, 0, kind.bank().name(), 0, kind.bank().name().length()))
                    || kind.names().numbers() && !register;
            case OperandKind.Named kind -> isNamed(given, kind.table()) || kind.table().numbers() && !register;
            default -> !register;
        };
    }

    private static boolean isNamed(String given, NameTable table) {
        return table.entries().stream().anyMatch(entry -> entry.text().equalsIgnoreCase(given));
    }

    private List<Fix> data(DataDirective directive, Token operation, MachineSyntax syntax) {
        List<String> given = given();
        int wanted = directive.parameters().size() == 1 ? Math.max(1, given.size()) : directive.parameters().size();
        while (given.size() < wanted) {
            given.add("0");
        }
        List<String> values = given.subList(0, wanted);
        String text = operation.text() + " " + String.join(", ", values);
        return values.stream().allMatch(value -> isValue(value, syntax))
                ? List.of(Fix.replace("placeholders", "Change to '" + text + "'", operation.offset(),
                        line.codeEnd() - operation.offset(), text)) : List.of();
    }

    private static boolean isValue(String text, MachineSyntax syntax) {
        List<Token> tokens = Scanner.tokens(text);
        var parser = new ExpressionParser(tokens, 0, syntax.registers()::contains, null);
        try {
            parser.parse();
            return parser.position() == tokens.size();
        } catch (SyntaxException e) {
            return tokens.size() == 1 && tokens.getFirst().kind() == TokenKind.STRING && text.length() > 1
                    && text.endsWith("\"");
        }
    }

    private List<Fix> directive(Directive directive, Token operation) {
        String operand = switch (directive) {
            case ORG, UNIT -> "0";
            case ALIGN, SPACE -> "1";
            case STRING -> "\" \"";
            default -> null;
        };
        return operand == null ? List.of() : List.of(Fix.replace("placeholders", "Change to '" + operation.text() + " "
                + operand + "'", operation.end(), 0, " " + operand));
    }
}

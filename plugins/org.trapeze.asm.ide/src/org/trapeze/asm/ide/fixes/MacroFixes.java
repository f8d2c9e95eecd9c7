package org.trapeze.asm.ide.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.trapeze.asm.gasm.Macro;
import org.trapeze.asm.scoping.ProgramSymbols;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.isa.ide.fixes.Fix;
import org.trapeze.isa.ide.fixes.Mistake;
import org.trapeze.isa.ide.fixes.TextChange;

/**
 * Fixes of macros: a use with the wrong number of arguments or before the definition, a definition without end, with a
 * name that is taken or in the way of other assemblers.
 */
final class MacroFixes {
    private final GuestText guest;
    private final Mistake mistake;
    private final GuestLine line;

    MacroFixes(GuestText guest) {
        this.guest = guest;
        this.mistake = guest.mistake();
        this.line = guest.line();
    }

    List<Fix> all() {
        Token operation = line.operation();
        Directive directive = operation == null ? null : Directive.of(operation.text());
        if (directive == Directive.MACRO) {
            return mistake.offset() == operation.offset() ? end() : named();
        } else if (directive == Directive.ENDM) {
            return List.of(Fix.replace("remove-line", "Remove this line", line.start(),
                    mistake.nextLine(line.start()) - line.start(), ""));
        }
        if (operation != null && isNamedBefore()) {
            String header = Directive.MACRO.word() + " " + operation.text();
            return List.of(Fix.replace("swap-macro", "Change to '" + header + "'", operation.offset(),
                    line.operands().getFirst().end() - operation.offset(), header));
        }
        Macro macro = operation == null ? null : guest.symbols().stream()
                .map((ProgramSymbols symbols) -> symbols.macro(operation.text())).filter(Objects::nonNull).findFirst()
                .orElse(null);
        if (macro != null && macro.eResource() == guest.program().eResource()
                && GuestText.node(macro).getOffset() > mistake.offset()) {
            return moved(macro);
        }
        return macro == null ? List.of() : use(macro, operation);
    }

    private boolean isNamedBefore() {
        return !line.operands().isEmpty() && Directive.of(line.operands().getFirst().text()) == Directive.MACRO;
    }

    /** Lines with a label stay: the label means their place. */
    private List<Fix> moved(Macro macro) {
        String text = mistake.text();
        GuestLine first = GuestLine.at(text, GuestText.node(macro).getOffset());
        GuestLine last = first;
        while (last.operation() == null || Directive.of(last.operation().text()) != Directive.ENDM) {
            int next = mistake.nextLine(last.start());
            if (next >= text.length()) {
                return List.of();
            }
            last = GuestLine.at(text, next);
        }
        if (first.labels() > 0 || last.labels() > 0) {
            return List.of();
        }
        int place = guest.afterClause();
        int length = mistake.nextLine(last.start()) - first.start();
        String lines = text.substring(first.start(), last.end()) + mistake.newline();
        return List.of(Fix.of("move-macro", "Move the macro '" + macro.getName() + "' before its uses",
                new TextChange(place, 0, guest.breakBefore(place) + lines),
                new TextChange(first.start(), length, "")));
    }

    /** Behind the first paragraph, which most likely is the macro; else at the end. */
    private List<Fix> end() {
        String text = mistake.text();
        int place = mistake.nextLine(line.start());
        while (place < text.length() && !text.substring(place, mistake.lineEnd(place)).isBlank()) {
            place = mistake.nextLine(place);
        }
        return List.of(Fix.replace("end-macro", "End the macro", place, 0,
                guest.breakBefore(place) + "endm" + mistake.newline()));
    }

    private List<Fix> named() {
        String name = mistake.written();
        boolean first = line.operands().size() > 0 && line.operands().getFirst().offset() == mistake.offset();
        if (!first || Scanner.tokens(name).size() != 1 || !Character.isLetter(name.charAt(0)) || !isTaken(name)) {
            return List.of();
        }
        String free = guest.freeName(name);
        return List.of(mistake.replaced("rename", "Rename this macro to '" + free + "'", free));
    }

    private boolean isTaken(String name) {
        long macros = guest.program().getElements().stream().filter(element -> element instanceof Macro macro
                && name.equalsIgnoreCase(macro.getName())).count();
        return macros > 1 || Directive.of(name) != null
                || guest.words().filter(words -> words.operation(name) != null).isPresent();
    }

    /** Uses have a value for each parameter without one of its own, and no more than there are parameters. */
    private List<Fix> use(Macro macro, Token operation) {
        List<Token> header = GuestLine.at(macroText(macro), GuestText.node(macro).getOffset()).operands();
        List<List<Token>> parameters = split(header.subList(Math.min(1, header.size()), header.size()));
        List<List<Token>> given = split(line.operands());
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            boolean optional = parameters.get(i).stream().anyMatch(token -> token.is('='));
            boolean there = i < given.size() && !given.get(i).isEmpty();
            if (!there && optional && i >= given.size()) {
                break;
            }
            arguments.add(there ? text(given.get(i)) : optional ? "" : "0");
        }
        String use = (operation.text() + " " + String.join(", ", arguments)).stripTrailing();
        return List.of(Fix.replace("macro-arguments", "Change to '" + use + "'", operation.offset(),
                line.codeEnd() - operation.offset(), use));
    }

    private static String macroText(Macro macro) {
        return GuestText.node(macro).getRootNode().getText();
    }

    private String text(List<Token> tokens) {
        return mistake.text().substring(tokens.getFirst().offset(), tokens.getLast().end());
    }

    /** At the commas outside of brackets. */
    private static List<List<Token>> split(List<Token> tokens) {
        List<List<Token>> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String text = tokens.get(i).text();
            depth += "([{".contains(text) ? 1 : ")]}".contains(text) ? -1 : 0;
            if (depth <= 0 && tokens.get(i).is(',')) {
                parts.add(tokens.subList(start, i));
                start = i + 1;
            }
        }
        if (!tokens.isEmpty()) {
            parts.add(tokens.subList(start, tokens.size()));
        }
        return parts;
    }
}

package org.trapeze.asm.ide.fixes;

import java.util.List;
import java.util.Objects;

import org.eclipse.xtext.resource.XtextResource;

import org.trapeze.asm.gasm.Macro;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Symbol;
import org.trapeze.asm.scoping.ProgramNames;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;
import org.trapeze.isa.ide.fixes.Fix;
import org.trapeze.isa.ide.fixes.Mistake;
import org.trapeze.isa.ide.fixes.TextChange;

/** Changes that are offered at a place of a guest where nothing is wrong. Any thread that may read the resource. */
public final class GuestAssists {
    private GuestAssists() {
    }

    /**
     * {@return what can be done at an offset: a definition that nothing uses can go, for other files may use it, so
     * that it is no mistake}
     */
    public static List<Fix> at(XtextResource resource, String text, int offset) {
        if (resource.getContents().isEmpty() || !(resource.getContents().getFirst() instanceof Program program)) {
            return List.of();
        }
        Symbol symbol = program.getElements().stream().filter(Symbol.class::isInstance).map(Symbol.class::cast)
                .filter(one -> one.getName() != null && GuestText.name(one).getOffset() <= offset
                        && offset <= GuestText.name(one).getEndOffset()).findFirst().orElse(null);
        if (symbol == null || isUsed(program, symbol)) {
            return List.of();
        }
        Mistake place = new Mistake(resource, text, "", GuestText.name(symbol).getOffset(),
                symbol.getName().length(), List.of());
        TextChange removal = symbol instanceof Macro ? macro(place) : definition(place);
        return removal == null ? List.of()
                : List.of(Fix.of("remove-unused", "Remove '" + symbol.getName() + "', which nothing uses", removal));
    }

    /** The name occurs once only, in its definition; a local one within everything that may mean it. */
    private static boolean isUsed(Program program, Symbol symbol) {
        ProgramNames names = ((XtextResource) program.eResource()).getResourceServiceProvider().get(ProgramNames.class);
        boolean macro = symbol instanceof Macro;
        long count = names.programs(program).stream().map(one -> ((XtextResource) one.eResource()).getParseResult())
                .filter(Objects::nonNull)
                .flatMap(result -> Scanner.tokens(result.getRootNode().getText()).stream())
                .filter(token -> token.kind() == TokenKind.WORD && (macro
                        ? token.text().equalsIgnoreCase(symbol.getName())
                        : token.text().equals(symbol.getName()) || token.text().endsWith(symbol.getName())
                                && symbol.getName().startsWith("."))).count();
        return count > 1;
    }

    private static TextChange definition(Mistake place) {
        GuestLine line = GuestLine.at(place.text(), place.offset());
        if (line.isConstant() || line.labels() == 2 && line.operation() == null) {
            boolean comment = line.codeEnd() < line.end()
                    && !place.text().substring(line.codeEnd(), line.end()).isBlank();
            return comment ? new TextChange(line.start(), line.codeEnd() - line.start(), "")
                    : new TextChange(line.start(), place.nextLine(line.start()) - line.start(), "");
        }
        Token colon = line.tokens().stream().filter(token -> token.is(':') && token.offset() >= place.end())
                .findFirst().orElse(null);
        return colon == null ? null : new TextChange(place.offset(), colon.end() - place.offset(),
                " ".repeat(colon.end() - place.offset()));
    }

    private static TextChange macro(Mistake place) {
        int start = place.lineStart(place.offset());
        for (int line = start; line < place.text().length(); line = place.nextLine(line)) {
            Token operation = GuestLine.at(place.text(), line).operation();
            if (operation != null && Directive.of(operation.text()) == Directive.ENDM) {
                return new TextChange(start, place.nextLine(line) - start, "");
            }
        }
        return null;
    }
}

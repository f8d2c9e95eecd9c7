package org.trapeze.ui.highlighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.SourceParser;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;
import org.trapeze.asm.syntax.Form;
import org.trapeze.asm.syntax.MachineSyntax;
import org.trapeze.asm.syntax.Match;
import org.trapeze.classify.InstructionClasses;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.classification.Instructions;
import org.trapeze.ui.model.GuestMachine;

/**
 * What the lines of a guest mean, each by itself: labels, directives, and the classes of instructions whatever their
 * operands become. That is enough to show at once what is typed and what comes into sight; the model knows the rest.
 * Immutable.
 */
final class LineColors {
    /** Characters that are looked at in the user interface thread at once. */
    static final int MOST = 30_000;

    private final MachineSyntax syntax;
    private final Map<String, InstructionClasses> known;

    private LineColors(MachineSyntax syntax, Map<String, InstructionClasses> known) {
        this.syntax = syntax;
        this.known = known;
    }

    /** {@return what is known now of the lines of guests of a machine} */
    static LineColors of(GuestMachine guest) {
        return new LineColors(guest.syntax(), TrapezeUi.get().classification().classes(guest.machine()));
    }

    /** {@return the whole lines around a part of a text} */
    static IRegion lines(IDocument document, int offset, int length) {
        try {
            IRegion first = document.getLineInformationOfOffset(offset);
            IRegion last = document.getLineInformationOfOffset(Math.min(offset + length, document.getLength()));
            return new Region(first.getOffset(), last.getOffset() + last.getLength() - first.getOffset());
        } catch (BadLocationException e) {
            throw new IllegalStateException("An edit of this document", e);
        }
    }

    /** {@return the regions in some whole lines} */
    RegionTable in(IDocument document, IRegion lines) {
        try {
            return in(document.get(lines.getOffset(), lines.getLength()), lines.getOffset());
        } catch (BadLocationException e) {
            throw new IllegalStateException("Lines of this document", e);
        }
    }

    private RegionTable in(String text, int base) {
        List<HighlightedRegion> regions = new ArrayList<>();
        Scanner scanner = new Scanner(text, base);
        for (List<Token> line = scanner.line(); line != null; line = scanner.line()) {
            line(line, regions);
        }
        return RegionTable.of(regions);
    }

    private void line(List<Token> line, List<HighlightedRegion> regions) {
        int start = 0;
        while (start + 1 < line.size() && isName(line.get(start)) && line.get(start + 1).is(':')) {
            add(regions, line.get(start), Highlight.LABEL);
            start += 2;
        }
        if (start < line.size()) {
            statement(line.subList(start, line.size()), regions);
        }
    }

    private void statement(List<Token> line, List<HighlightedRegion> regions) {
        Token first = line.getFirst();
        Token second = line.size() > 1 ? line.get(1) : null;
        if (isName(first) && SourceParser.isDefinition(second)) {
            add(regions, first, Highlight.LABEL);
        } else if (opensLine(first)) {
            if (Directive.of(first.text()) == Directive.MACRO && second != null && isName(second)
                    && !opensLine(second)) {
                add(regions, second, Highlight.LABEL);
            }
        } else if (isName(first)) {
            add(regions, first, instruction(first, line.subList(1, line.size()))
                    .map(this::highlight).orElse(Highlight.KEYWORD));
        }
    }

    private static boolean isName(Token token) {
        return SourceParser.isName(token);
    }

    /** {@return whether the model has a rule of its own for lines with this directive, which hence is no operation} */
    private static boolean opensLine(Token token) {
        Directive directive = token.kind() == TokenKind.WORD ? Directive.of(token.text()) : null;
        return directive == Directive.MACRO || directive == Directive.INCLUDE;
    }

    /** The one among several with a mnemonic that the operands fit; the first where none does. */
    private Optional<String> instruction(Token first, List<Token> operands) {
        List<Form> forms = syntax.forms(first.text());
        if (forms.isEmpty() || forms.getFirst().pseudo().isPresent()) {
            return Optional.empty();
        }
        String name = forms.getFirst().instruction().name();
        if (forms.stream().allMatch(form -> form.instruction().name().equals(name))) {
            return Optional.of(name);
        }
        return Optional.of(syntax.match(first, operands).fitting().stream().findFirst().map(Match::form)
                .orElse(forms.getFirst()).instruction().name());
    }

    private Highlight highlight(String instruction) {
        InstructionClasses classes = known.get(instruction);
        return classes == null ? Highlight.UNDECIDED : Instructions.highlight(classes.with(Map.of()));
    }

    private static void add(List<HighlightedRegion> regions, Token token, Highlight kind) {
        regions.add(new HighlightedRegion(token.offset(), token.text().length(), kind));
    }
}

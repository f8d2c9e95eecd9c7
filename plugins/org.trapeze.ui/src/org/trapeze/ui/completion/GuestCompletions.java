package org.trapeze.ui.completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.scoping.IScopeProvider;

import org.trapeze.asm.source.Directive;
import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.scoping.MachineWords;
import org.trapeze.asm.scoping.ProgramNames;
import org.trapeze.asm.scoping.ProgramSymbols;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;
import org.trapeze.isa.isa.ComponentDeclaration;
import org.trapeze.isa.isa.InstructionDeclaration;

import org.trapeze.ui.model.ModelSnapshot;

/**
 * Completions in a guest. The grammar takes any run of words, so what may stand somewhere is known from the line and
 * from the machine: instructions and directives first in a line, names after them, machines in the machine clause.
 */
final class GuestCompletions {
    private final ModelSnapshot snapshot;
    private final String prefix;
    private final List<ContentAssistEntry> entries = new ArrayList<>();

    private GuestCompletions(ModelSnapshot snapshot, String prefix) {
        this.snapshot = snapshot;
        this.prefix = prefix;
    }

    /** {@return what may stand at an offset} */
    static List<ContentAssistEntry> at(ModelSnapshot snapshot, int offset) {
        String line = snapshot.text().substring(snapshot.text().lastIndexOf('\n', offset - 1) + 1, offset);
        List<Token> tokens = new ArrayList<>(Scanner.tokens(line));
        boolean inToken = !tokens.isEmpty() && tokens.getLast().end() == line.length();
        if (!inToken && isComment(line, tokens)) {
            return List.of();
        }
        Token last = inToken ? tokens.getLast() : null;
        boolean word = last != null && last.kind() == TokenKind.WORD;
        boolean string = last != null && last.kind() == TokenKind.STRING;
        if (word || string) {
            tokens.removeLast();
        }
        GuestCompletions found = new GuestCompletions(snapshot, word || string ? last.text() : "");
        found.collect(tokens, string);
        return found.entries;
    }

    /** What the scanner takes for nothing after the last token is a comment where it is not blank. */
    private static boolean isComment(String line, List<Token> tokens) {
        return !line.substring(tokens.isEmpty() ? 0 : tokens.getLast().end()).isBlank();
    }

    private void collect(List<Token> before, boolean string) {
        List<Token> rest = withoutLabels(before);
        boolean clause = rest.size() == 1 && rest.getFirst().text().equalsIgnoreCase("machine");
        if (string || clause) {
            machines(clause);
        } else if (rest.isEmpty()) {
            operations();
        } else {
            operands();
        }
    }

    private static List<Token> withoutLabels(List<Token> tokens) {
        int first = 0;
        while (first + 1 < tokens.size() && tokens.get(first).kind() == TokenKind.WORD
                && tokens.get(first + 1).is(':')) {
            first += 2;
        }
        return tokens.subList(first, tokens.size());
    }

    private void machines(boolean clause) {
        if (clause && snapshot.root() instanceof Program program) {
            snapshot.language().get(IScopeProvider.class)
                    .getScope(program, GasmPackage.Literals.PROGRAM__MACHINE).getAllElements()
                    .forEach(machine -> add('"' + String.join(".", machine.getName().getSegments()) + '"', "", null));
        }
    }

    private void operations() {
        words().ifPresent(words -> words.operations()
                .forEach((word, operation) -> add(word, title(operation), operation)));
        names().forEach(symbols -> symbols.macros().values()
                .forEach(macro -> add(macro.getName(), title(macro), macro)));
        for (Directive directive : Directive.values()) {
            add(directive.word(), directive.usage(), null);
        }
        if (!(snapshot.root() instanceof Program program) || program.getMachine() == null) {
            add("machine", "names the machine", null);
        }
    }

    private void operands() {
        Map<String, EObject> all = new LinkedHashMap<>();
        names().forEach(symbols -> symbols.all().forEach(all::putIfAbsent));
        words().ifPresent(words -> words.operands().forEach(all::putIfAbsent));
        all.forEach((word, target) -> add(word, title(target), target));
    }

    private List<ProgramSymbols> names() {
        return snapshot.root() instanceof Program program
                ? snapshot.language().get(ProgramNames.class).all(program) : List.of();
    }

    private Optional<MachineWords> words() {
        return snapshot.root() instanceof Program program
                ? snapshot.language().get(ProgramNames.class).words(program) : Optional.empty();
    }

    /** A word that stands there already is no completion: it would only take the Return key away. */
    private void add(String word, String detail, EObject target) {
        if (word.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT)) && !word.equals(prefix)) {
            ContentAssistEntry entry = new ContentAssistEntry();
            entry.setPrefix(prefix);
            entry.setProposal(word);
            entry.setDescription(detail);
            entry.setSource(target);
            entries.add(entry);
        }
    }

    private static String title(EObject target) {
        return switch (target) {
        case InstructionDeclaration instruction -> instruction.getTitle() == null ? "" : instruction.getTitle();
        case ComponentDeclaration component -> component.getKind().getLiteral();
        default -> NodeModelUtils.getNode(target) == null ? ""
                : NodeModelUtils.getTokenText(NodeModelUtils.getNode(target)).lines().findFirst().orElse("");
        };
    }
}

package org.trapeze.ui.rename;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;

import org.trapeze.asm.gasm.GasmPackage;
import org.trapeze.asm.gasm.Macro;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.gasm.Symbol;
import org.trapeze.asm.scoping.MachineWords;
import org.trapeze.asm.scoping.ProgramNames;
import org.trapeze.asm.scoping.ProgramSymbols;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;
import org.trapeze.isa.isa.ExtensionDeclaration;
import org.trapeze.isa.isa.Machine;

import org.trapeze.ui.language.Language;

/** Says whether a name can be given to something, without looking at other files than those the program includes. */
final class NewName {
    /** Keywords that are names as well; the rule of the grammar that says so. */
    private static final String NAME_RULE = "Name";

    private NewName() {
    }

    /**
     * {@return what is wrong with a new name; empty where nothing is, as far as this can be told without trying}
     *
     * @param element what is renamed; the macro, for a parameter of one
     */
    static Optional<String> problem(EObject element, String old, String fresh) {
        if (fresh.equals(old)) {
            return Optional.of("This is its name already.");
        }
        if (element instanceof Machine || element instanceof ExtensionDeclaration) {
            return fresh.isBlank() || fresh.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\')
                    ? Optional.of("The name must not be empty, nor hold quotation marks or backslashes.")
                    : Optional.empty();
        }
        return element.eClass().getEPackage() == GasmPackage.eINSTANCE ? guest(element, old, fresh) : machine(fresh);
    }

    private static Optional<String> machine(String fresh) {
        if (!fresh.matches("[A-Za-z_][A-Za-z_0-9]*")) {
            return Optional.of("A name starts with a letter or _, and goes on with letters, digits and _.");
        }
        var grammar = Language.ISA.get(IGrammarAccess.class).getGrammar();
        Set<String> keywords = GrammarUtil.getAllKeywords(grammar);
        boolean isName = GrammarUtil.containedKeywords(GrammarUtil.findRuleForName(grammar, NAME_RULE)).stream()
                .anyMatch(keyword -> keyword.getValue().equals(fresh));
        return keywords.contains(fresh) && !isName
                ? Optional.of("'" + fresh + "' is a keyword of the language.") : Optional.empty();
    }

    private static Optional<String> guest(EObject element, String old, String fresh) {
        List<Token> tokens = Scanner.tokens(fresh);
        if (tokens.size() != 1 || tokens.getFirst().kind() != TokenKind.WORD || !tokens.getFirst().text().equals(fresh)
                || fresh.equals(".")) {
            return Optional.of("A name starts with a letter, _ or a dot, and goes on with these and digits.");
        }
        if (fresh.startsWith(".") != old.startsWith(".")) {
            return Optional.of("A name with a dot before it is local, and one without is not: keep that as it is.");
        }
        if (List.of("equ", "machine", "macro", "include").contains(plain(fresh)) || Directive.of(fresh) != null) {
            return Optional.of("'" + fresh + "' is a word to the assembler.");
        }
        return element instanceof Symbol symbol && element.eContainer() instanceof Program program
                ? taken(program, symbol, old, fresh) : Optional.empty();
    }

    private static String plain(String word) {
        return (word.startsWith(".") ? word.substring(1) : word).toLowerCase(Locale.ROOT);
    }

    private static Optional<String> taken(Program program, Symbol symbol, String old, String fresh) {
        if (symbol instanceof Macro && symbol.getName() != null && !symbol.getName().equals(old)) {
            // A parameter: it hides other names, as it may.
            return Optional.empty();
        }
        ProgramNames names = Language.GASM.get(ProgramNames.class);
        MachineWords words = names.words(program).orElse(null);
        if (words != null && (words.operand(fresh) != null || words.operation(fresh) != null)) {
            return Optional.of("'" + fresh + "' means something to the machine already.");
        }
        for (ProgramSymbols symbols : names.all(program)) {
            boolean macro = symbol instanceof Macro;
            if (macro ? isOther(symbols.macro(fresh), symbol) : isOther(symbols.get(fresh, symbol), symbol)) {
                return Optional.of("'" + fresh + "' is defined already.");
            }
        }
        return Optional.empty();
    }

    private static boolean isOther(Symbol found, Symbol symbol) {
        return found != null && found != symbol;
    }
}

package org.trapeze.asm.ide.fixes;

import java.util.ArrayList;
import java.util.List;

import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;
import org.trapeze.isa.ide.fixes.Fix;
import org.trapeze.isa.ide.fixes.Mistake;
import org.trapeze.isa.naming.NearestNames;
import org.trapeze.isa.ide.fixes.TextChange;

/** Fixes of names that nothing defines, or two things. */
final class NameFixes {
    private final GuestText guest;
    private final Mistake mistake;

    NameFixes(GuestText guest) {
        this.guest = guest;
        this.mistake = guest.mistake();
    }

    /** Of a word that is no instruction. */
    List<Fix> operation() {
        List<String> names = new ArrayList<>(Directive.words());
        guest.words().ifPresent(words -> names.addAll(words.operations().keySet()));
        guest.symbols().forEach(symbols -> names.addAll(symbols.macros().keySet()));
        List<Fix> fixes = new ArrayList<>(renamed(names));
        if (isName(mistake.written()) && !mistake.written().startsWith(".")
                && guest.line().operation() != null && guest.line().operation().offset() == mistake.offset()) {
            fixes.addAll(new Providers(guest).macros(mistake.written()));
            fixes.add(macro());
        }
        return fixes;
    }

    /** The macro takes as many arguments as this use gives it. */
    private Fix macro() {
        List<Token> operands = guest.line().operands();
        long commas = operands.stream().filter(token -> token.is(',')).count();
        StringBuilder header = new StringBuilder("macro " + mistake.written());
        for (int i = 0; !operands.isEmpty() && i <= commas; i++) {
            header.append(i == 0 ? " " : ", ").append("argument").append(i + 1);
        }
        String text = header + mistake.newline() + "endm" + mistake.newline();
        int place = guest.afterClause();
        return Fix.replace("create-macro", "Create the macro '" + mistake.written() + "'", place, 0,
                guest.breakBefore(place) + text);
    }

    /** Of a word in an operand. */
    List<Fix> symbol() {
        String word = mistake.written();
        if (!isName(word)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        guest.symbols().forEach(symbols -> symbols.all().forEach((name, symbol) -> names.add(symbol.getName())));
        guest.words().ifPresent(words -> names.addAll(words.operands().keySet()));
        List<Fix> fixes = new ArrayList<>(renamed(names));
        fixes.addAll(new Providers(guest).symbols(word));
        if (word.startsWith(".")) {
            int next = mistake.nextLine(mistake.offset());
            fixes.add(Fix.replace("create-label", "Create the label '" + word + "' behind this line", next, 0,
                    guest.breakBefore(next) + word + ":" + mistake.newline()));
            return fixes;
        }
        int end = mistake.text().length();
        fixes.add(Fix.replace("create-label", "Create the label '" + word + "' at the end", end, 0,
                guest.breakBefore(end) + word + ":" + mistake.newline()));
        int place = guest.afterClause();
        fixes.add(Fix.replace("create-constant", "Create the constant '" + word + "'", place, 0,
                guest.breakBefore(place) + word + " equ 0" + mistake.newline()));
        return fixes;
    }

    /** Of the second definition of a name: it gets another one, or goes. */
    List<Fix> duplicate() {
        String word = mistake.written();
        if (!isName(word)) {
            return List.of();
        }
        String free = guest.freeName(word);
        List<Fix> fixes = new ArrayList<>();
        fixes.add(mistake.replaced("rename", "Rename this one to '" + free + "'", free));
        GuestLine line = guest.line();
        if (line.isConstant()) {
            fixes.add(Fix.replace("remove-definition", "Remove this definition", line.start(),
                    mistake.nextLine(line.start()) - line.start(), ""));
        } else {
            line.tokens().stream().filter(token -> token.is(':') && token.offset() >= mistake.end()).findFirst()
                    .ifPresent(colon -> fixes.add(Fix.of("remove-definition", "Remove this label",
                            new TextChange(mistake.offset(), colon.end() - mistake.offset(),
                                    line.tokens().getFirst().offset() == mistake.offset()
                                            ? " ".repeat(colon.end() - mistake.offset()) : ""))));
        }
        return fixes;
    }

    private List<Fix> renamed(List<String> names) {
        return NearestNames.to(mistake.written(), names).stream()
                .map(name -> mistake.replaced("change-name", "Change to '" + name + "'", name)).toList();
    }

    private static boolean isName(String word) {
        List<Token> tokens = Scanner.tokens(word);
        return tokens.size() == 1 && tokens.getFirst().kind() == TokenKind.WORD && !word.equals(".");
    }
}

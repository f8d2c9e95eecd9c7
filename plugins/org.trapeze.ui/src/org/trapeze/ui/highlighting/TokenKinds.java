package org.trapeze.ui.highlighting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.xtext.parser.antlr.ITokenDefProvider;

import org.trapeze.ui.language.Language;

/** How the tokens of a language are shown, read off the names that the grammar gives them. */
final class TokenKinds {
    private final Map<Integer, Highlight> kinds = new HashMap<>();

    TokenKinds(Language language) {
        language.get(ITokenDefProvider.class).getTokenDefMap()
                .forEach((type, name) -> kindOf(name).ifPresent(kind -> kinds.put(type, kind)));
    }

    /** {@return how tokens of a type are shown; empty for ordinary text} */
    Optional<Highlight> of(int type) {
        return Optional.ofNullable(kinds.get(type));
    }

    /** Keywords are named by themselves in quotes, terminal rules by RULE_ and the name of the rule. */
    private static Optional<Highlight> kindOf(String name) {
        if (name.startsWith("'")) {
            return Character.isLetter(name.charAt(1)) || name.startsWith("'.") && name.length() > 3
                    ? Optional.of(Highlight.KEYWORD) : Optional.empty();
        }
        // Directives that can be names as well are no keywords of the grammar: RULE_MACRO_WORD, RULE_INCLUDE_WORD.
        if (name.endsWith("_WORD")) {
            return Optional.of(Highlight.KEYWORD);
        }
        if (name.contains("COMMENT")) {
            return Optional.of(Highlight.COMMENT);
        }
        if (name.contains("STRING") || name.contains("CHAR")) {
            return Optional.of(Highlight.STRING);
        }
        return isNumber(name) ? Optional.of(Highlight.NUMBER) : Optional.empty();
    }

    private static boolean isNumber(String name) {
        return name.contains("INT") || name.contains("NUMBER") || name.contains("HEX") || name.contains("BIN")
                || name.contains("DEC") || name.contains("SIZED") || name.contains("BITS");
    }
}

package org.trapeze.asm.expansion;

import java.util.ArrayList;
import java.util.List;

import org.trapeze.asm.source.Token;

/** Splits what follows a macro's name at the commas that stand in no brackets. */
final class Operands {
    private Operands() {
    }

    /** {@return the tokens between the commas; a part may be empty, but there are none where there is no token} */
    static List<List<Token>> split(List<Token> tokens) {
        var parts = new ArrayList<List<Token>>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            depth += opens(token) ? 1 : closes(token) && depth > 0 ? -1 : 0;
            if (depth == 0 && token.is(',')) {
                parts.add(tokens.subList(start, i));
                start = i + 1;
            }
        }
        if (!tokens.isEmpty()) {
            parts.add(tokens.subList(start, tokens.size()));
        }
        return parts;
    }

    private static boolean opens(Token token) {
        return token.is('(') || token.is('[') || token.is('{');
    }

    private static boolean closes(Token token) {
        return token.is(')') || token.is(']') || token.is('}');
    }
}

package org.trapeze.isa.parser;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The types of the tokens that {@link NestingGuard} looks at; the generator numbers them anew with every grammar. */
public final class GuardedTokens {
    private final Map<Integer, String> names;
    private final Set<Integer> opening;
    private final Set<Integer> closing;
    private final Set<Integer> blockOpening;
    private final Set<Integer> blockClosing;
    private final Set<Integer> choices;
    private final Set<Integer> boundaries;
    private final Set<Integer> declarations;
    private final Set<Integer> operandStarts;
    private final Set<Integer> operandEnds;
    private final Set<Integer> unread;

    /** Finds the types of a parser, given what it calls each of them. */
    public GuardedTokens(Map<Integer, String> names) {
        this.names = names;
        this.opening = types("'('", "'['");
        this.closing = types("')'", "']'");
        this.blockOpening = types("'{'");
        this.blockClosing = types("'}'");
        this.choices = types("'if'");
        this.boundaries = types("'='", "'{'", "'}'", "'let'", "'syntax'");
        this.declarations = types("'instruction'", "'function'", "'procedure'", "'directive'", "'deliver'", "'reset'");
        Set<Integer> operands = operands();
        this.operandStarts = new HashSet<>(operands);
        operandStarts.removeAll(types("'and'", "'or'", "'then'", "'else'"));
        this.operandEnds = new HashSet<>(operands);
        operandEnds.removeAll(types("'and'", "'or'", "'then'", "'else'", "'not'", "'if'", "'when'"));
        operandEnds.addAll(closing);
        this.unread = types("RULE_WS", "RULE_ML_COMMENT", "RULE_SL_COMMENT");
    }

    /** Names, numbers, texts and keywords, of which many are names as well. */
    private Set<Integer> operands() {
        Set<Integer> found = types("RULE_ID", "RULE_NUMBER", "RULE_SIZED_NUMBER", "RULE_STRING");
        names.forEach((type, name) -> {
            if (name.length() > 2 && name.startsWith("'") && Character.isLetter(name.charAt(1))) {
                found.add(type);
            }
        });
        return found;
    }

    /** {@return whether the parser never sees the token: a blank or a comment} */
    boolean isUnread(int type) {
        return unread.contains(type);
    }

    /** {@return whether an expression ends between two tokens, because no operator stands there} */
    boolean areApart(int before, int type) {
        return operandEnds.contains(before) && operandStarts.contains(type);
    }

    boolean opens(int type) {
        return opening.contains(type);
    }

    boolean closes(int type) {
        return closing.contains(type);
    }

    boolean opensBlock(int type) {
        return blockOpening.contains(type);
    }

    boolean closesBlock(int type) {
        return blockClosing.contains(type);
    }

    boolean beginsChoice(int type) {
        return choices.contains(type);
    }

    /** {@return whether no expression goes on across this token} */
    boolean endsExpression(int type) {
        return boundaries.contains(type) || declarations.contains(type);
    }

    /** {@return whether the token only stands at the outermost level} */
    boolean beginsDeclaration(int type) {
        return declarations.contains(type);
    }

    int error() {
        return type("RULE_ANY_OTHER");
    }

    int hidden() {
        return type("RULE_WS");
    }

    private int type(String name) {
        return types(name).iterator().next();
    }

    private Set<Integer> types(String... wanted) {
        Set<String> all = Set.of(wanted);
        Set<Integer> found = new HashSet<>();
        names.forEach((type, name) -> {
            if (all.contains(name)) {
                found.add(type);
            }
        });
        return found;
    }
}

package org.trapeze.asm.flow;

import java.util.ArrayList;
import java.util.List;

import org.trapeze.asm.expression.Expression;
import org.trapeze.asm.expression.Operator;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.syntax.Match;

/**
 * What a statement aims at.
 *
 * @param names  the names that are written where it leads to, as they stand in the source
 * @param linked whether it means to come back
 * @param goesOn whether what follows may be executed next, or when it comes back
 */
public record Aim(List<Token> names, boolean linked, boolean goesOn) {
    public Aim {
        names = List.copyOf(names);
    }

    /** {@return what a statement aims at that was read so} */
    public static Aim of(Match match) {
        return Aims.of(match);
    }

    /** {@return the names in an expression that it counts from, not those that it subtracts} */
    static List<Token> names(Expression expression) {
        List<Token> names = new ArrayList<>();
        collect(expression, names);
        return names;
    }

    private static void collect(Expression expression, List<Token> names) {
        switch (expression) {
            case Expression.Name name -> names.add(name.token());
            case Expression.Binary binary -> {
                collect(binary.left(), names);
                if (binary.operator() != Operator.SUBTRACT) {
                    collect(binary.right(), names);
                }
            }
            case Expression.Unary unary -> {
                // the opposite of an address is none
            }
            case Expression.Literal literal -> {
                // no name
            }
            case Expression.Here here -> {
                // the statement itself
            }
        }
    }
}

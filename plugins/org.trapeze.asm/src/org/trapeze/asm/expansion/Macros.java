package org.trapeze.asm.expansion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.trapeze.asm.expansion.Macro.Parameter;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.SourceMap;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;

/** The macros that were defined so far, and the one whose lines are being read. */
final class Macros {
    private final Predicate<String> taken;
    private final SourceMap map;
    private final Problems problems;
    private final Map<String, Macro> macros = new HashMap<>();
    private Token open;
    private Macro reading;

    /** @param taken says of a word whether the machine has an instruction or a directive of this name */
    Macros(Predicate<String> taken, SourceMap map, Problems problems) {
        this.taken = taken;
        this.map = map;
        this.problems = problems;
    }

    /** {@return the macro of a name in any case of letters, or null} */
    Macro get(String name) {
        return macros.isEmpty() ? null : macros.get(key(name));
    }

    /** {@return whether there is a macro of a name of which this is the {@link #key}} */
    boolean isDefined(String key) {
        return macros.containsKey(key);
    }

    /** {@return whether lines belong to a definition that has begun} */
    boolean isReading() {
        return open != null;
    }

    /** Begins a definition, even one with mistakes: its lines are no part of the program. */
    void begin(Token directive, List<Token> header) {
        open = directive;
        reading = null;
        try {
            Token name = name(directive, header);
            reading = new Macro(name, parameters(header), new ArrayList<>(), name.offset(), name.end());
        } catch (SyntaxException e) {
            e.report(problems);
        }
    }

    /** Takes a line of the definition. */
    void line(List<Token> line) {
        if (reading != null && !line.isEmpty()) {
            reading.lines().add(line);
        }
    }

    /** Ends the definition; from here on the macro can be used. */
    void end() {
        if (reading != null) {
            macros.put(key(reading.name().text()), new Macro(reading.name(), reading.parameters(), reading.lines(),
                    reading.start(), end(reading)));
        }
        open = null;
    }

    private int end(Macro macro) {
        return macro.lines().stream().flatMap(List::stream).mapToInt(Token::end)
                .filter(end -> map.isOnePiece(macro.start(), end)).reduce(macro.end(), Math::max);
    }

    /** At the end of a text: a definition does not go on in another one. */
    void finish() {
        if (open != null) {
            problems.error(open, ProblemCodes.MACRO, "this macro does not end: a line with " + Directive.ENDM.word()
                    + " is missing");
            open = null;
        }
    }

    private Token name(Token directive, List<Token> header) throws SyntaxException {
        if (header.isEmpty() || header.getFirst().kind() != TokenKind.WORD) {
            Token place = header.isEmpty() ? directive : header.getFirst();
            throw error(place, "a macro has a name: " + Directive.MACRO.usage());
        }
        Token name = header.getFirst();
        Macro earlier = get(name.text());
        if (taken.test(name.text())) {
            throw error(name, "'" + name.text() + "' is an instruction or a directive of the machine; "
                    + "choose another name");
        } else if (Directive.of(name.text()) != null) {
            throw error(name, "'" + name.text() + "' is a directive; choose another name");
        } else if (earlier != null) {
            SourceMap.Place first = map.place(earlier.name().offset());
            throw error(name, "the macro '" + name.text() + "' is defined at " + first.text().shortName() + ":"
                    + first.line() + " already");
        }
        return name;
    }

    private static List<Parameter> parameters(List<Token> header) throws SyntaxException {
        var parameters = new ArrayList<Parameter>();
        Set<String> names = new HashSet<>();
        for (List<Token> part : Operands.split(header.subList(1, header.size()))) {
            if (part.isEmpty() || part.getFirst().kind() != TokenKind.WORD
                    || part.size() > 1 && !part.get(1).is('=')) {
                throw error(part.isEmpty() ? header.getFirst() : part.getFirst(),
                        "a parameter is a word, maybe with a value for where no argument is given: word = value");
            }
            Token name = part.getFirst();
            if (!names.add(name.text())) {
                throw error(name, "the macro has a parameter '" + name.text() + "' already");
            }
            parameters.add(new Parameter(name, part.size() > 1 ? part.subList(2, part.size()) : null));
        }
        return parameters;
    }

    private static SyntaxException error(Token place, String message) {
        return new SyntaxException(place.offset(), place.end(), ProblemCodes.MACRO, message);
    }

    /** {@return the same for all ways to write a name} */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

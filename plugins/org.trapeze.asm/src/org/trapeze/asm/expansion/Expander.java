package org.trapeze.asm.expansion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.trapeze.asm.expression.Literals;
import org.trapeze.asm.expression.SyntaxException;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.Includes;
import org.trapeze.asm.source.Item;
import org.trapeze.asm.source.Line;
import org.trapeze.asm.source.Lines;
import org.trapeze.asm.source.LostText;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Problems;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.SourceMap;
import org.trapeze.asm.source.SourceParser;
import org.trapeze.asm.source.SourceText;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;

/** Reads a program's texts, puts included ones and expanded macros in their places, and finds the elements of all. */
public final class Expander {
    /** Includes and macros inside each other; more come only from something that never ends. */
    private static final int MAX_DEPTH = 64;
    /** Lines from macros; more come only from macros that multiply each other. */
    private static final int MAX_LINES = 1_000_000;
    /** Words and signs in lines from macros; more come only from arguments that multiply each other. */
    private static final int MAX_TOKENS = 5_000_000;

    /** A file of this name beside this text. */
    private record Missing(String name, String from) {
        private Missing(String name, SourceText from) {
            this(name, from.name());
        }
    }

    private final Predicate<String> machineWord;
    private final Includes includes;
    private final SourceMap map;
    private final Problems problems;
    private final SourceParser parser;
    private final Macros macros;
    /** The lines of the program's own text, where they are kept; else null. */
    private final Lines kept;
    /** Files that cannot be found, of which the first clause says so. */
    private final Set<Missing> missing = new HashSet<>();
    private final Deque<SourceText> reading = new ArrayDeque<>();
    private String scope = "";
    /** Whether the scope has been set since somebody last asked. */
    private boolean scoped;
    private int depth;
    private int expansions;
    private int lines;
    private long tokens;
    private boolean stopped;

    private Expander(Predicate<String> machineWord, Includes includes, SourceMap map, Problems problems,
            Lines kept) {
        this.kept = kept;
        this.machineWord = machineWord;
        this.includes = includes;
        this.map = map;
        this.problems = problems;
        this.parser = new SourceParser(problems);
        this.macros = new Macros(machineWord, map, problems);
    }

    /**
     * {@return the elements of a program}
     *
     * @param map         of the program's own text; gets those of everything that is brought in
     * @param machineWord says of a word whether the machine has an instruction or a directive of this name, which then
     *                    is meant
     */
    public static List<Item> expand(SourceMap map, Predicate<String> machineWord, Includes includes,
            Problems problems) {
        return expand(map, machineWord, includes, problems, null).items();
    }

    /**
     * {@return a program's elements, of which those of lines that have not changed are the same objects as before}
     *
     * @param kept the lines of the program's own text as it is now; or null
     */
    public static Expanded expand(SourceMap map, Predicate<String> machineWord, Includes includes,
            Problems problems, Lines kept) {
        var expander = new Expander(machineWord, includes, map, problems, kept);
        expander.text(map.main(), 0);
        return new Expanded(expander.parser.items(), expander.macros);
    }

    private void text(SourceText text, int base) {
        LostText.check(text, base, problems);
        reading.push(text);
        if (kept != null && reading.size() == 1) {
            parser.expect(kept.all().size());
            kept.all().forEach(this::keptLine);
        } else {
            var scanner = new Scanner(text.text(), base);
            for (List<Token> line = scanner.line(); line != null; line = scanner.line()) {
                anyLine(line);
            }
        }
        macros.finish();
        reading.pop();
    }

    private void anyLine(List<Token> line) {
        if (macros.isReading()) {
            definitionLine(line);
        } else if (!line.isEmpty()) {
            line(localised(line));
        }
    }

    /** Takes what the line became last time, if it would become the same now. */
    private void keptLine(Line line) {
        Line.Elements known = line.elements();
        if (known != null && !macros.isReading() && (!known.local() || known.scope().equals(scope))
                && (known.word() == null || !macros.isDefined(known.word()))) {
            parser.add(known.items());
            scope = known.nextScope() == null ? scope : known.nextScope();
        } else if (!macros.isReading() && !line.tokens().isEmpty()) {
            remember(line);
        } else {
            line.setElements(null);
            anyLine(line.tokens());
        }
    }

    /** What has problems is looked at again every time, so that they are said again. */
    private void remember(Line line) {
        int items = parser.items().size();
        int reported = problems.reported();
        String before = scope;
        scoped = false;
        List<Token> tokens = localised(new ArrayList<>(line.tokens()));
        boolean opens = scoped;
        boolean plain = line(tokens);
        List<Item> found = parser.items();
        boolean local = tokens.stream().anyMatch(Token::isLocal);
        line.setElements(plain && problems.reported() == reported ? new Line.Elements(word(tokens), local, before,
                opens ? scope : null, found.subList(items, found.size())) : null);
    }

    /** {@return the key of the word behind the labels of a line, if any} */
    private static String word(List<Token> line) {
        int start = 0;
        while (start + 1 < line.size() && line.get(start + 1).is(':')) {
            start += 2;
        }
        return start < line.size() && line.get(start).kind() == TokenKind.WORD
                ? Macros.key(line.get(start).text()) : null;
    }

    private void definitionLine(List<Token> line) {
        boolean names = line.size() > 1 && (line.get(1).is(':') || isConstant(line));
        Directive directive = line.isEmpty() || names ? null : directive(line.getFirst());
        if (directive == Directive.ENDM) {
            nothingAfter(line.getFirst(), line.subList(1, line.size()));
            macros.end();
        } else if (directive == Directive.MACRO) {
            problems.error(line.getFirst(), ProblemCodes.MACRO, "a macro is not defined inside of another one; is a "
                    + "line with " + Directive.ENDM.word() + " missing before this one?");
        } else {
            macros.line(line);
        }
    }

    /** Gives words with a dot at their start the label that they are local to; most lines have none. */
    private List<Token> localised(List<Token> line) {
        for (int i = 0; i < line.size(); i++) {
            Token token = line.get(i);
            boolean definition = i + 1 < line.size() && line.get(i + 1).is(':');
            if (token.isLocal() && (i > 0 || definition || isConstant(line))) {
                line.set(i, token.in(scope));
            } else if (definition && (i == 0 || line.get(i - 1).is(':')) && SourceParser.isName(token)) {
                scope = token.text();
                scoped = true;
            }
        }
        return line;
    }

    private static boolean isConstant(List<Token> line) {
        return SourceParser.isDefinition(line.size() > 1 ? line.get(1) : null);
    }

    /** Takes a line; {@return whether all that came of it are elements that stand there themselves} */
    private boolean line(List<Token> line) {
        int start = parser.labels(line);
        if (start == line.size()) {
            return true;
        }
        Token first = line.get(start);
        List<Token> operands = line.subList(start + 1, line.size());
        Directive directive = isConstant(line.subList(start, line.size())) ? null : directive(first);
        Macro macro = directive == null && first.kind() == TokenKind.WORD ? macros.get(first.text()) : null;
        if (directive == Directive.INCLUDE) {
            include(first, operands);
        } else if (directive == Directive.MACRO) {
            macros.begin(first, List.copyOf(operands));
        } else if (directive == Directive.ENDM) {
            problems.error(first, ProblemCodes.MACRO, "no macro begins before this end of one");
        } else if (macro == null && directive == null && isNamedBefore(first, operands)) {
            problems.error(first, ProblemCodes.MACRO, "a macro is written: " + Directive.MACRO.usage());
            var header = new ArrayList<>(operands);
            macros.begin(header.set(0, first), header);
        } else if (macro != null && !isConstant(line.subList(start, line.size()))) {
            use(macro, first, List.copyOf(operands));
        } else {
            parser.rest(line, start);
            return true;
        }
        return false;
    }

    /** As some assemblers have it: NAME macro PARAMETER ... */
    private boolean isNamedBefore(Token first, List<Token> operands) {
        return first.kind() == TokenKind.WORD && !machineWord.test(first.text()) && !operands.isEmpty()
                && directive(operands.getFirst()) == Directive.MACRO;
    }

    private Directive directive(Token word) {
        boolean plain = word.kind() == TokenKind.WORD && (word.isLocal() || !machineWord.test(word.text()));
        return plain ? Directive.of(word.text()) : null;
    }

    private void use(Macro macro, Token name, List<Token> operands) {
        try {
            var expansion = new Expansion(macro, name, operands, ++expansions);
            if (mayGrow(name, expansion)
                    && mayGoOn(name, "the macro '" + macro.name().text() + "'", macro.end() - macro.start())) {
                depth++;
                lines += macro.lines().size();
                expansion.lines(map).forEach(this::line);
                depth--;
            }
        } catch (SyntaxException e) {
            e.report(problems);
        }
    }

    private boolean mayGrow(Token use, Expansion expansion) {
        if (!stopped) {
            tokens += expansion.size();
            stopped = tokens > MAX_TOKENS;
            if (stopped) {
                problems.error(use, ProblemCodes.MACRO, "the macro '" + use.text() + "' is not put here: macros have"
                        + " grown to more than " + MAX_TOKENS + " words");
            }
        }
        return !stopped;
    }

    /** Every way to a program without end is cut off, with one message for all that would follow. */
    private boolean mayGoOn(Token place, String what, int characters) {
        if (stopped) {
            return false;
        }
        stopped = depth == MAX_DEPTH || lines >= MAX_LINES || !map.hasRoom(characters);
        if (stopped) {
            problems.error(place, ProblemCodes.MACRO, depth == MAX_DEPTH
                    ? what + " leads to itself again, or through more than " + MAX_DEPTH + " others"
                    : what + " is not put here: macros have grown to more than " + MAX_LINES + " lines");
        }
        return !stopped;
    }

    private void include(Token directive, List<Token> operands) {
        if (operands.isEmpty() || operands.getFirst().kind() != TokenKind.STRING) {
            problems.error(operands.isEmpty() ? directive : operands.getFirst(), ProblemCodes.INCLUDE,
                    "the name of a file is expected in quotation marks: " + Directive.INCLUDE.usage());
            return;
        }
        Token name = operands.getFirst();
        nothingAfter(name, operands.subList(1, operands.size()));
        try {
            file(name, Literals.verbatim(name));
        } catch (SyntaxException e) {
            e.report(problems);
        }
    }

    private void file(Token clause, String name) {
        Optional<SourceText> text = includes.find(name, reading.peek());
        if (text.isEmpty() && missing.add(new Missing(name, reading.peek()))) {
            problems.partIsMissing();
            problems.error(clause, ProblemCodes.INCLUDE, "there is no file '" + name
                    + "' that can be read; names are relative to the folder of this file");
        } else if (text.isPresent() && reading.stream().anyMatch(open -> open.name().equals(text.get().name()))) {
            problems.error(clause, ProblemCodes.INCLUDE, "'" + name + "' would include itself");
        } else if (text.isPresent() && mayGoOn(clause, "the file '" + name + "'", text.get().text().length())) {
            String outer = scope;
            scope = "";
            depth++;
            text(text.get(), map.include(text.get(), clause));
            depth--;
            scope = outer;
        }
    }

    private void nothingAfter(Token last, List<Token> rest) {
        if (!rest.isEmpty()) {
            problems.error(rest.getFirst().offset(), rest.getLast().end(), ProblemCodes.SYNTAX,
                    "nothing follows '" + last.text() + "' in its line");
        }
    }
}

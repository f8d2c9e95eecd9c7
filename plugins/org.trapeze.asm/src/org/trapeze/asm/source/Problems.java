package org.trapeze.asm.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Collects the problems of one program. What is wrong in the expansion of a macro is said where the macro is used, and
 * says where in the definition it is. Not for several threads.
 */
public final class Problems {
    /** More than this many help nobody; the rest is counted. */
    static final int LIMIT = 10_000;
    /** Macros of a use in a use that are named at each end; those between are counted. */
    private static final int ENDS = 3;

    private static final Set<String> UNKNOWN =
            Set.of(ProblemCodes.UNDEFINED_SYMBOL, ProblemCodes.UNKNOWN_OPERATION);

    private record Known(int use, SourceText text, int definition, String message) {
    }

    private final Set<Known> known = new HashSet<>();
    private final SourceMap map;
    private final List<Problem> list = new ArrayList<>();
    private boolean errors;
    private boolean incomplete;
    private int omitted;
    private int reported;

    /** Creates a collection for a program of one text. */
    public Problems(SourceText source) {
        this(new SourceMap(source));
    }

    /** @param map of all texts of the program */
    public Problems(SourceMap map) {
        this.map = map;
    }

    /** Adds an error at a token. */
    public void error(Token token, String code, String message) {
        error(token.offset(), token.end(), code, message);
    }

    /** Adds an error at a part of the text. */
    public void error(int offset, int end, String code, String message) {
        add(Severity.ERROR, offset, end, code, message);
    }

    /** Adds a problem at a part of the text. */
    public void add(Severity severity, int offset, int end, String code, String message) {
        add(severity, offset, end, code, message, List.of());
    }

    /**
     * Adds an error at a part of the text.
     *
     * @param data what quick fixes need to know; left out where the place is in a macro, which no fix can change
     */
    public void error(int offset, int end, String code, String message, List<String> data) {
        add(Severity.ERROR, offset, end, code, message, data);
    }

    private void add(Severity severity, int offset, int end, String code, String message, List<String> data) {
        List<Token> uses = map.uses(offset);
        Token use = uses.isEmpty() ? null : uses.getLast();
        if (use != null && !isNew(use, offset, message)) {
            return;
        }
        int from = use == null ? offset : use.offset();
        int length = use == null ? length(offset, end) : use.text().length();
        SourceMap.Place place = map.place(from);
        Token cause = map.mainCause(from);
        add(new Problem(place.text().name(), place.offset(), length, place.line(), place.column(), severity, code,
                use == null ? message : message + trail(offset, uses),
                cause == null ? place.offset() : cause.offset(), cause == null ? length : cause.text().length(),
                use == null && cause == null ? data : List.of()));
    }

    /** One mistake of a definition is said once for each use in the program, however often macros between repeat it. */
    private boolean isNew(Token use, int offset, String message) {
        SourceMap.Place definition = map.place(offset);
        return known.add(new Known(use.offset(), definition.text(), definition.offset(), message));
    }

    /** Parts of one line may come from a macro's definition, its default values and the arguments of its use. */
    private int length(int offset, int end) {
        return map.isOnePiece(offset, end) ? end - offset : 1;
    }

    private String trail(int offset, List<Token> uses) {
        SourceMap.Place definition = map.place(offset);
        int between = uses.size() - 2 * ENDS;
        String names = between <= 1 ? names(uses)
                : names(uses.subList(0, ENDS)) + " in " + between + " more in "
                        + names(uses.subList(ENDS + between, uses.size()));
        return " (in macro " + names + ", " + definition.text().shortName() + ":" + definition.line() + ":"
                + definition.column() + ")";
    }

    private static String names(List<Token> uses) {
        return uses.stream().map(use -> "'" + use.text() + "'").collect(Collectors.joining(" in "));
    }

    /** From now on, names that mean nothing are no problems: what is missing may define them. */
    public void partIsMissing() {
        incomplete = true;
    }

    /** Adds a problem of the same program that was found elsewhere. */
    public void add(Problem problem) {
        errors |= problem.severity() == Severity.ERROR;
        if (incomplete && UNKNOWN.contains(problem.code())) {
            return;
        }
        reported++;
        if (list.size() < LIMIT) {
            list.add(problem);
        } else {
            omitted++;
        }
    }

    /** {@return how many there have been, with those that were left out} */
    public int reported() {
        return reported;
    }

    /** {@return whether there are errors} */
    public boolean hasErrors() {
        return errors;
    }

    /** {@return the problems in the order of the program's own text; where there are too many, the last tells so} */
    public List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(list);
        sorted.sort(Comparator.comparingInt(Problem::mainOffset).thenComparing(Problem::file)
                .thenComparingInt(Problem::offset));
        if (omitted > 0) {
            Problem last = sorted.getLast();
            sorted.add(new Problem(last.file(), last.offset(), last.length(), last.line(), last.column(),
                    errors ? Severity.ERROR : Severity.WARNING, ProblemCodes.OTHERS, "and " + omitted
                            + (omitted == 1 ? " other problem" : " other problems") + " more than can be listed",
                    last.mainOffset(), last.mainLength(), List.of()));
        }
        return List.copyOf(sorted);
    }
}

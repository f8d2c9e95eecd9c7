package org.trapeze.asm.ide.fixes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.asm.gasm.Include;
import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.scoping.ProgramNames;
import org.trapeze.asm.scoping.ProgramSymbols;
import org.trapeze.asm.source.Directive;
import org.trapeze.asm.source.ProblemCodes;
import org.trapeze.asm.source.Scanner;
import org.trapeze.asm.source.Token;
import org.trapeze.asm.source.TokenKind;
import org.trapeze.isa.ide.fixes.Fix;
import org.trapeze.isa.ide.fixes.TextChange;

/**
 * Puts a guest's includes in order: those of which nothing is used go, and those that define again what is there; those
 * that are missing come, and a run of lines with includes is sorted where that changes no address: files that place
 * something stay in their order. A comment behind an include goes where that goes. Any thread that may read the program.
 */
public final class Includes {
    private final String text;
    private final Program program;

    /** @param program the model of the text */
    public Includes(String text, Program program) {
        this.text = text;
        this.program = program;
    }

    /** {@return the line that includes a file, without its break} */
    static String line(String path) {
        return " ".repeat(8) + "include \"" + path + "\"";
    }

    /** {@return where another include belongs: behind the others, or behind the machine clause} */
    int insertion() {
        int place = 0;
        for (int start = 0; start < text.length(); start = next(start)) {
            GuestLine line = GuestLine.at(text, start);
            boolean clause = !line.tokens().isEmpty() && line.tokens().getFirst().text().equalsIgnoreCase("machine");
            if (clause || path(line).isPresent()) {
                place = next(start);
            }
        }
        return place;
    }

    /**
     * {@return the changes that put the includes in order; none where they are}
     *
     * @param issues what is wrong with the text
     */
    public Fix organised(List<Issue> issues) {
        List<TextChange> changes = new ArrayList<>();
        Set<String> used = used();
        Set<String> seen = new HashSet<>();
        List<int[]> run = new ArrayList<>();
        for (int start = 0; start < text.length(); start = next(start)) {
            GuestLine line = GuestLine.at(text, start);
            Optional<String> path = path(line);
            if (path.isEmpty() && !line.tokens().isEmpty()) {
                sort(run, changes);
                run.clear();
            } else if (path.isPresent() && (isUnused(path.get(), line, used) || isAgain(path.get(), line, seen))) {
                changes.add(new TextChange(start, next(start) - start, ""));
            } else if (path.isPresent()) {
                run.add(new int[] {line.start(), line.end()});
            }
        }
        sort(run, changes);
        missing(issues).forEach((path, place) -> changes.add(new TextChange(place, 0, line(path) + newline())));
        return Fix.of("organise-includes", "Organise includes", changes.toArray(TextChange[]::new));
    }

    private String newline() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    private int next(int start) {
        int end = GuestLine.at(text, start).end();
        return end == text.length() ? end : end + (text.startsWith("\r\n", end) ? 2 : 1);
    }

    /** The file that a line includes, where it does nothing else. */
    private static Optional<String> path(GuestLine line) {
        List<Token> operands = line.operands();
        boolean include = line.labels() == 0 && line.operation() != null && operands.size() == 1
                && Directive.of(line.operation().text()) == Directive.INCLUDE
                && operands.getFirst().kind() == TokenKind.STRING && operands.getFirst().text().length() > 2;
        return include ? Optional.of(operands.getFirst().text())
                .map(quoted -> quoted.substring(1, quoted.length() - 1)) : Optional.empty();
    }

    /** Words of the text and, since includes share their names, of everything that it includes. */
    private Set<String> used() {
        Set<String> used = new HashSet<>();
        for (Program one : names().programs(program)) {
            String source = one == program ? text
                    : ((XtextResource) one.eResource()).getParseResult().getRootNode().getText();
            Scanner.tokens(source).stream().filter(token -> token.kind() == TokenKind.WORD)
                    .forEach(token -> used.add(one.eResource().getURI() + "#" + token.text().toLowerCase(Locale.ROOT)));
        }
        return used;
    }

    private ProgramNames names() {
        return ((XtextResource) program.eResource()).getResourceServiceProvider().get(ProgramNames.class);
    }

    /**
     * A file that places something is part of the program even where nobody names it, and one that is not there may
     * come.
     */
    private boolean isUnused(String path, GuestLine line, Set<String> used) {
        Program included = included(line);
        if (included == null || path.isEmpty()) {
            return false;
        }
        Set<Program> all = names().programs(included);
        return all.stream().allMatch(one -> one != program && isDefinitionsOnly(one) && !isNamed(one, all, used));
    }

    /** What is placed twice may be meant so; what is defined twice is not. */
    private boolean isAgain(String path, GuestLine line, Set<String> seen) {
        Program included = included(line);
        return !seen.add(path) && included != null
                && names().programs(included).stream().allMatch(Includes::isDefinitionsOnly);
    }

    private Program included(GuestLine line) {
        return program.getElements().stream().filter(Include.class::isInstance).map(Include.class::cast)
                .filter(include -> GuestText.node(include).getOffset() == line.operation().offset())
                .map(Include::getProgram).filter(one -> one != null && !one.eIsProxy()).findFirst().orElse(null);
    }

    private static boolean isDefinitionsOnly(Program one) {
        String source = ((XtextResource) one.eResource()).getParseResult().getRootNode().getText();
        boolean inMacro = false;
        for (int start = 0; start < source.length(); start++) {
            GuestLine line = GuestLine.at(source, start);
            Token operation = line.operation();
            Directive directive = operation == null ? null : Directive.of(operation.text());
            boolean harmless = operation == null || line.isConstant() || inMacro || directive == Directive.MACRO
                    || directive == Directive.INCLUDE || operation.text().equalsIgnoreCase("machine");
            if (!harmless || line.labels() > 0 && !inMacro) {
                return false;
            }
            inMacro = directive == Directive.MACRO || inMacro && directive != Directive.ENDM;
            start = line.end();
        }
        return true;
    }

    private boolean isNamed(Program one, Set<Program> besides, Set<String> used) {
        ProgramSymbols symbols = names().symbols(one);
        Set<String> names = new HashSet<>();
        symbols.all().keySet().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        names.addAll(symbols.macros().keySet());
        return names().programs(program).stream().filter(other -> !besides.contains(other))
                .anyMatch(other -> names.stream()
                        .anyMatch(name -> used.contains(other.eResource().getURI() + "#" + name)));
    }

    /** Only definitions can change places; the order of what is placed says where it comes to lie. */
    private void sort(List<int[]> run, List<TextChange> changes) {
        List<String> lines = run.stream().map(one -> text.substring(one[0], one[1])).toList();
        boolean free = run.size() > 1 && run.stream().allMatch(one -> program.getElements().stream()
                .filter(Include.class::isInstance).map(Include.class::cast)
                .filter(include -> GuestText.node(include).getOffset() >= one[0]
                        && GuestText.node(include).getOffset() < one[1])
                .allMatch(include -> include.getProgram() != null && !include.getProgram().eIsProxy()
                        && names().programs(include.getProgram()).stream().allMatch(Includes::isDefinitionsOnly)
                        && !usesOthers(include.getProgram())));
        if (free) {
            List<String> sorted = lines.stream().sorted(Comparator.comparing((String line) ->
                path(GuestLine.at(line, 0)).orElse("").toLowerCase(Locale.ROOT))).toList();
            for (int i = 0; i < lines.size(); i++) {
                if (!sorted.get(i).equals(lines.get(i))) {
                    changes.add(new TextChange(run.get(i)[0], lines.get(i).length(), sorted.get(i)));
                }
            }
        }
    }

    /** A macro that uses another one must stand behind it. */
    private boolean usesOthers(Program included) {
        String source = ((XtextResource) included.eResource()).getParseResult().getRootNode().getText();
        Set<String> words = new HashSet<>();
        Scanner.tokens(source).forEach(token -> words.add(token.text().toLowerCase(Locale.ROOT)));
        return names().programs(program).stream().filter(other -> other != included && other != program)
                .anyMatch(other -> names().symbols(other).macros().keySet().stream().anyMatch(words::contains));
    }

    /** For each name that is missing the one file that defines it; where several do, somebody has to choose. */
    private Map<String, Integer> missing(List<Issue> issues) {
        Map<String, Integer> missing = new LinkedHashMap<>();
        GuestLibrary library = new GuestLibrary((XtextResource) program.eResource());
        Map<URI, GuestLibrary.Definitions> all = new LinkedHashMap<>();
        Set<String> wanted = new HashSet<>();
        for (Issue issue : issues) {
            boolean name = ProblemCodes.UNDEFINED_SYMBOL.equals(issue.getCode())
                    || ProblemCodes.UNKNOWN_OPERATION.equals(issue.getCode());
            boolean here = issue.getOffset() != null && issue.getOffset() + issue.getLength() <= text.length();
            if (name && here && wanted.add(text.substring(issue.getOffset(),
                    issue.getOffset() + issue.getLength()))) {
                if (all.isEmpty()) {
                    library.files().forEach(uri -> all.put(uri, GuestLibrary.Definitions.of(library.text(uri))));
                }
                String word = text.substring(issue.getOffset(), issue.getOffset() + issue.getLength());
                boolean macro = ProblemCodes.UNKNOWN_OPERATION.equals(issue.getCode());
                List<URI> files = all.entrySet().stream().filter(entry -> macro
                        ? entry.getValue().macros().stream().anyMatch(word::equalsIgnoreCase)
                        : entry.getValue().symbols().contains(word)).map(Map.Entry::getKey).toList();
                if (files.size() == 1) {
                    missing.put(library.relative(files.getFirst()), insertion());
                }
            }
        }
        return missing;
    }
}

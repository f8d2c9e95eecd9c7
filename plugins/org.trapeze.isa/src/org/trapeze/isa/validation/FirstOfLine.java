package org.trapeze.isa.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;

/**
 * Leaves out what follows from a mistake of syntax: the parser finds its way again at the end of the line at best, and
 * what it reads until then is none of the author's mistakes.
 */
final class FirstOfLine {
    private static final Set<String> HEADS = Set.of(Diagnostic.SYNTAX_DIAGNOSTIC, IssueCodes.NO_STATEMENT,
            IssueCodes.BLOCK);

    /** Of each line that has a mistake of syntax, the issue that is said. */
    private final Map<Integer, Issue> heads = new HashMap<>();
    /** Braces that the parser took for written, or for not written, so that others seem to lack a counterpart. */
    private int opened;
    private int ignored;

    private FirstOfLine() {
    }

    /** {@return the issues without those that follow from others} */
    static List<Issue> of(List<Issue> issues) {
        return issues.stream().anyMatch(FirstOfLine::isSyntax) ? new FirstOfLine().filter(issues) : issues;
    }

    private static boolean isSyntax(Issue issue) {
        return issue.isSyntaxError() || HEADS.contains(issue.getCode());
    }

    private List<Issue> filter(List<Issue> issues) {
        List<Issue> sorted = issues.stream().sorted(Comparator.comparingInt(FirstOfLine::offset)).toList();
        List<Issue> all = sorted.stream().filter(issue -> !isSyntax(issue) || !isOfBraces(issue)).toList();
        all.stream().filter(FirstOfLine::isSyntax).forEach(issue -> heads.merge(line(issue), issue, FirstOfLine::head));
        List<Issue> kept = new ArrayList<>();
        for (Issue issue : all) {
            Issue head = heads.get(line(issue));
            if (head == null || head == issue || issue.getSeverity() != Severity.ERROR
                    || !isSyntax(issue) && offset(issue) < offset(head)
                    || IssueCodes.TOO_LARGE.equals(issue.getCode())) {
                kept.add(issue);
            }
        }
        return kept;
    }

    /** Of two that say the same the later one has the more exact place. */
    private static Issue head(Issue first, Issue next) {
        boolean again = next.getMessage().equals(first.getMessage()) && next.getCode().equals(first.getCode());
        return again && !isMissing(first, "{") && !isMissing(first, "}") ? next : first;
    }

    /** Counts braces; {@return whether the issue is but the counterpart of one before it} */
    private boolean isOfBraces(Issue issue) {
        if (IssueCodes.BLOCK.equals(issue.getCode())) {
            ignored++;
        } else if (isMissing(issue, "{")) {
            opened++;
        } else if (isMissing(issue, "}") && opened > 0) {
            opened--;
            return true;
        } else if (issue.getMessage().startsWith("'}' cannot stand here") && ignored > 0) {
            ignored--;
            return true;
        }
        return false;
    }

    private static boolean isMissing(Issue issue, String brace) {
        return issue.getData() != null && issue.getData().length == 1 && issue.getData()[0].equals(brace);
    }

    private static int line(Issue issue) {
        return issue.getLineNumber() == null ? 1 : issue.getLineNumber();
    }

    private static int offset(Issue issue) {
        return issue.getOffset() == null ? 0 : issue.getOffset();
    }
}

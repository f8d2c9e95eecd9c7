package org.trapeze.ui.model;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.Issue;

import org.trapeze.asm.source.Problem;

/**
 * What can be said of a guest before there is a model of it: what the assembler says. Immutable.
 *
 * @param version of the document
 * @param length  of its text
 * @param machine of the guest
 * @param issues  the same as will be in the model; empty where the machine is all that is known as yet
 */
public record QuickLook(long version, int length, GuestMachine machine, Optional<List<Issue>> issues) {

    static QuickLook of(URI uri, long version, int length, GuestMachine machine, List<Problem> problems) {
        return new QuickLook(version, length, machine,
                Optional.of(problems.stream().map(problem -> issue(uri, problem)).toList()));
    }

    /** Like those of the language's validator. */
    private static Issue issue(URI uri, Problem problem) {
        boolean own = problem.file().equals(uri.toString());
        Issue.IssueImpl issue = new Issue.IssueImpl();
        issue.setMessage(own ? problem.message() : problem.fromOutside());
        issue.setSeverity(switch (problem.severity()) {
        case ERROR -> Severity.ERROR;
        case WARNING -> Severity.WARNING;
        case INFO -> Severity.INFO;
        });
        issue.setCode(problem.code());
        issue.setData(problem.data().toArray(String[]::new));
        issue.setOffset(problem.mainOffset());
        issue.setLength(problem.mainLength());
        if (own) {
            issue.setLineNumber(problem.line());
            issue.setColumn(problem.column());
        }
        issue.setUriToProblem(uri.appendFragment("/"));
        issue.setType(CheckType.FAST);
        return issue;
    }
}

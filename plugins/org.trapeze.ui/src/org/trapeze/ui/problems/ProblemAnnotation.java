package org.trapeze.ui.problems;

import org.eclipse.jface.text.source.Annotation;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Issue;

/** A problem of a text as it is in the editor. */
public final class ProblemAnnotation extends Annotation {
    private static final String TYPES = "org.eclipse.ui.workbench.texteditor.";

    private final Issue issue;

    ProblemAnnotation(Issue issue) {
        super(TYPES + type(issue.getSeverity()), false, issue.getMessage());
        this.issue = issue;
    }

    /** {@return the problem with its code and data, from which fixes are made} */
    public Issue issue() {
        return issue;
    }

    private static String type(Severity severity) {
        return switch (severity) {
        case ERROR -> "error";
        case WARNING -> "warning";
        case INFO, IGNORE -> "info";
        };
    }
}

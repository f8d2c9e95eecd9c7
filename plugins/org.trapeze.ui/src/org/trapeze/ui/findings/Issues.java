package org.trapeze.ui.findings;

import java.util.Arrays;

import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.Issue;

/** Makes issues of one text like those of the languages' validators, so that they are shown and marked like those. */
final class Issues {
    /** Where the lines start. */
    private final int[] starts;

    Issues(String text) {
        int lines = (int) text.chars().filter(c -> c == '\n').count() + 1;
        starts = new int[lines];
        for (int line = 1; line < lines; line++) {
            starts[line] = text.indexOf('\n', starts[line - 1]) + 1;
        }
    }

    /** {@return an issue at a place of the text} */
    Issue at(int offset, int length, Severity severity, String code, String message, String... data) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        Issue.IssueImpl issue = new Issue.IssueImpl();
        issue.setSeverity(severity);
        issue.setCode(code);
        issue.setMessage(message);
        issue.setOffset(offset);
        issue.setLength(length);
        issue.setLineNumber(line + 1);
        issue.setColumn(offset - starts[line] + 1);
        issue.setType(CheckType.EXPENSIVE);
        issue.setData(data);
        return issue;
    }
}

package org.trapeze.ui.findings;

import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.util.LineAndColumn;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.Issue;

/** Makes issues like those of the languages' validators, so that they are shown and marked in the same way. */
final class Issues {

    private Issues() {
    }

    /** {@return an issue at a place of a text} */
    static Issue of(Severity severity, String code, String message, String text, int offset, int length,
            String... data) {
        LineAndColumn start = position(text, offset);
        Issue.IssueImpl issue = new Issue.IssueImpl();
        issue.setSeverity(severity);
        issue.setCode(code);
        issue.setMessage(message);
        issue.setOffset(offset);
        issue.setLength(length);
        issue.setLineNumber(start.getLine());
        issue.setColumn(start.getColumn());
        issue.setType(CheckType.EXPENSIVE);
        issue.setData(data);
        return issue;
    }

    private static LineAndColumn position(String text, int offset) {
        int line = 1;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
            line++;
            start = end + 1;
        }
        return LineAndColumn.from(line, offset - start + 1);
    }
}

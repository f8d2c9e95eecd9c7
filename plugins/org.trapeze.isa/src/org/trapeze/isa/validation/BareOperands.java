package org.trapeze.isa.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.LineAndColumn;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.Issue;

/**
 * Recognises operands that stand in a syntax without a word for how they are written, as in
 * <code>syntax "add" d</code>. The parser takes such a name for that of a table and the next statement for the rest, so
 * that what it says is of no use to anybody. Once only; the thread that validates.
 */
final class BareOperands {
    private static final Set<String> MARKS = Set.of("%", "$", "#", "&", "@");
    private static final Set<String> ENDS = Set.of("{", "}", "encode", "instruction", "operand");

    private final XtextResource resource;
    private final List<ILeafNode> tokens = new ArrayList<>();
    private final List<Issue> issues;
    private final List<Issue> result;
    private final Set<String> operands = new HashSet<>();
    private int encoding;

    private BareOperands(XtextResource resource, List<Issue> issues, List<Issue> result) {
        this.resource = resource;
        this.issues = issues;
        this.result = new ArrayList<>(result);
        for (ILeafNode leaf : resource.getParseResult().getRootNode().getLeafNodes()) {
            if (!leaf.isHidden()) {
                tokens.add(leaf);
            }
        }
    }

    /**
     * {@return issues, with these mistakes in the place of what else is said about them}
     *
     * @param all    that were found
     * @param issues those of them that would be said
     */
    static List<Issue> of(Resource resource, List<Issue> all, List<Issue> issues) {
        boolean possible = resource instanceof XtextResource text && text.getParseResult() != null
                && all.stream().anyMatch(one -> one.isSyntaxError() || IssueCodes.NO_STATEMENT.equals(one.getCode()));
        return possible ? new BareOperands((XtextResource) resource, all, issues).find() : issues;
    }

    private List<Issue> find() {
        for (int i = 0; i < tokens.size(); i++) {
            String token = text(i);
            if (token.equals("encode")) {
                operands.clear();
                encoding = tokens.get(i).getOffset();
            } else if (token.equals("syntax")) {
                i = syntax(i + 1);
                operands.clear();
            } else if (Character.isLetter(token.charAt(0))) {
                operands.add(token);
            }
        }
        return result;
    }

    /** Looks through the items of a syntax; {@return the index of its last token, or of one of what follows it} */
    private int syntax(int start) {
        int depth = 0;
        int i = start;
        for (; i < tokens.size() && !ENDS.contains(text(i)) && (depth > 0 || !text(i).equals("=")); i++) {
            depth += text(i).equals("[") ? 1 : text(i).equals("]") ? -1 : 0;
            int first = MARKS.contains(text(i - 1)) ? i - 1 : i;
            if (operands.contains(text(i)) && beginsItem(first) && !continues(i) && isBlamed(first, i)) {
                report(first, i);
            }
        }
        return i - 1;
    }

    private boolean beginsItem(int index) {
        String before = text(index - 1);
        return before.equals("syntax") || before.startsWith("\"") || before.equals("]");
    }

    /** Whether the name is that of registers or of an operand with forms. */
    private boolean continues(int index) {
        String next = text(index + 1);
        return next.equals("<") || next.equals("[") && !text(index + 2).startsWith("\"");
    }

    /** Whether something is wrong with the name, or with what stands next to it. */
    private boolean isBlamed(int first, int last) {
        int from = tokens.get(first).getOffset();
        ILeafNode next = tokens.get(Math.min(last + 1, tokens.size() - 1));
        return issues.stream().anyMatch(issue -> isOfGrammar(issue) && from <= offset(issue)
                && offset(issue) <= next.getEndOffset());
    }

    private static boolean isOfGrammar(Issue issue) {
        return issue.isSyntaxError() || IssueCodes.NO_STATEMENT.equals(issue.getCode());
    }

    private void report(int first, int last) {
        ILeafNode name = tokens.get(last);
        int from = tokens.get(first).getOffset();
        int line = lastLine(last);
        result.removeIf(issue -> issue.getSeverity() == Severity.ERROR
                && !IssueCodes.BARE_OPERAND.equals(issue.getCode())
                && (from <= offset(issue) && issue.getLineNumber() != null && issue.getLineNumber() <= line
                        || isUnwritten(issue, from)));
        result.add(issue(from, name));
    }

    /** The parser finds its way again in the line behind the syntax at the latest. */
    private int lastLine(int name) {
        int line = tokens.get(name).getStartLine();
        int next = name + 1;
        while (next < tokens.size() && tokens.get(next).getStartLine() == line && !text(next).equals("}")) {
            next++;
        }
        return next < tokens.size() ? tokens.get(next).getStartLine() : Integer.MAX_VALUE;
    }

    /** Whether it says that the syntax of the same instruction does not write an operand, which nobody can know. */
    private boolean isUnwritten(Issue issue, int from) {
        return IssueCodes.SYNTAX.equals(issue.getCode()) && encoding <= offset(issue) && offset(issue) < from;
    }

    private Issue issue(int from, ILeafNode name) {
        Issue.IssueImpl issue = new Issue.IssueImpl();
        LineAndColumn start = NodeModelUtils.getLineAndColumn(name, from);
        LineAndColumn end = NodeModelUtils.getLineAndColumn(name, name.getEndOffset());
        issue.setOffset(from);
        issue.setLength(name.getEndOffset() - from);
        issue.setLineNumber(start.getLine());
        issue.setColumn(start.getColumn());
        issue.setLineNumberEnd(end.getLine());
        issue.setColumnEnd(end.getColumn());
        issue.setSeverity(Severity.ERROR);
        issue.setType(CheckType.FAST);
        issue.setCode(IssueCodes.BARE_OPERAND);
        issue.setData(new String[] {name.getText()});
        issue.setMessage("A word is missing for how the operand '" + name.getText() + "' is written: unsigned "
                + name.getText() + ", signed " + name.getText() + ", or as a register, r[" + name.getText() + "]");
        // of some texts the parser makes nothing at all
        issue.setUriToProblem(resource.getContents().isEmpty() ? resource.getURI()
                : EcoreUtil.getURI(resource.getContents().getFirst()));
        return issue;
    }

    private String text(int index) {
        return 0 <= index && index < tokens.size() ? tokens.get(index).getText() : "";
    }

    private static int offset(Issue issue) {
        return issue.getOffset() == null ? 0 : issue.getOffset();
    }
}

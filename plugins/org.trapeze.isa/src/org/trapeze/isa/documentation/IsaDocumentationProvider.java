package org.trapeze.isa.documentation;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.documentation.IEObjectDocumentationProvider;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/**
 * Takes the comments directly above a declaration for its documentation, and if there are none, the comment behind it
 * on the same line. A comment is not above where a blank line stands between; a ruled line such as
 * {@code // ---- Branches ----} is a heading and documents nothing.
 */
public class IsaDocumentationProvider implements IEObjectDocumentationProvider {

    @Override
    public String getDocumentation(EObject object) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        if (node == null) {
            return null;
        }
        String above = CommentText.of(above(node));
        String text = above.isEmpty() ? CommentText.of(behind(node)) : above;
        return text.isEmpty() ? null : text;
    }

    private static List<String> above(ICompositeNode node) {
        List<ILeafNode> hidden = leadingHidden(node);
        List<String> comments = new ArrayList<>();
        int below = node.getStartLine();
        for (ILeafNode leaf : hidden.reversed()) {
            if (leaf.getText().isBlank()) {
                continue;
            }
            boolean touches = lastLine(leaf) >= below - 1 && lastLine(leaf) < node.getStartLine();
            if (!touches || isBehindSomething(leaf) || CommentText.isHeading(leaf.getText())) {
                break;
            }
            comments.addFirst(leaf.getText());
            below = leaf.getStartLine();
        }
        return comments;
    }

    private static List<ILeafNode> leadingHidden(INode node) {
        List<ILeafNode> hidden = new ArrayList<>();
        ILeafNode first = NodeModelUtils.findLeafNodeAtOffset(node.getRootNode(), node.getOffset());
        INode before = first == null ? null : before(first);
        while (before instanceof ILeafNode leaf && leaf.isHidden()) {
            hidden.addFirst(leaf);
            before = before(leaf);
        }
        return hidden;
    }

    private static INode before(INode leaf) {
        return leaf.getTotalOffset() == 0 ? null
                : NodeModelUtils.findLeafNodeAtOffset(leaf.getRootNode(), leaf.getTotalOffset() - 1);
    }

    private static int lastLine(ILeafNode leaf) {
        String text = leaf.getText();
        return leaf.getStartLine() + (int) text.stripTrailing().chars().filter(c -> c == '\n').count();
    }

    /** {@return whether something that is no comment stands before this on its line} */
    private static boolean isBehindSomething(ILeafNode leaf) {
        String text = leaf.getRootNode().getText();
        int start = text.lastIndexOf('\n', Math.max(0, leaf.getOffset() - 1)) + 1;
        return start <= leaf.getOffset() && !text.substring(start, leaf.getOffset()).isBlank();
    }

    private static List<String> behind(ICompositeNode node) {
        String text = node.getRootNode().getText();
        int end = node.getEndOffset();
        int lineEnd = text.indexOf('\n', end);
        String rest = text.substring(end, lineEnd < 0 ? text.length() : lineEnd).strip();
        return node.getStartLine() == node.getEndLine() && (rest.startsWith("//") || rest.startsWith("/*"))
                ? List.of(rest) : List.of();
    }
}

package org.trapeze.isa.validation;

import java.util.Optional;

import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;
import org.trapeze.isa.isa.Machine;

/** Finds bytes in comments that are not UTF-8: whoever saves such a file destroys what stood there. */
final class LostComments {
    static final String MESSAGE = "What stands here is not UTF-8 text (U+FFFD has come in its place); save the file as"
            + " UTF-8, in an editor that reads it in the encoding that it has, such as ISO 8859-1 or Windows-1252";

    private static final char REPLACEMENT = '\uFFFD';

    private LostComments() {
    }

    /** {@return the first place, unless it stands outside of comments, where it is an error already} */
    static Optional<ITextRegion> first(Machine machine) {
        ICompositeNode root = NodeModelUtils.getNode(machine);
        String text = root == null ? "" : root.getRootNode().getText();
        int start = text.indexOf(REPLACEMENT);
        ILeafNode leaf = start < 0 ? null : NodeModelUtils.findLeafNodeAtOffset(root.getRootNode(), start);
        if (leaf == null || !leaf.isHidden()) {
            return Optional.empty();
        }
        int end = start;
        while (end < text.length() && text.charAt(end) == REPLACEMENT) {
            end++;
        }
        return Optional.of(new TextRegion(start, end - start));
    }
}

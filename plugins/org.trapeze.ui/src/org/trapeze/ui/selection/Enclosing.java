package org.trapeze.ui.selection;

import java.util.Optional;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.ITextRegion;

import org.trapeze.ui.model.ModelSnapshot;

/** Finds the smallest piece of the syntax that holds a selection and more. Any thread. */
final class Enclosing {

    private Enclosing() {
    }

    /** {@return the region of the piece; the whole text around all of them; empty where that is selected already} */
    static Optional<IRegion> of(ModelSnapshot snapshot, IRegion selection) {
        ICompositeNode root = snapshot.resource().getParseResult().getRootNode();
        int last = Math.max(selection.getOffset(), selection.getOffset() + selection.getLength() - 1);
        INode node = NodeModelUtils.findLeafNodeAtOffset(root, selection.getOffset());
        if (node == null || isBlank(node) && selection.getLength() == 0 && selection.getOffset() > 0) {
            node = NodeModelUtils.findLeafNodeAtOffset(root, Math.max(0, selection.getOffset() - 1));
        }
        while (node != null && !(isWider(node, selection) && node.getTotalEndOffset() > last)) {
            node = node.getParent();
        }
        if (node != null && node.getParent() != null) {
            return Optional.of(region(node));
        }
        return selection.getLength() < snapshot.text().length()
                ? Optional.of(new Region(0, snapshot.text().length())) : Optional.empty();
    }

    private static boolean isBlank(INode node) {
        return node.getText().isBlank();
    }

    private static boolean isWider(INode node, IRegion selection) {
        IRegion region = region(node);
        return region.getOffset() <= selection.getOffset()
                && region.getOffset() + region.getLength() >= selection.getOffset() + selection.getLength()
                && region.getLength() > selection.getLength();
    }

    /** Without comments and blanks around it. */
    private static IRegion region(INode node) {
        ITextRegion region = node.getTextRegion();
        return new Region(region.getOffset(), region.getLength());
    }
}

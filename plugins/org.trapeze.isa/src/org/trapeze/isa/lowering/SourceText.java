package org.trapeze.isa.lowering;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Quotes the description in messages, as far as that helps. */
final class SourceText {
    private static final int LONGEST = 24;

    private SourceText() {
    }

    /** {@return the text an object was parsed from where it is short, else {@code e}} */
    static String of(EObject object) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        if (node == null || node.getLength() > LONGEST) {
            return "e";
        }
        String text = NodeModelUtils.getTokenText(node);
        return text.isEmpty() || text.length() > LONGEST ? "e" : text;
    }
}

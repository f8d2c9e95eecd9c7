package org.trapeze.isa.formatting2;

import org.eclipse.xtext.formatting2.ITextReplacerContext;
import org.eclipse.xtext.formatting2.internal.CommentReplacer;
import org.eclipse.xtext.formatting2.internal.WhitespaceReplacer;
import org.eclipse.xtext.formatting2.regionaccess.IComment;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;

/** Leaves a comment as it is, and in its column where it stands behind something on the same line. */
@SuppressWarnings("restriction")
final class KeptComment extends CommentReplacer {

    KeptComment(IComment comment) {
        super(comment);
    }

    @Override
    public void configureWhitespace(WhitespaceReplacer leading, WhitespaceReplacer trailing) {
        String before = leading.getRegion().getText();
        if (before.indexOf('\n') < 0 && leading.getRegion().getOffset() > 0) {
            leading.getFormatting().setSpace(before);
        } else if (isLastInBlock()) {
            // The block ends before its closing brace, but only behind its last comment.
            leading.getFormatting().setIndentationIncrease(1);
            trailing.getFormatting().setIndentationDecrease(1);
        }
    }

    private boolean isLastInBlock() {
        ISemanticRegion next = getComment().getHiddenRegion().getNextSemanticRegion();
        return next != null && next.getText().equals("}");
    }

    @Override
    public ITextReplacerContext createReplacements(ITextReplacerContext context) {
        return context;
    }
}

package org.trapeze.ui.comment;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.language.Language;

/** The command Toggle Comment in our editors: one step for undo. */
public class ToggleCommentHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
            IRewriteTarget target = editor.getAdapter(IRewriteTarget.class);
            TrapezeUi.get().models().of(document).flatMap(model -> Language.of(model.uri()))
                    .ifPresent(language -> toggle(document, target, selection, language.commentPrefix()));
        }
        return null;
    }

    private static void toggle(IDocument document, IRewriteTarget target, ITextSelection selection, String prefix) {
        target.beginCompoundChange();
        try {
            new CommentToggle(document, prefix).edit(selection.getStartLine(), lastLine(document, selection))
                    .apply(document);
        } catch (BadLocationException e) {
            TrapezeUi.log("Toggling a comment", e);
        } finally {
            target.endCompoundChange();
        }
    }

    /** A selection that ends at the very beginning of a line does not mean that line. */
    private static int lastLine(IDocument document, ITextSelection selection) throws BadLocationException {
        int last = selection.getEndLine();
        int end = selection.getOffset() + selection.getLength();
        return last > selection.getStartLine() && document.getLineOffset(last) == end ? last - 1 : last;
    }
}

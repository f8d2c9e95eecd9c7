package org.trapeze.ui.comment;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.text.edits.TextEdit;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.format.ManyEdits;
import org.trapeze.ui.language.Language;

/** The command Toggle Comment in our editors: one step for undo. */
public class ToggleCommentHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
            TrapezeUi.get().models().of(document).flatMap(model -> Language.of(model.uri()))
                    .ifPresent(language -> toggle(editor, document, selection, language.commentPrefix()));
        }
        return null;
    }

    private static void toggle(ITextEditor editor, IDocument document, ITextSelection selection, String prefix) {
        IRewriteTarget target = editor.getAdapter(IRewriteTarget.class);
        IAnnotationModel annotations = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
        // a selection of text counts its lines in the text as it is, and that changes
        int first = selection.getStartLine();
        int end = selection.getEndLine();
        target.beginCompoundChange();
        try {
            int last = lastLine(document, selection);
            TextEdit edit = new CommentToggle(document, prefix).edit(first, last);
            ManyEdits.fewer(edit, document, annotations, selection.getOffset()).apply(document);
            select(editor.getAdapter(ITextViewer.class), document, first, last, end);
        } catch (BadLocationException e) {
            TrapezeUi.log("Toggling a comment", e);
        } finally {
            target.endCompoundChange();
        }
    }

    /**
     * Selects the lines that were selected, so that the same command turns them back; a mere caret moves by itself.
     *
     * @param last the last line that was changed
     * @param end  the line where the selection ended, perhaps at its very beginning
     */
    private static void select(ITextViewer viewer, IDocument document, int first, int last, int end)
            throws BadLocationException {
        if (viewer != null && first != end) {
            int start = document.getLineOffset(first);
            int until = document.getLineOffset(end)
                    + (last < end ? 0 : document.getLineInformation(end).getLength());
            viewer.setSelectedRange(start, until - start);
        }
    }

    /** A selection that ends at the very beginning of a line does not mean that line. */
    private static int lastLine(IDocument document, ITextSelection selection) throws BadLocationException {
        int last = selection.getEndLine();
        int end = selection.getOffset() + selection.getLength();
        return last > selection.getStartLine() && document.getLineOffset(last) == end ? last - 1 : last;
    }
}

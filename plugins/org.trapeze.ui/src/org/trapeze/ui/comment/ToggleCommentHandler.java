package org.trapeze.ui.comment;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextSelection;
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
        target.beginCompoundChange();
        try {
            TextEdit edit = new CommentToggle(document, prefix).edit(selection.getStartLine(),
                    lastLine(document, selection));
            ManyEdits.fewer(edit, document, annotations, selection.getOffset()).apply(document);
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

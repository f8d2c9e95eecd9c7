package org.trapeze.ui.format;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.text.edits.TextEdit;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.ModelSnapshot;

/**
 * The command Format in our editors: the selection, or all. What is to be changed is found in a job; it is changed in
 * one step for undo, unless the text has become another one meanwhile.
 */
public class FormatHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof LanguageEditor editor && editor.validateEditorInputState()
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            editor.model().ifPresent(model -> {
                IJobFunction work = monitor -> format(editor, model, selection, monitor);
                Job job = Job.create("Formatting", work);
                job.setPriority(Job.INTERACTIVE);
                job.schedule();
            });
        }
        return null;
    }

    private static IStatus format(LanguageEditor editor, LiveModel model, ITextSelection selection,
            IProgressMonitor monitor) {
        ModelSnapshot snapshot = model.await(monitor::isCanceled);
        TextEdit edit = FormatEdits.of(snapshot, selection.getOffset(), selection.getLength());
        if (edit.hasChildren()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> apply(editor, snapshot, edit));
        }
        return Status.OK_STATUS;
    }

    private static int caret(LanguageEditor editor) {
        return editor.getSelectionProvider().getSelection() instanceof ITextSelection selection
                ? selection.getOffset() : 0;
    }

    private static void apply(LanguageEditor editor, ModelSnapshot snapshot, TextEdit edit) {
        IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
        if (document == null || !document.get().equals(snapshot.text())) {
            return;
        }
        IRewriteTarget target = editor.getAdapter(IRewriteTarget.class);
        target.beginCompoundChange();
        target.setRedraw(false);
        try {
            ManyEdits.fewer(edit, document,
                    editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput()), caret(editor))
                    .apply(document);
        } catch (BadLocationException e) {
            TrapezeUi.log("Formatting " + snapshot.uri(), e);
        } finally {
            target.setRedraw(true);
            target.endCompoundChange();
        }
    }
}

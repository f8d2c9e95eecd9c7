package org.trapeze.ui.references;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.model.LiveModel;

/** The command Find References in our editors. Waits for the model in a job, then searches in another. */
public class FindReferencesHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof LanguageEditor editor
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            editor.model().ifPresent(model -> {
                IJobFunction look = monitor -> find(editor, model, selection.getOffset(), monitor);
                Job job = Job.create("Looking what stands at the caret", look);
                job.setPriority(Job.INTERACTIVE);
                job.schedule();
            });
        }
        return null;
    }

    private static IStatus find(IEditorPart editor, LiveModel model, int offset, IProgressMonitor monitor) {
        var target = Target.at(model.await(monitor::isCanceled), offset);
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            IStatusLineManager line = editor.getEditorSite().getActionBars().getStatusLineManager();
            target.ifPresentOrElse(found -> {
                line.setErrorMessage(null);
                NewSearchUI.runQueryInBackground(new ReferenceQuery(found));
            }, () -> line.setErrorMessage("Nothing that has references stands at the caret."));
        });
        return Status.OK_STATUS;
    }
}

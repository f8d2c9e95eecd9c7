package org.trapeze.ui.rename;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import org.trapeze.ui.TrapezeUi;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.references.Target;

/** The command Rename in our editors. Waits for the model in a job; the dialog checks in the background. */
public class RenameHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof LanguageEditor editor
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            editor.model().ifPresent(model -> {
                IJobFunction look = monitor -> open(editor, model, selection.getOffset(), monitor);
                Job job = Job.create("Looking what stands at the caret", look);
                job.setPriority(Job.INTERACTIVE);
                job.schedule();
            });
        }
        return null;
    }

    private static IStatus open(LanguageEditor editor, LiveModel model, int offset, IProgressMonitor monitor) {
        var target = Target.at(model.await(monitor::isCanceled), offset);
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            var line = editor.getEditorSite().getActionBars().getStatusLineManager();
            line.setErrorMessage(target.isPresent() ? null : "Nothing that has a name stands at the caret.");
            target.ifPresent(found -> show(editor, found));
        });
        return Status.OK_STATUS;
    }

    private static void show(LanguageEditor editor, Target target) {
        SymbolRename rename = new SymbolRename(TrapezeUi.get().index(), target,
                TrapezeUi.get().models()::publishTexts);
        try {
            new RefactoringWizardOpenOperation(new RenameWizard(rename)).run(editor.getSite().getShell(), "Rename");
        } catch (InterruptedException e) {
            // not that the thread was interrupted: the user gave up while it was being prepared
            return;
        }
    }
}

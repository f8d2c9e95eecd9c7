package org.trapeze.ui.fixes;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.xtext.util.CancelIndicator;

import org.trapeze.asm.gasm.Program;
import org.trapeze.asm.ide.fixes.Includes;
import org.trapeze.isa.ide.fixes.Fix;

import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.ModelSnapshot;

/** The command Organise Includes, for guests. Finds the changes in a job, for it may read other files. */
public class OrganiseIncludesHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof LanguageEditor editor && editor.validateEditorInputState()) {
            IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
            editor.model().ifPresent(model -> {
                IJobFunction work = monitor -> organise(model, document);
                Job job = Job.create("Organising includes", work);
                job.setPriority(Job.INTERACTIVE);
                job.schedule();
            });
        }
        return null;
    }

    private static IStatus organise(LiveModel model, IDocument document) {
        ModelSnapshot snapshot = model.await(CancelIndicator.NullImpl);
        if (snapshot.root() instanceof Program program) {
            Fix fix = new Includes(snapshot.text(), program).organised(snapshot.issues());
            PlatformUI.getWorkbench().getDisplay()
                    .asyncExec(() -> FixEdits.apply(document, snapshot.text(), fix.changes()));
        }
        return Status.OK_STATUS;
    }
}

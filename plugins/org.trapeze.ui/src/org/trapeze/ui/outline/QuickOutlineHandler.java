package org.trapeze.ui.outline;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.model.LiveModel;

/** The command Quick Outline in our editors. The outline is made in a job, and shown when it is there. */
public class QuickOutlineHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof LanguageEditor editor) {
            editor.model().ifPresent(model -> {
                IJobFunction work = monitor -> show(editor, model, monitor);
                Job job = Job.create("Making the outline", work);
                job.setPriority(Job.INTERACTIVE);
                job.schedule();
            });
        }
        return null;
    }

    private static IStatus show(LanguageEditor editor, LiveModel model, IProgressMonitor monitor) {
        List<OutlineNode> nodes = Outlines.of(model.await(monitor::isCanceled));
        PlatformUI.getWorkbench().getDisplay()
                .asyncExec(() -> new QuickOutline(editor.getSite().getShell(), editor, nodes).open());
        return Status.OK_STATUS;
    }
}

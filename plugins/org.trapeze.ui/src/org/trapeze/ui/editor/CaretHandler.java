package org.trapeze.ui.editor;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Region;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import org.trapeze.ui.model.LiveModel;
import org.trapeze.ui.model.ModelSnapshot;

/**
 * A command of our editors that is about what stands at the caret: waits for the model in a job, looks there, and then
 * acts in the user interface thread.
 *
 * @param <T> what is looked for
 */
public abstract class CaretHandler<T> extends AbstractHandler {
    private final String nothing;

    /** @param nothing what the status line says where nothing is found */
    protected CaretHandler(String nothing) {
        this.nothing = nothing;
    }

    /** {@return what is meant by a selection} Called on a worker thread. */
    protected abstract Optional<T> look(ModelSnapshot snapshot, IRegion selection);

    /** Does what the command is for. Called in the user interface thread. */
    protected abstract void act(LanguageEditor editor, T found);

    @Override
    public final Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof LanguageEditor editor) {
            run(editor);
        }
        return null;
    }

    /** Does it for what is selected in an editor. To be called in the user interface thread. */
    public final void run(LanguageEditor editor) {
        if (editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            IRegion region = new Region(selection.getOffset(), selection.getLength());
            editor.model().ifPresent(model -> {
                IJobFunction look = monitor -> look(editor, model, region, monitor);
                Job job = Job.create("Looking what stands at the caret", look);
                job.setPriority(Job.INTERACTIVE);
                job.schedule();
            });
        }
    }

    private IStatus look(LanguageEditor editor, LiveModel model, IRegion selection, IProgressMonitor monitor) {
        Optional<T> found = look(model.await(monitor::isCanceled), selection);
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (editor.isOpen()) {
                editor.getEditorSite().getActionBars().getStatusLineManager()
                        .setErrorMessage(found.isPresent() ? null : nothing);
                found.ifPresent(one -> act(editor, one));
            }
        });
        return Status.OK_STATUS;
    }
}

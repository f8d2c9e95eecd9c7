package org.trapeze.ui.editor;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;

import org.trapeze.ui.problems.ProblemsAt;

/**
 * Says in the status line what is wrong where the caret rests, so that no pointer is needed to read it; and takes back
 * what was said of another place. Belongs to the user interface thread.
 */
final class CaretProblem implements ISelectionChangedListener {
    private final Supplier<IAnnotationModel> annotations;
    private final Consumer<String> status;
    private boolean shown;

    /** @param status shows a message, or none for null */
    CaretProblem(Supplier<IAnnotationModel> annotations, Consumer<String> status) {
        this.annotations = annotations;
        this.status = status;
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        if (event.getSelection() instanceof ITextSelection selection) {
            show(selection.getOffset());
        }
    }

    /** Shows what is wrong at the caret; right behind a word, what is wrong with the word. */
    void show(int caret) {
        List<Annotation> here = ProblemsAt.of(annotations.get(), caret);
        List<Annotation> found = here.isEmpty() && caret > 0 ? ProblemsAt.of(annotations.get(), caret - 1) : here;
        shown = !found.isEmpty();
        status.accept(shown ? found.getFirst().getText() : null);
    }

    /** {@return whether something is said, which may be mended while the caret rests} */
    boolean isShown() {
        return shown;
    }
}

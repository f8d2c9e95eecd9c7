package org.trapeze.ui.selection;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.widgets.Control;

import org.trapeze.ui.editor.LanguageEditor;

/** How the selection of one editor has grown, so that it can shrink again. Belongs to the user interface thread. */
final class SelectionSteps {
    private final Deque<ExpandSelectionHandler.Expansion> steps = new ArrayDeque<>();

    private SelectionSteps() {
    }

    /** {@return the steps of an editor, which live as long as its text widget} */
    static SelectionSteps of(LanguageEditor editor) {
        Control widget = editor.getAdapter(Control.class);
        if (!(widget.getData(SelectionSteps.class.getName()) instanceof SelectionSteps known)) {
            SelectionSteps fresh = new SelectionSteps();
            widget.setData(SelectionSteps.class.getName(), fresh);
            return fresh;
        }
        return known;
    }

    void expand(LanguageEditor editor, ExpandSelectionHandler.Expansion step) {
        if (!steps.isEmpty() && !steps.peek().to().equals(step.from())) {
            steps.clear();
        }
        steps.push(step);
        select(editor, step.to());
    }

    /** Takes the last step back, unless something else has been selected since. */
    void shrink(LanguageEditor editor) {
        if (!steps.isEmpty() && editor.getSelectionProvider().getSelection() instanceof ITextSelection present
                && steps.peek().to().getOffset() == present.getOffset()
                && steps.peek().to().getLength() == present.getLength()) {
            select(editor, steps.pop().from());
        } else {
            steps.clear();
        }
    }

    private static void select(LanguageEditor editor, IRegion region) {
        editor.selectAndReveal(region.getOffset(), region.getLength());
    }
}

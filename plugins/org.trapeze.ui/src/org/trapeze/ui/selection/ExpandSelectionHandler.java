package org.trapeze.ui.selection;

import java.util.Optional;

import org.eclipse.jface.text.IRegion;

import org.trapeze.ui.editor.CaretHandler;
import org.trapeze.ui.editor.LanguageEditor;
import org.trapeze.ui.model.ModelSnapshot;

/** The command that selects the next larger piece of the syntax around what is selected. */
public class ExpandSelectionHandler extends CaretHandler<ExpandSelectionHandler.Expansion> {
    /** From what to what a selection grows. */
    record Expansion(IRegion from, IRegion to) {
    }

    /** Creates the handler; made by the workbench. */
    public ExpandSelectionHandler() {
        super("All is selected.");
    }

    @Override
    protected Optional<Expansion> look(ModelSnapshot snapshot, IRegion selection) {
        return Enclosing.of(snapshot, selection).map(wider -> new Expansion(selection, wider));
    }

    @Override
    protected void act(LanguageEditor editor, Expansion found) {
        SelectionSteps.of(editor).expand(editor, found);
    }
}
